import type { Host } from "../../../../../src/workbench";
import { drawChart } from "../../../../../src/workbench/page/view/chart/drawChart";
import type { Mark } from "../../../../../src/workbench/page/view/chart/marks";
import { addThreeCharts, chartNamed, onFirstSheet } from "../../../../make/charts";
import { hostWith } from "../../../../make/host";

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
