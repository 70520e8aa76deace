import fc from "fast-check";
import { parsePeriod, scoreActual, type Band, type Rule } from "../../../src/scorecard";

function comesTo(actual: number, rule: Rule, score: number | undefined, band: Band) {
  const scored = scoreActual(actual, rule);
  if (scored.kind === "failed") throw new Error(JSON.stringify(scored.problems));
  expect({ actual, band: scored.value.band }).toEqual({ actual, band });
  if (score === undefined) expect(scored.value.score).toBeUndefined();
  else expect(scored.value.score).toBeCloseTo(score, 9);
}

function isRefused(rule: Rule, code: string) {
  expect(scoreActual(1, rule)).toMatchObject({ kind: "failed", problems: [{ code }] });
}

function says(actual: number, rule: Rule, sentence: string) {
  const scored = scoreActual(actual, rule);
  expect(scored.kind === "ok" && scored.value.explain()).toBe(sentence);
}

function day(text: string): number {
  const written = parsePeriod(text);
  if (written?.kind !== "date") throw new Error(text);
  return written.day;
}

const twoColour: Rule = { method: "Two colour", redFlag: 40, target: 80 };

test("two colour is 0 at the worst, 50 at the break, 100 at the best, and never Amber", () => {
  comesTo(40, twoColour, 0, "Red");
  comesTo(50, twoColour, 25, "Red");
  comesTo(60, twoColour, 50, "Green"); // the break is the middle unless given
  comesTo(59.99, twoColour, 49.975, "Red");
  comesTo(70, twoColour, 75, "Green");
  comesTo(90, twoColour, 100, "Green");
  comesTo(70, { ...twoColour, break: 70 }, 50, "Green");
  comesTo(60, { ...twoColour, break: 70 }, 100 / 3, "Red"); // 50 x 20/30
  comesTo(3, { method: "Two colour", redFlag: 5, target: 1 }, 50, "Green"); // lower is better
  comesTo(4, { method: "Two colour", redFlag: 5, target: 1 }, 25, "Red");
});

test("two colour without a red flag takes the tolerance", () => {
  comesTo(95, { method: "Two colour", target: 100 }, 50, "Green"); // worst 90, break 95
  isRefused({ method: "Two colour", target: 0 }, "needs-red-flag");
  isRefused({ ...twoColour, break: 80 }, "break-outside");
  isRefused({ ...twoColour, break: 20 }, "break-outside");
  isRefused({ method: "Two colour", redFlag: 40 }, "needs-target");
  isRefused({ ...twoColour, targetHigh: 90 }, "direction-unfit");
});

const minMax: Rule = { method: "Min-max", min: 20, max: 60 };

test("min-max is the place between the two, turned round for lower", () => {
  comesTo(20, minMax, 0, "Red");
  comesTo(30, minMax, 25, "Red");
  comesTo(40, minMax, 50, "Amber");
  comesTo(60, minMax, 100, "Green");
  comesTo(99, minMax, 100, "Green");
  comesTo(30, { ...minMax, direction: "Lower" }, 75, "Green");
  comesTo(20 + 40 / 3, minMax, 100 / 3, "Amber"); // a third of the way, equal as read
  isRefused({ method: "Min-max", min: 20 }, "needs-level");
  isRefused({ method: "Min-max", min: 20, max: 20 }, "min-not-below-max");
  isRefused({ method: "Min-max", min: 60, max: 20 }, "min-not-below-max");
  isRefused({ ...minMax, direction: "Range" }, "direction-unfit");
});

const progress: Rule = { method: "Progress", baseline: 20, target: 40 };

test("progress is the share of the way, clamped in the score and shown as it is", () => {
  comesTo(30, progress, 50, "Amber");
  comesTo(40, progress, 100, "Green");
  comesTo(50, progress, 100, "Green");
  comesTo(10, progress, 0, "Red");
  comesTo(6, { method: "Progress", baseline: 10, target: 4 }, 200 / 3, "Green"); // downwards
  const beyond = scoreActual(50, progress);
  expect(beyond.kind === "ok" && beyond.value.progress).toBe(1.5);
  isRefused({ method: "Progress", baseline: 40, target: 40 }, "baseline-is-target");
  isRefused({ method: "Progress", target: 40 }, "needs-level");
  isRefused({ method: "Progress", baseline: 20 }, "needs-target");
  isRefused({ ...progress, direction: "Lower" }, "baseline-contradicts");
});

