import fc from "fast-check";
import { whySteps, type Cause } from "../../../src/scorecard";

/** A score that came to be another one by these parts, and by other weights. */
function changed(from: number, parts: readonly number[], weights = 0) {
  const of = (part: number, index: number): Cause => ({
    ...{ kind: "objective", id: `O${index}`, name: `O${index}`, part, weights: 0, below: [] },
  });
  const part = parts.reduce((sum, one) => sum + one, weights);
  const cause: Cause = { kind: "scorecard", id: "U", name: "U", part, weights, below: parts.map(of) };
  return { from, cause };
}

const told = (from: number, parts: readonly number[], weights?: number) =>
  whySteps(changed(from, parts, weights)).map((step) => [step.name, step.from, step.to]);

test("what raised a score comes first, then what lowered it, the largest first", () => {
  expect(told(50, [-10, 4, 6])).toEqual([
    ["O2", 50, 56],
    ["O1", 56, 60],
    ["O0", 60, 50],
  ]);
});

test("other weights are a step where they moved anything", () => {
  expect(told(50, [2], -3)).toEqual([
    ["O0", 50, 52],
    ["Other weights", 52, 49],
  ]);
  expect(told(50, [2], 0)).toHaveLength(1);
});

test("of eleven parts nine are told apart, and the others are two steps", () => {
  const steps = told(40, [9, 8, 7, 6, 5, 4, 3, 2, -1, 0.5, -0.25]);
  expect(steps.map(([name]) => name).slice(-3)).toEqual([
    "Others that raised it", // 0.5
    "O8", // -1
    "Others that lowered it", // -0.25
  ]);
  expect(steps).toHaveLength(11);
  expect(steps.at(-1)).toEqual(["Others that lowered it", 83.5, 83.25]);
});

test("a part that moved nothing keeps its step, so that there are as many in every period", () => {
  expect(told(50, [0, 0])).toEqual([
    ["O0", 50, 50],
    ["O1", 50, 50],
  ]);
});

test("between two scores of 0 to 100 no step is below 0, and the last one ends at the score now", () => {
  const part = fc.double({ min: -100, max: 100, noNaN: true });
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 100, noNaN: true }),
      fc.array(part, { maxLength: 30 }),
      (from, parts) => {
        const to = from + parts.reduce((sum, one) => sum + one, 0);
        fc.pre(parts.length > 0 && to >= 0 && to <= 100);
        const steps = whySteps(changed(from, parts));
        expect(Math.min(...steps.map((step) => Math.min(step.from, step.to)))).toBeGreaterThan(-1e-9);
        expect(steps.at(-1)?.to).toBeCloseTo(to, 6);
      },
    ),
  );
});
