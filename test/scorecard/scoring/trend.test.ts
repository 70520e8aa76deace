import { trendOf, type Direction, type Trend } from "../../../src/scorecard";

function moves(previous: number | undefined, latest: number | undefined, direction: Direction, trend: Trend) {
  expect(trendOf(previous, latest, { direction, steadyWithin: 0.01 })).toBe(trend);
}

test("a trend is told in the measure's direction", () => {
  moves(100, 110, "Higher", "Improving");
  moves(100, 90, "Higher", "Worsening");
  moves(100, 90, "Lower", "Improving");
  moves(100, 110, "Lower", "Worsening");
});

test("a move within 1 % of the previous value is steady, its end included", () => {
  moves(100, 101, "Higher", "Steady");
  moves(100, 101.1, "Higher", "Improving");
  moves(-100, -99, "Higher", "Steady"); // 1 % of |-100|
  moves(0, 0, "Higher", "Steady");
  moves(0, 0.001, "Higher", "Improving"); // nothing is within 1 % of 0
});

test("without one of the two there is no trend", () => {
  moves(undefined, 5, "Higher", "No data");
  moves(5, undefined, "Higher", "No data");
});

test("in a range coming closer is improving, moving inside is steady", () => {
  const rule = { direction: "Range", steadyWithin: 0.01, target: 10, targetHigh: 20 } as const;
  expect(trendOf(25, 22, rule)).toBe("Improving");
  expect(trendOf(8, 5, rule)).toBe("Worsening");
  expect(trendOf(12, 18, rule)).toBe("Steady");
});
