/* eslint office-addins/load-object-before-read: off -- batches load and sync in one place */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { saveBook, type Host } from "../../src";
import type { Chart } from "../../src/book/chart";
import { chartNamed, months, onFirstSheet } from "../make/charts";
import { hostWith } from "../make/host";
import { expectValid } from "../make/validate";
import { changedParts, opened, partTexts } from "./asking";

let host: Host;
beforeEach(async () => {
  host = await hostWith();
  await onFirstSheet((sheet) => (sheet.getRange("A1:D7").values = months.map((row) => [...row])));
});
afterEach(() => host.dispose());

type Work = (chart: Excel.Chart, sheet: Excel.Worksheet) => void;

/** Adds a chart, sets something of it, and gives the chart that its file is read as beside the one that was saved. */
async function saved(type: Excel.ChartType | `${Excel.ChartType}`, work: Work) {
  await onFirstSheet((sheet) => {
    const chart = sheet.charts.add(type as Excel.ChartType, sheet.getRange("A1:C7"));
    chart.name = "Made";
    work(chart, sheet);
  });
  const bytes = saveBook(host.book);
  const again = opened(bytes).sheets[0]!.shapes[0]!.chart!;
  return { bytes, before: contentOf(chartNamed(host, "Made").chart), again };
}

function contentOf({ stored: _stored, ...content }: Chart) {
  return content;
}

async function isKept(type: Parameters<typeof saved>[0], work: Work = () => undefined): Promise<Chart> {
  const { bytes, before, again } = await saved(type, work);
  expect(contentOf(again)).toEqual(before);
  expect(again.stored?.unknown).toEqual([]);
  await expectValid(bytes);
  expect(changedParts(bytes, saveBook(opened(bytes)))).toEqual([]);
  return again;
}

// One sheet with all of them: the validator takes as long for one chart as for twenty.
test("charts of all types that are held are valid and read back as they were", async () => {
  const names = [
    "Pie", "PieExploded", "3DPie", "3DPieExploded", "Doughnut", "DoughnutExploded", "Bubble", "Bubble3DEffect",
    "Radar", "RadarMarkers", "RadarFilled", "3DColumnClustered", "3DColumnStacked", "3DColumnStacked100", "3DColumn",
    "3DBarClustered", "3DBarStacked", "3DBarStacked100", "3DLine", "3DArea", "3DAreaStacked", "3DAreaStacked100",
    "CylinderColClustered", "CylinderColStacked", "CylinderColStacked100", "CylinderCol", "CylinderBarClustered",
    "ConeColClustered", "ConeBarStacked", "ConeCol", "PyramidColStacked100", "PyramidBarStacked100", "PyramidCol",
  ] as const; // prettier-ignore
  await onFirstSheet((sheet) => {
    for (const name of names) {
      const chart = sheet.charts.add(name, sheet.getRange("A1:C7"));
      chart.name = name;
      chart.legend.visible = true;
    }
  });
  const { items } = await onFirstSheet(({ charts }) => charts.load("items/chartType"));
  expect(items.map(({ chartType }) => chartType)).toEqual(names);
  const bytes = saveBook(host.book);
  await expectValid(bytes);
  for (const { name, chart } of opened(bytes).sheets[0]!.shapes) {
    expect(contentOf(chart!)).toEqual(contentOf(chartNamed(host, name).chart));
    expect([name, chart!.stored?.unknown]).toEqual([name, []]);
  }
});

test("series that are drawn together have colours by point together", async () => {
  const { again } = await saved(
    "ColumnClustered",
    ({ series }) => (series.getItemAt(1).varyByCategories = true),
  );
  expect(again.series.map(({ variesByPoint }) => variesByPoint)).toEqual([true, true]);
});

test("a bubble chart takes its columns in turns as heights and sizes", async () => {
  const { again } = await saved("Bubble", () => undefined);
  expect(
    again.series.map(({ categories, values, bubbleSizes }) => [categories, values, bubbleSizes]),
  ).toEqual([["Sheet1!$A$2:$A$7", "Sheet1!$B$2:$B$7", "Sheet1!$C$2:$C$7"]]);
});

