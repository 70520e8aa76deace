import type { Host } from "../../../../src";
import { drawChart } from "../../../../src/page/view/chart/drawChart";
import type { Mark } from "../../../../src/page/view/chart/marks";
import { addThreeCharts, chartNamed, onFirstSheet } from "../../../make/charts";
import { hostWith } from "../../../make/host";

let host: Host;
beforeEach(async () => {
  host = await hostWith();
  await addThreeCharts();
});
afterEach(() => host.dispose());

function drawn(name: string) {
  const shape = chartNamed(host, name);
  return drawChart(host.book, shape.chart, shape);
}

function marksOf<Kind extends Mark["kind"]>(name: string, kind: Kind) {
  return drawn(name).marks.filter((mark): mark is Extract<Mark, { kind: Kind }> => mark.kind === kind);
}

const rounded = (numbers: readonly number[]) => numbers.map((number) => Math.round(number));

test("lines go from month to month, stop at a gap, and lie between the axis's limits", () => {
  const [actual, target, forecast] = marksOf("On-time delivery", "line").filter(
    ({ stroke }) => stroke.width === 2.25 || stroke.width === 1.5,
  );
  expect([actual, target, forecast].map((line) => line!.points.length)).toEqual([4, 6, 3]);
  expect(forecast!.stroke.dashes).toEqual([4, 3]);
  expect(target!.stroke.color).toBe("#70AD47");
  // 90 of 70 to 100 is two thirds up; 88 where the actuals end is where the forecast begins.
  expect(actual!.points[3]).toEqual(forecast!.points[0]);
  expect(target!.points[0]!.y).toBe(target!.points[1]!.y);
});

test("stacked bars stand end to end, reversed ones from the top", () => {
  const bars = marksOf("Stacked", "rectangle").filter(({ height }) => height > 10 && height < 100);
  expect(bars).toHaveLength(8);
  const [first, second] = bars;
  const onTop = bars[4]!;
  expect(onTop.x).toBeCloseTo(first!.x + first!.width);
  expect(onTop.y).toBeCloseTo(first!.y);
  expect(second!.y).toBeGreaterThan(first!.y);
  expect(onTop.width / first!.width).toBeCloseTo(90 / 82);
});

test("titles, axes, labels and legend say what the cells say", () => {
  const texts = marksOf("On-time delivery", "text").map(({ text }) => text);
  for (const text of ["On-time delivery, %", "70", "100", "Jan", "Jun", "82", "Forecast"])
    expect(texts).toContain(text);
  expect(marksOf("Actual and target", "text").map(({ text }) => text)).toContain("Parcels");
});

test("a chart follows its cells, and says for the ear what it shows", async () => {
  await onFirstSheet((sheet) => (sheet.getRange("B1:B2").values = [["Delivered"], [100]]));
  expect(drawn("Actual and target").label).toBe("Delivered: chart of Delivered, Target");
  const [actual] = marksOf("On-time delivery", "line").filter(({ stroke }) => stroke.width === 2.25);
  const top = Math.min(
    ...marksOf("On-time delivery", "line").flatMap(({ points }) => points.map(({ y }) => y)),
  );
  expect(actual!.points[0]!.y).toBe(top);
});

test("nothing is drawn outside of the chart's frame", () => {
  for (const name of ["On-time delivery", "Actual and target", "Stacked"]) {
    const { width, height } = chartNamed(host, name);
    const points = drawn(name).marks.flatMap((mark) => ("points" in mark ? mark.points : [mark]));
    const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
    expect(Math.min(...xs, ...ys)).toBeGreaterThanOrEqual(0);
    expect(rounded([Math.max(...xs), Math.max(...ys)])[0]).toBeLessThanOrEqual(width);
    expect(Math.max(...ys)).toBeLessThanOrEqual(height);
  }
});

