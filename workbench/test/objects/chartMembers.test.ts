/* eslint office-addins/load-object-before-read: off, office-addins/call-sync-before-read: off -- what the rules don't see is what is tested */
import type { Host } from "../../src";
import { onFirstSheet } from "../make/batch";
import { hostWith } from "../make/host";
import { type Kept, testKept } from "../make/kept";
import { outcomeOf } from "../make/outcome";

type Part = { load(names: string): unknown; toJSON(): object };
type Ask = readonly [part: (chart: Excel.Chart) => Part, field: string];
let count = 0;

/** A chart of its own, with a member set; the text stands in its part of the file. */
function kept(
  type: Excel.ChartType | string,
  ask: Ask,
  [value, text]: readonly [unknown, string],
  answer = value,
): Kept {
  count += 1;
  const name = `C${count}`;
  const [part, field] = ask;
  return {
    what: `${type}: ${field} ${String(value)}`,
    set: (sheet) => {
      if (name === "C1")
        sheet.getRange("A1:C5").values = [
          ["", "a", "b"],
          ["x", 1, 5],
          ["y", 2, 4],
          ["z", 3, 3],
          ["w", 4, 2],
        ];
      const chart = sheet.charts.add(JSON.parse(JSON.stringify(type)), sheet.getRange("A1:C5"), "Columns");
      chart.name = name;
      Object.assign(part(chart), { [field]: value });
    },
    ask: (sheet) => {
      const found = part(sheet.charts.getItem(name));
      found.load(field);
      return () => Object.entries(found.toJSON()).find(([key]) => key === field)?.[1];
    },
    answer,
    part: [`xl/charts/chart${count}.xml`, new RegExp(text, "s")],
  };
}

const chart = (field: string): Ask => [(one) => one, field];
const title = (field: string): Ask => [(one) => one.title, field];
const legend = (field: string): Ask => [(one) => one.legend, field];
const value = (field: string): Ask => [(one) => one.axes.valueAxis, field];
const category = (field: string): Ask => [(one) => one.axes.categoryAxis, field];
const first = (one: Excel.Chart) => one.series.getItemAt(0);
const series = (field: string): Ask => [first, field];
const labels = (field: string): Ask => [(one) => first(one).dataLabels, field];
const bars = (field: string): Ask => [(one) => first(one).yErrorBars, field];
const table = (field: string): Ask => [(one) => one.getDataTable(), field];
const point = (field: string): Ask => [(one) => first(one).points.getItemAt(1), field];
const within = (element: string, text: string) => `<c:${element}>(?:(?!</c:${element}>).)*${text}`;