test("fills, borders, shadows, turns and pieces of titles and legends are kept", async () => {
  const chart = await isKept("ColumnClustered", ({ title, legend, axes, plotArea }) => {
    title.text = "Delivered on time";
    title.format.fill.setSolidColor("#FFE699");
    title.format.border.set({ color: "#112233", lineStyle: "Dash" });
    title.getSubstring(0, 9).font.set({ color: "#FF0000", bold: true });
    title.textOrientation = -45;
    title.showShadow = true;
    legend.format.fill.setSolidColor("white");
    legend.format.border.color = "#445566";
    legend.showShadow = true;
    legend.legendEntries.getItemAt(1).visible = false;
    axes.valueAxis.title.text = "Per cent";
    axes.valueAxis.title.textOrientation = 0;
    axes.categoryAxis.textOrientation = 30;
    plotArea.format.fill.setSolidColor("#EEEEEE");
  });
  expect(chart.title.runs?.map(({ text, font }) => [text, font.color, font.bold])).toEqual([
    ["Delivered", "#FF0000", true],
    [" on time", "#595959", false],
  ]);
});

test("all that an axis is told is kept", async () => {
  await isKept("Line", ({ axes: { valueAxis, categoryAxis } }) => {
    valueAxis.displayUnit = "Hundreds";
    valueAxis.showDisplayUnitLabel = false;
    valueAxis.scaleType = "Logarithmic";
    valueAxis.logBase = 2;
    valueAxis.minorUnit = 5;
    valueAxis.minorTickMark = "Inside";
    valueAxis.minorGridlines.visible = true;
    valueAxis.minorGridlines.format.line.color = "#ABCDEF";
    valueAxis.setPositionAt(80);
    categoryAxis.position = "Maximum";
    categoryAxis.isBetweenCategories = false;
    categoryAxis.tickMarkSpacing = 2;
    categoryAxis.offset = 150;
    categoryAxis.alignment = "Left";
  });
});

test("labels, points, trendlines and error bars of a series are kept", async () => {
  const chart = await isKept("LineMarkers", ({ series, dataLabels }) => {
    const one = series.getItemAt(0);
    one.hasDataLabels = true;
    dataLabels.showCategoryName = true;
    dataLabels.separator = "\n";
    dataLabels.position = "Top";
    dataLabels.format.fill.setSolidColor("#FFFFCC");
    const point = one.points.getItemAt(2);
    point.markerStyle = "Diamond";
    point.markerSize = 12;
    point.markerBackgroundColor = "#00FF00";
    point.format.fill.setSolidColor("#FF00FF");
    point.dataLabel.text = "lowest";
    one.points.getItemAt(0).hasDataLabel = false;
    one.trendlines.add("Linear").format.line.color = "#FF0000";
    const poly = one.trendlines.add("Polynomial");
    poly.set({ polynomialOrder: 3, forwardPeriod: 2, name: "bent", showEquation: true, intercept: 4 });
    one.trendlines.add("MovingAverage").movingAveragePeriod = 3;
    one.yErrorBars.set({ visible: true, type: "Percent", include: "PlusValues", endStyleCap: false });
  });
  expect(chart.series[0]?.errorBars?.y).toMatchObject({ type: "Percent", amount: 5, hasCap: false });
});

test("the pieces of a doughnut, its hole and its turn are kept", async () => {
  await isKept("Doughnut", ({ series, dataLabels }) => {
    const one = series.getItemAt(0);
    one.set({ doughnutHoleSize: 60, firstSliceAngle: 90, explosion: 10 });
    dataLabels.showPercentage = true;
    one.points.getItemAt(1).format.fill.setSolidColor("#0C8DB9");
    one.points.getItemAt(1).format.border.color = "#FFFFFF";
  });
});

test("what a type of chart can't have goes when it becomes one, and is refused of it", async () => {
  await isKept("LineMarkers", (made) => {
    const series = made.series.getItemAt(0);
    series.trendlines.add("Linear");
    series.yErrorBars.visible = true;
    made.getDataTable().visible = true;
    made.chartType = "Pie";
  });
  const refused = (work: (made: Excel.Chart) => unknown) =>
    expect(onFirstSheet(({ charts }) => work(charts.getItem("Made")))).rejects.toMatchObject({
      code: "InvalidArgument",
    });
  await refused((made) => made.series.getItemAt(0).trendlines.add("Linear"));
  await refused((made) => (made.series.getItemAt(0).yErrorBars.visible = true));
  await refused((made) => (made.series.getItemAt(0).gapWidth = 5));
  await refused((made) => (made.dataLabels.position = "Top"));
  await refused((made) => (made.axes.valueAxis.minimum = 1));
  await refused((made) => (made.getDataTable().visible = true));
});