/** A hundred days: 40 of them are gone on the as-of date. */
const expected: Rule = {
  method: "Expected",
  baseline: 0,
  target: 100,
  start: day("2026-01-01"),
  end: day("2026-04-11"),
  asOf: day("2026-02-10"),
};

test("expected compares the progress with what time lets expect", () => {
  comesTo(40, expected, 100, "Green"); // 40 % is expected
  comesTo(50, expected, 100, "Green");
  comesTo(38, expected, 200 / 3, "Green"); // 95 % of it
  comesTo(36, expected, 50, "Amber"); // 90 %, halfway from 85 to 95
  comesTo(34, expected, 100 / 3, "Amber"); // 85 %
  comesTo(17, expected, 50 / 3, "Red"); // 42.5 %, halfway to 85
  comesTo(0, expected, 0, "Red");
  comesTo(-5, expected, 0, "Red");
});

test("after the end all is expected, at or before the start nothing is", () => {
  comesTo(95, { ...expected, asOf: day("2027-01-01") }, 200 / 3, "Green");
  comesTo(10, { ...expected, asOf: day("2026-01-01") }, undefined, "No data");
  says(10, { ...expected, asOf: day("2025-12-31") }, "No data: starts on 2026-01-01.");
  isRefused({ ...expected, end: day("2026-01-01") }, "start-not-before-end");
  isRefused({ ...expected, asOf: undefined }, "needs-level");
  isRefused({ ...expected, baseline: 100 }, "baseline-is-target");
});

const points: Rule = {
  method: "Points",
  points: [
    { value: 200, score: 0 },
    { value: 150, score: 50 },
    { value: 100, score: 100 },
  ],
};

test("points are linear between and flat beyond", () => {
  comesTo(200, points, 0, "Red");
  comesTo(175, points, 25, "Red");
  comesTo(125, points, 75, "Green");
  comesTo(90, points, 100, "Green");
  comesTo(250, points, 0, "Red");
  const pair = (...values: readonly number[]): Rule => ({
    method: "Points",
    points: values.map((value) => ({ value, score: 50 })),
  });
  isRefused(pair(1), "points-too-few");
  isRefused(pair(1, 1), "points-out-of-order");
  isRefused(pair(1, 3, 2), "points-out-of-order");
  isRefused({ method: "Points" }, "needs-level");
  isRefused(
    {
      method: "Points",
      points: [
        { value: 1, score: 0 },
        { value: 2, score: 120 },
      ],
    },
    "points-score-out-of-range",
  );
});

test("the explanation of each says its rule, its thresholds and the way to Green", () => {
  says(
    50,
    twoColour,
    "Red, score 25: 50 is on the worse side of the break 60, between the worst 40 and the best 80; 10 more makes it Green.",
  );
  says(
    30,
    minMax,
    "Red, score 25: 30 on the way from 20 (score 0) to 60 (score 100); 16.6667 more makes it Green.",
  );
  says(50, progress, "Green, score 100: 50 is 150 % of the way from the baseline 20 to the target 40.");
  says(
    36,
    expected,
    "Amber, score 50: 36 is 36 % of the way from 0 to 100, and 40 % is expected by 2026-02-10; Green from 95 % of that, Amber from 85 %; 2 more makes it Green.",
  );
  says(
    175,
    points,
    "Red, score 25: 175 on the points 200:0, 150:50, 100:100; 41.6667 less makes it Green.", // 66⅔ at 133⅓
  );
});

test("each of them never scores a better actual less", () => {
  const value = fc.double({ min: -500, max: 500, noNaN: true });
  const rules = fc.constantFrom(twoColour, minMax, progress, expected);
  fc.assert(
    fc.property(rules, value, value, (rule, a, b) => {
      const score = (actual: number) => {
        const scored = scoreActual(actual, rule);
        return scored.kind === "ok" ? (scored.value.score ?? NaN) : NaN;
      };
      expect(score(Math.max(a, b))).toBeGreaterThanOrEqual(score(Math.min(a, b)) - 1e-6);
    }),
  );
});
