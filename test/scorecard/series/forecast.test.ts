import type { DampedRule } from "../../../src/scorecard/series/aheadDamped";
import { forecastDamped } from "../../../src/scorecard/series/forecastDamped";
import { forecastLinear } from "../../../src/scorecard/series/forecastLinear";
import { normalQuantile, studentQuantile } from "../../../src/scorecard/series/quantiles";
import { smooth } from "../../../src/scorecard/series/smooth";
import { requiredRate } from "../../../src/scorecard/change/requiredRate";
import type { Series } from "../../../src/scorecard/series/series";

function damped(series: Series, rule: DampedRule) {
  const found = forecastDamped(series, rule);
  if (found.kind === "failed") throw new Error(JSON.stringify(found.problems));
  return found.value;
}

test("the quantiles are those of the tables", () => {
  expect(normalQuantile(0.9)).toBeCloseTo(1.2815515655, 8);
  expect(normalQuantile(0.975)).toBeCloseTo(1.9599639845, 8);
  expect(studentQuantile(0.9, 3)).toBeCloseTo(1.6377443537, 6);
  expect(studentQuantile(0.975, 10)).toBeCloseTo(2.228138852, 6);
});

test("a line is carried on with the interval of its regression", () => {
  // Slope 0.6, intercept 2.2, residual squares 2.4 on 3 degrees of freedom; at 6: sqrt(0.8 * (1 + 1/5 + 9/10)).
  const found = forecastLinear([2, 4, 5, 4, 5], 1);
  const half = 1.6377443537 * Math.sqrt(0.8 * 2.1);
  expect(found).toEqual({
    kind: "ok",
    value: [
      {
        expected: expect.closeTo(5.8, 9),
        low: expect.closeTo(5.8 - half, 6),
        high: expect.closeTo(5.8 + half, 6),
      },
    ],
  });
});

test("a gap keeps its place on the line", () => {
  expect(forecastLinear([1, 2, undefined, 4, 5], 2)).toMatchObject({
    value: [{ expected: expect.closeTo(6, 9) }, { expected: expect.closeTo(7, 9) }],
  });
});

test("one step of smoothing by hand", () => {
  const smoothing = { level: 0.5, trend: 0.25, fading: 0.8, seasons: 0 };
  const start = { level: 10, trend: 2, seasons: [] };
  // Expected 10 + 0.8 * 2 = 11.6; reported 13.6, so an error of 2.
  expect(smooth([13.6], smoothing, start)).toEqual({
    state: { level: expect.closeTo(12.6, 9), trend: expect.closeTo(2.1, 9), seasons: [] },
    squaredErrors: expect.closeTo(4, 9),
  });
  // A gap teaches nothing: the level goes on by the fading trend.
  expect(smooth([undefined], smoothing, start).state).toEqual({ level: 11.6, trend: 1.6, seasons: [] });
});

test("one step with seasons by hand: each takes its turn", () => {
  const smoothing = { level: 0, trend: 0, fading: 0.8, seasons: 0.5 };
  const start = { level: 10, trend: 0, seasons: [1, -1] };
  // Expected 11, reported 15: an error of 4 lifts this season by 2; the other one is next.
  expect(smooth([15], smoothing, start).state).toEqual({ level: 10, trend: 0, seasons: [-1, 3] });
});

test("what never moves is forecast exactly", () => {
  expect(damped([5, 5, 5, 5, 5, 5], { periods: 3 })).toEqual(
    Array(3).fill({
      expected: expect.closeTo(5, 9),
      low: expect.closeTo(5, 9),
      high: expect.closeTo(5, 9),
    }),
  );
});

test("the trend fades: each step is smaller than the one before, and the interval grows", () => {
  const ahead = damped([10, 12, 13, 16, 17, 20, 21, 24], { periods: 5 });
  const steps = ahead.slice(1).map(({ expected }, index) => expected - ahead[index]!.expected);
  steps.slice(1).forEach((one, index) => expect(one).toBeLessThan(steps[index]!));
  const widths = ahead.map(({ low, high }) => high - low);
  widths.slice(1).forEach((one, index) => expect(one).toBeGreaterThanOrEqual(widths[index]!));
  expect(steps.every((one) => one > 0)).toBe(true);
});

test("two full years show seasons; less than that, or without a year's length, do not", () => {
  const year = [100, 120, 80, 100];
  const ahead = damped([...year, ...year, ...year], { periods: 4, seasonLength: 4 });
  ahead.forEach(({ expected }, index) => expect(expected).toBeCloseTo(year[index]!, 6));
  const short = [...year, 100, 120, 80];
  expect(damped(short, { periods: 2, seasonLength: 4 })).toEqual(damped(short, { periods: 2 }));
});

test("the interval holds about four in five of what comes", () => {
  // Seeded noise around a level: the share inside the 80 % interval over many series.
  const noise = [3, -1, 4, 1, -5, 9, -2, 6, -5, 3, -5, 8, -9, 7, 9, -3, 2, 3, -8, 4];
  let inside = 0;
  let all = 0;
  for (let from = 0; from < 8; from++) {
    const series = Array.from({ length: 60 }, (_, index) => 50 + noise[(index * (from + 3) + from) % 20]!);
    for (let cut = 20; cut < 59; cut++) {
      const [next] = damped(series.slice(0, cut), { periods: 1 });
      all++;
      if (series[cut]! >= next!.low && series[cut]! <= next!.high) inside++;
    }
  }
  expect(inside / all).toBeGreaterThan(0.7);
  expect(inside / all).toBeLessThan(0.95);
});

test("with too few points it says so", () => {
  expect(forecastDamped([1, 2, undefined, 3, 4, 5], { periods: 1 })).toMatchObject({ kind: "failed" });
  expect(forecastLinear([1, 2], 1)).toMatchObject({ kind: "failed" });
});

test("what the rest of a year must bring follows from the aggregation", () => {
  const rate = (aggregation: Parameters<typeof requiredRate>[1]["aggregation"], periodsLeft = 3) =>
    requiredRate([100, undefined, 80], { yearTarget: 300, periodsLeft, aggregation });
  expect(rate("Sum")).toEqual({ kind: "ok", value: 40 }); // 120 missing, in 3 periods
  expect(rate("Average")).toEqual({ kind: "ok", value: 440 }); // (300 * 5 - 180) / 3
  expect(rate("Last")).toEqual({ kind: "ok", value: 300 });
  expect(rate("Ratio")).toMatchObject({ kind: "failed" });
  expect(rate("Sum", 0)).toEqual({ kind: "failed", problems: [{ code: "no-periods-left" }] });
});