test("a data table, and a plot that was put somewhere, are kept", async () => {
  const chart = await isKept("ColumnClustered", (made) => {
    const table = made.getDataTableOrNullObject();
    table.set({ visible: true, showLegendKey: false, showHorizontalBorder: false });
    table.format.font.color = "#B76E79";
    table.format.border.color = "#0000FF";
    made.plotArea.set({ width: 180, height: 108, left: 36, top: 54 });
  });
  // Of a chart of 360 by 216 points.
  expect(chart.plotArea?.place).toEqual({ isInside: false, x: 0.1, y: 0.25, width: 0.5, height: 0.5 });
});

test("labels that are not shown keep the look they were given", async () => {
  await isKept("Line", (chart) => {
    chart.dataLabels.format.font.size = 15;
    chart.showDataLabelsOverMaximum = false;
  });
});

test("a label of a file that does not say what it shows shows what the others do", async () => {
  const silent = '<c:dLbl><c:idx val="2"/><c:spPr><a:noFill/></c:spPr></c:dLbl>';
  const text = await afterChange("<c:dLbls>", `<c:dLbls>${silent}`);
  expect(text).toMatch(/<c:dLbl><c:idx val="2"\/>.*?<c:showVal val="1"\/>.*?<\/c:dLbl>/);
});

test("a label where its type of chart knows no such place is not written, as Excel would call the file damaged", async () => {
  const { bytes } = await saved("ColumnClustered", (chart) => {
    chart.dataLabels.set({ showValue: true, position: "OutsideEnd" });
    chart.chartType = "ColumnStacked";
  });
  expect(partTexts(bytes)["xl/charts/chart1.xml"]).not.toContain("dLblPos");
  await expectValid(bytes);
});

/** Opens a file whose chart was edited as text, changes the chart's title, and gives the chart's new text. */
async function afterChange(from: string | RegExp, to: string): Promise<string> {
  const { bytes } = await saved("LineMarkers", (chart) => (chart.dataLabels.showValue = true));
  const parts = unzipSync(bytes);
  const text = strFromU8(parts["xl/charts/chart1.xml"]!);
  expect(text.replace(from, to)).not.toBe(text);
  parts["xl/charts/chart1.xml"] = strToU8(text.replace(from, to));
  await host.dispose();
  host = await hostWith(opened(zipSync(parts)));
  await onFirstSheet(({ charts }) => (charts.getItem("Made").title.text = "New"));
  return partTexts(saveBook(host.book))["xl/charts/chart1.xml"]!;
}

test.each([
  ['<c:showCatName val="0"/>', '<c:showCatName val="1"/>'],
  ['<c:varyColors val="0"/>', '<c:varyColors val="1"/>'],
  ['<c:crosses val="autoZero"/>', '<c:crosses val="min"/>'],
  ['<c:crosses val="autoZero"/>', '<c:crossesAt val="3.5"/>'],
  [
    '<c:legendPos val="b"/>',
    '<c:legendPos val="b"/><c:legendEntry><c:idx val="0"/><c:delete val="1"/></c:legendEntry>',
  ],
  [
    "<c:layout/>",
    '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0.1"/><c:y val="0.2"/><c:w val="0.5"/><c:h val="0.6"/></c:manualLayout></c:layout>',
  ],
  ['<c:minorTickMark val="none"/>', '<c:minorTickMark val="cross"/>'],
] as const)("what a file has as %s → %s survives a change of its chart", async (from, to) => {
  const text = await afterChange(from, to);
  const told = /<c:(\w+) val="(1|min|3.5|0.6|cross)"\/>(?!.*<c:\1 val="\2")/.exec(to)![0];
  expect(text).toContain(told);
  expect(text).toContain("New");
});