// The words of ECMA-376 part 1, 21.2.
testKept("a chart is kept with", [
  kept("Line", chart("displayBlanksAs"), ["NotPlotted", '<c:dispBlanksAs val="gap"/>']),
  kept("Line", chart("displayBlanksAs"), ["Zero", '<c:dispBlanksAs val="zero"/>']),
  kept("Line", chart("displayBlanksAs"), ["Interplotted", '<c:dispBlanksAs val="span"/>']),
  kept("Line", chart("plotVisibleOnly"), [false, '<c:plotVisOnly val="0"/>']),
  kept("Line", chart("plotVisibleOnly"), [true, '<c:plotVisOnly val="1"/>']),
  kept("Line", title("text"), ["a <b> & c", within("title", "<a:t>a &lt;b&gt; &amp; c</a:t>")]),
  kept("Line", title("visible"), [false, '<c:autoTitleDeleted val="1"/>']),
  kept("Line", title("overlay"), [true, within("title", '<c:overlay val="1"/>')]),
  ...[
    ["Bottom", "b"],
    ["Left", "l"],
    ["Right", "r"],
    ["Top", "t"],
    ["Corner", "tr"],
  ].map(([side, word]) => kept("Line", legend("position"), [side, `<c:legendPos val="${word}"/>`])),
  kept("Line", legend("visible"), [false, "^(?!.*<c:legend>)"]),
  kept("Line", legend("overlay"), [true, within("legend", '<c:overlay val="1"/>')]),
  kept("Line", value("minimum"), [-5.5, within("valAx", '<c:min val="-5.5"/>')]),
  kept("Line", value("maximum"), [50, within("valAx", '<c:max val="50"/>')]),
  kept("Line", value("majorUnit"), [2.5, within("valAx", '<c:majorUnit val="2.5"/>')]),
  kept("Line", value("minorUnit"), [0.5, within("valAx", '<c:minorUnit val="0.5"/>')]),
  kept("Line", value("reversePlotOrder"), [true, within("valAx", '<c:orientation val="maxMin"/>')]),
  kept("Line", value("visible"), [false, within("valAx", '<c:delete val="1"/>')]),
  kept("Line", value("numberFormat"), [
    '0.0" t"',
    within("valAx", '<c:numFmt formatCode="0.0&quot; t&quot;" sourceLinked="0"/>'),
  ]),
  kept("Line", value("scaleType"), ["Logarithmic", within("valAx", '<c:logBase val="10"/>')]),
  kept("Line", value("logBase"), [2, within("valAx", '<c:logBase val="2"/>')]),
  kept("Line", value("displayUnit"), ["Thousands", within("dispUnits", '<c:builtInUnit val="thousands"/>')]),
  kept("Line", value("position"), [
    "Maximum",
    within("catAx", '<c:crosses val="max"/>') + "|" + within("valAx", '<c:crosses val="max"/>'),
  ]),
  ...[
    ["High", "high"],
    ["Low", "low"],
    ["None", "none"],
    ["NextToAxis", "nextTo"],
  ].map(([side, word]) =>
    kept("Line", value("tickLabelPosition"), [side, within("valAx", `<c:tickLblPos val="${word}"/>`)]),
  ),
  ...[
    ["Cross", "cross"],
    ["Inside", "in"],
    ["Outside", "out"],
    ["None", "none"],
  ].map(([side, word]) =>
    kept("Line", value("majorTickMark"), [side, within("valAx", `<c:majorTickMark val="${word}"/>`)]),
  ),
  kept("Line", value("minorTickMark"), ["Inside", within("valAx", '<c:minorTickMark val="in"/>')]),
  kept("Line", value("textOrientation"), [45, within("valAx", 'rot="-2700000"')]),
  kept("Line", category("tickLabelSpacing"), [3, within("catAx", '<c:tickLblSkip val="3"/>')]),
  kept("Line", category("reversePlotOrder"), [true, within("catAx", '<c:orientation val="maxMin"/>')]),
  kept("Line", [(one) => one.axes.valueAxis.majorGridlines, "visible"], [false, "^(?!.*<c:majorGridlines)"]),
  kept(
    "Line",
    [(one) => one.axes.categoryAxis.majorGridlines, "visible"],
    [true, within("catAx", "<c:majorGridlines")],
  ),
  kept(
    "Line",
    [(one) => one.axes.valueAxis.title, "text"],
    ["Parcels", within("valAx", "<a:t>Parcels</a:t>")],
  ),
  kept("ColumnClustered", series("gapWidth"), [60, '<c:gapWidth val="60"/>']),
  kept("ColumnClustered", series("overlap"), [-20, '<c:overlap val="-20"/>']),
  kept("ColumnClustered", series("invertIfNegative"), [true, within("ser", '<c:invertIfNegative val="1"/>')]),
  kept("Line", series("smooth"), [true, within("ser", '<c:smooth val="1"/>')]),
  kept("Line", series("name"), ["A & B", within("ser", "<c:v>A &amp; B</c:v>")]),
  kept("Line", series("axisGroup"), ["Secondary", "(?:<c:valAx>.*){2}"]),
  ...[
    ["Circle", "circle"],
    ["Diamond", "diamond"],
    ["Square", "square"],
    ["Triangle", "triangle"],
    ["X", "x"],
    ["Plus", "plus"],
    ["Star", "star"],
    ["Dash", "dash"],
    ["Dot", "dot"],
    ["None", "none"],
  ].map(([style, word]) =>
    kept("LineMarkers", series("markerStyle"), [style, within("ser", `<c:symbol val="${word}"/>`)]),
  ),
  kept("LineMarkers", series("markerSize"), [12, within("marker", '<c:size val="12"/>')]),
  kept("LineMarkers", series("markerBackgroundColor"), ["#FF0000", within("marker", 'srgbClr val="FF0000"')]),
  kept("Pie", series("firstSliceAngle"), [90, '<c:firstSliceAng val="90"/>']),
  kept("Pie", series("explosion"), [25, '<c:explosion val="25"/>']),
  kept("Doughnut", series("doughnutHoleSize"), [40, '<c:holeSize val="40"/>']),
  kept("ColumnClustered", series("varyByCategories"), [true, '<c:varyColors val="1"/>']),
  ...["showValue", "showSeriesName", "showCategoryName", "showLegendKey"].map((field) =>
    kept("ColumnClustered", labels(field), [
      true,
      within(
        "dLbls",
        `<c:${{ showValue: "showVal", showSeriesName: "showSerName", showCategoryName: "showCatName" }[field] ?? field} val="1"/>`,
      ),
    ]),
  ),
  kept("Pie", labels("showPercentage"), [true, within("dLbls", '<c:showPercent val="1"/>')]),
  ...[
    ["OutsideEnd", "outEnd"],
    ["InsideEnd", "inEnd"],
    ["InsideBase", "inBase"],
    ["Center", "ctr"],
  ].map(([where, word]) =>
    kept(
      "ColumnClustered",
      [(one) => ((first(one).hasDataLabels = true), first(one).dataLabels), "position"],
      [where, within("dLbls", `<c:dLblPos val="${word}"/>`)],
    ),
  ),
  ...[
    ["Top", "t"],
    ["Bottom", "b"],
    ["Left", "l"],
    ["Right", "r"],
  ].map(([where, word]) =>
    kept(
      "Line",
      [(one) => ((first(one).hasDataLabels = true), first(one).dataLabels), "position"],
      [where, within("dLbls", `<c:dLblPos val="${word}"/>`)],
    ),
  ),
  kept("Line", labels("separator"), ["; ", "(?:)"]),
  ...[
    ["Both", "both"],
    ["MinusValues", "minus"],
    ["PlusValues", "plus"],
  ].map(([which, word]) =>
    kept("Line", bars("include"), [which, within("errBars", `<c:errBarType val="${word}"/>`)]),
  ),
  ...[
    ["FixedValue", "fixedVal"],
    ["Percent", "percentage"],
    ["StDev", "stdDev"],
    ["StError", "stdErr"],
  ].map(([which, word]) =>
    kept("Line", bars("type"), [which, within("errBars", `<c:errValType val="${word}"/>`)]),
  ),
  kept("Line", bars("endStyleCap"), [false, within("errBars", '<c:noEndCap val="1"/>')]),
  kept("Line", table("visible"), [true, "<c:dTable>"]),
  kept(
    "Line",
    [(one) => ((one.getDataTable().visible = true), one.getDataTable()), "showLegendKey"],
    [false, within("dTable", '<c:showKeys val="0"/>|') + "<c:dTable>(?!.*showKeys)"],
  ),
  kept("ColumnClustered", point("hasDataLabel"), [true, within("dLbl", '<c:idx val="1"/>')]),
]);