/** Adds a chart of a type on the actuals of four months, and gives its marks. */
async function added(
  type: "Pie" | "Doughnut" | "RadarFilled" | "Radar" | "Bubble",
  work?: (chart: Excel.Chart) => void,
) {
  await onFirstSheet((sheet) => {
    const chart = sheet.charts.add(type, sheet.getRange("A1:B5"));
    chart.name = "New";
    work?.(chart);
  });
  return drawn("New").marks;
}

test.each(["Pie", "Doughnut"] as const)(
  "a %s is as many pieces as there are values, each in a colour of its own",
  async (type) => {
    const marks = await added(type, (chart) => (chart.dataLabels.showPercentage = true));
    const pieces = marks.filter((mark) => mark.kind === "area");
    expect(pieces).toHaveLength(4);
    expect(new Set(pieces.map(({ fill }) => fill)).size).toBe(4);
    const texts = marks.flatMap((mark) => (mark.kind === "text" ? [mark.text] : []));
    // 82, 85, 79 and 88 of 334; the legend names the months.
    for (const text of ["25%", "24%", "26%", "Jan", "Apr"]) expect(texts).toContain(text);
  },
);

test("a radar goes around through its values, painted where it is filled", async () => {
  const lines = (await added("Radar")).filter((mark) => mark.kind === "line" && mark.stroke.width === 2.25);
  expect(lines).toMatchObject([{ points: { length: 5 } }]);
  await onFirstSheet(({ charts }) => (charts.getItem("New").chartType = "RadarFilled"));
  expect(marksOf("New", "area")).toMatchObject([{ points: { length: 4 } }]);
});

test("bubbles are as large as their sizes are", async () => {
  await onFirstSheet((sheet) => {
    sheet.getRange("F1:H3").values = [["x", "y", "size"], [1, 10, 4], [2, 20, 1]]; // prettier-ignore
    sheet.charts.add("Bubble", sheet.getRange("F2:H3"), "Columns").name = "Bubbles";
  });
  const [large, small] = marksOf("Bubbles", "marker");
  expect(large!.size / small!.size).toBeCloseTo(2); // by their surface
});

test("a label says what it shows, or a text of its own", async () => {
  await onFirstSheet(({ charts }) => {
    const series = charts.getItem("Stacked").series.getItemAt(0);
    series.dataLabels.set({ showValue: true, showCategoryName: true, separator: ": " });
    series.points.getItemAt(1).dataLabel.text = "mine";
    series.points.getItemAt(2).hasDataLabel = false;
  });
  const texts = marksOf("Stacked", "text").map(({ text }) => text);
  expect(texts).toContain("Jan: 82");
  expect(texts).toContain("mine");
  expect(texts.filter((text) => text.includes(": "))).toHaveLength(2);
});

test("an axis that counts in powers has its steps as far from each other as the next", async () => {
  await onFirstSheet((sheet) => {
    sheet.getRange("F1:F3").values = [[5], [50], [900]];
    const chart = sheet.charts.add("Line", sheet.getRange("F1:F3"));
    chart.name = "Powers";
    chart.axes.valueAxis.scaleType = "Logarithmic";
  });
  const steps = marksOf("Powers", "text").filter(({ text }) => /^10*$/.test(text) && text !== "");
  expect(steps.map(({ text }) => text)).toEqual(expect.arrayContaining(["1", "10", "100", "1000"]));
  const [one, ten, hundred] = ["1", "10", "100"].map(
    (wanted) => steps.findLast(({ text }) => text === wanted)!.y,
  );
  expect(one! - ten!).toBeCloseTo(ten! - hundred!);
});

test("what is not drawn is said below the chart", async () => {
  await onFirstSheet(({ charts }) => {
    const chart = charts.getItem("Actual and target");
    chart.getDataTable().visible = true;
    chart.series.getItemAt(0).trendlines.add("Linear");
  });
  const texts = marksOf("Actual and target", "text").map(({ text }) => text);
  expect(texts).toContain("Not shown here: trendlines, data table");
  expect(marksOf("Stacked", "text").some(({ text }) => text.startsWith("Not shown"))).toBe(false);
});