describe("a chart", () => {
  let host: Host;
  beforeAll(async () => {
    host = await hostWith();
    await onFirstSheet((sheet) => {
      sheet.getRange("A1:C5").values = [
        ["", "a", "b"],
        ["x", 1, 5],
        ["y", 2, 4],
        ["z", 3, 3],
        ["w", 4, 2],
      ];
    });
  });
  afterAll(() => host.dispose());

  const invalid = (text: string) => JSON.parse(text);

  // Limits and words of the members' descriptions in Office.js.
  test.each<[string, string, (chart: Excel.Chart) => unknown, string]>([
    ["a gap of 501", "ColumnClustered", (one) => (first(one).gapWidth = 501), "InvalidArgument"],
    ["a gap below nothing", "ColumnClustered", (one) => (first(one).gapWidth = -1), "InvalidArgument"],
    ["a gap between lines", "Line", (one) => (first(one).gapWidth = 50), "InvalidArgument"],
    ["an overlap of 101", "ColumnClustered", (one) => (first(one).overlap = 101), "InvalidArgument"],
    ["a hole of 9", "Doughnut", (one) => (first(one).doughnutHoleSize = 9), "InvalidArgument"],
    ["a hole in a pie", "Pie", (one) => (first(one).doughnutHoleSize = 50), "InvalidArgument"],
    ["a first slice at 361", "Pie", (one) => (first(one).firstSliceAngle = 361), "InvalidArgument"],
    ["slices of a line", "Line", (one) => (first(one).explosion = 10), "InvalidArgument"],
    ["a marker of 1", "LineMarkers", (one) => (first(one).markerSize = 1), "InvalidArgument"],
    ["a marker of 73", "LineMarkers", (one) => (first(one).markerSize = 73), "InvalidArgument"],
    ["a unit of 0", "Line", (one) => (one.axes.valueAxis.majorUnit = 0), "InvalidArgument"],
    [
      "categories in powers",
      "Line",
      (one) => (one.axes.categoryAxis.scaleType = "Logarithmic"),
      "InvalidArgument",
    ],
    ["powers of 1", "Line", (one) => (one.axes.valueAxis.logBase = 1), "InvalidArgument"],
    [
      "labels above columns",
      "ColumnClustered",
      (one) => (first(one).dataLabels.position = "Top"),
      "InvalidArgument",
    ],
    [
      "labels outside of stacked columns",
      "ColumnStacked",
      (one) => (first(one).dataLabels.position = "OutsideEnd"),
      "InvalidArgument",
    ],
    [
      "a second axis that is not there",
      "Line",
      (one) => one.axes.getItem("Value", "Secondary").load("visible"),
      "InvalidArgument",
    ],
    ["a data table below a pie", "Pie", (one) => (one.getDataTable().visible = true), "InvalidArgument"],
    ["a trend in a pie", "Pie", (one) => first(one).trendlines.add("Linear"), "InvalidArgument"],
    [
      "a trend of order 7",
      "Line",
      (one) => (first(one).trendlines.add("Polynomial").polynomialOrder = 7),
      "InvalidArgument",
    ],
    [
      "a trend that is not there",
      "Line",
      (one) => first(one).trendlines.getItem(0).load("type"),
      "ItemNotFound",
    ],
    [
      "a point that is not there",
      "Line",
      (one) => first(one).points.getItemAt(4).load("value"),
      "InvalidArgument",
    ],
    [
      "a piece of its title beyond it",
      "Line",
      (one) => ((one.title.text = "abc"), one.title.getSubstring(2, 2).load("font/bold")),
      "InvalidArgument",
    ],
    [
      "a type that the workbench does not draw",
      "Line",
      (one) => (one.chartType = "Histogram"),
      "ApiNotFound",
    ],
    [
      "a legend in the middle",
      "Line",
      (one) => (one.legend.position = invalid('"Middle"')),
      "InvalidArgument",
    ],
    [
      "a place among its series behind the last",
      "Line",
      (one) => (first(one).plotOrder = 2),
      "InvalidArgument",
    ],
    [
      "a name of 256 characters for a series",
      "Line",
      (one) => (first(one).name = "x".repeat(256)),
      "InvalidArgument",
    ],
    ["a place before the sheet", "Line", (one) => (one.left = -0.75), "InvalidArgument"],
    ["cells before its first", "Line", (one) => one.setPosition("C5", "B2"), "InvalidArgument"],
    ["a chart that is gone", "Line", (one) => (one.delete(), (one.left = 9)), "ItemNotFound"],
  ])("refuses %s", async (_, type, work, code) => {
    expect(
      await outcomeOf((sheet) => work(sheet.charts.add(invalid(`"${type}"`), sheet.getRange("A1:C5")))),
    ).toBe(code);
  });
});
