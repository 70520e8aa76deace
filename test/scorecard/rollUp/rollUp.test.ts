import fc from "fast-check";
import {
  rollUp,
  rollUpMethodNames,
  bandOfScore,
  type Band,
  type Child,
  type RollUpMethod,
  type RollUpRule,
} from "../../../src/scorecard";

const average: RollUpRule = { method: "Average", missing: "Share", minimumCoverage: 0.5 };
const by = (method: RollUpMethod): RollUpRule => ({ ...average, method });

/** Children of scores and weights; undefined is a child without data. */
function children(
  scores: readonly (number | undefined)[],
  weights: readonly number[] = [],
): readonly Child[] {
  return scores.map((score, index) => ({
    score,
    band: bandOfScore(score),
    weight: weights[index] ?? 1,
    coverage: score === undefined ? 0 : 1,
  }));
}

function rollsUpTo(
  group: readonly Child[],
  rule: RollUpRule,
  expected: { readonly score?: number; readonly band: Band; readonly coverage: number },
) {
  const rolled = rollUp(group, rule);
  if (rolled.kind === "failed") throw new Error(JSON.stringify(rolled.problems));
  expect(rolled.value.band).toBe(expected.band);
  expect(rolled.value.coverage).toBeCloseTo(expected.coverage, 9);
  if (expected.score === undefined) expect(rolled.value.score).toBeUndefined();
  else expect(rolled.value.score).toBeCloseTo(expected.score, 9);
}

test("the average is weighted, and weights are relative", () => {
  rollsUpTo(children([80, 60, 40], [2, 1, 1]), average, { score: 65, band: "Amber", coverage: 1 });
  rollsUpTo(children([80, 60, 40], [20, 10, 10]), average, { score: 65, band: "Amber", coverage: 1 });
});

test("the weight of a child without data is shared by the others", () => {
  rollsUpTo(children([80, undefined, 40], [2, 1, 1]), average, {
    score: 200 / 3,
    band: "Green",
    coverage: 0.75,
  });
});

test("below the minimum coverage there is no data, at it there is", () => {
  rollsUpTo(children([80, undefined, undefined]), average, { band: "No data", coverage: 1 / 3 });
  rollsUpTo(children([80, undefined]), average, { score: 80, band: "Green", coverage: 0.5 });
  rollsUpTo(children([undefined]), average, { band: "No data", coverage: 0 });
  rollsUpTo([], average, { band: "No data", coverage: 0 });
});

test("a child counts for coverage as far as it is covered itself", () => {
  const group = children([80, 40]).map((child, index) => ({ ...child, coverage: index === 0 ? 1 : 0.5 }));
  rollsUpTo(group, average, { score: 60, band: "Amber", coverage: 0.75 });
});

test("strict takes no gap, zero counts a gap as 0 whatever the coverage", () => {
  rollsUpTo(children([80, undefined]), { ...average, missing: "Strict" }, { band: "No data", coverage: 0.5 });
  rollsUpTo(
    children([90, undefined, undefined]),
    { ...average, missing: "Zero" },
    {
      score: 30,
      band: "Red",
      coverage: 1 / 3,
    },
  );
});

test("worst, best, median and majority", () => {
  rollsUpTo(children([80, 60, 40]), by("Worst"), { score: 40, band: "Amber", coverage: 1 });
  rollsUpTo(children([80, 60, 40]), by("Best"), { score: 80, band: "Green", coverage: 1 });
  rollsUpTo(children([80, 60, 40]), by("Median"), { score: 60, band: "Amber", coverage: 1 });
  rollsUpTo(children([80, 60, 40, 20]), by("Median"), { score: 40, band: "Amber", coverage: 1 }); // the lower one
  rollsUpTo(children([80, 60, 40], [3, 1, 1]), by("Median"), { score: 80, band: "Green", coverage: 1 });
  rollsUpTo(children([80, 60, 40], [3, 1, 1]), by("Majority"), { score: 80, band: "Green", coverage: 1 });
  rollsUpTo(children([80, 60, 40], [1, 1, 2]), by("Majority"), {
    score: 140 / 3,
    band: "Amber",
    coverage: 1,
  });
  rollsUpTo(children([80, 10]), by("Majority"), { score: 10, band: "Red", coverage: 1 }); // a tie takes the worse
});

test("a weight of 0 leaves a child out, all of them make it not scored, a negative one is refused", () => {
  rollsUpTo(children([80, 10], [1, 0]), average, { score: 80, band: "Green", coverage: 1 });
  rollsUpTo(children([80, undefined], [1, 0]), average, { score: 80, band: "Green", coverage: 1 });
  rollsUpTo(children([80, 10], [0, 0]), average, { band: "Not scored", coverage: 0 });
  expect(rollUp(children([80], [-1]), average)).toMatchObject({ problems: [{ code: "weight-negative" }] });
});

test("children that are not scored take no part in score and coverage", () => {
  const unscored: Child = { band: "Not scored", weight: 5, coverage: 0 };
  rollsUpTo([...children([80]), unscored], average, { score: 80, band: "Green", coverage: 1 });
  rollsUpTo([unscored], average, { band: "Not scored", coverage: 0 });
});

test("a mean of exactly two thirds is Green in spite of the rounding of its sum", () => {
  rollsUpTo(children([200 / 3, 200 / 3, 200 / 3], [0.1, 0.2, 0.7]), average, {
    score: 200 / 3,
    band: "Green",
    coverage: 1,
  });
});

const someChildren = fc
  .array(fc.tuple(fc.double({ min: 0, max: 100, noNaN: true }), fc.integer({ min: 1, max: 50 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((pairs) =>
    children(
      pairs.map(([score]) => score),
      pairs.map(([, weight]) => weight),
    ),
  );

function scoreBy(group: readonly Child[], method: RollUpMethod): number {
  const rolled = rollUp(group, by(method));
  if (rolled.kind === "failed" || rolled.value.score === undefined) throw new Error("no score");
  return rolled.value.score;
}

test.each(rollUpMethodNames)("%s lies between the worst and the best child", (method) => {
  fc.assert(
    fc.property(someChildren, (group) => {
      const scores = group.map(({ score = 0 }) => score);
      expect(scoreBy(group, method)).toBeGreaterThanOrEqual(Math.min(...scores) - 1e-9);
      expect(scoreBy(group, method)).toBeLessThanOrEqual(Math.max(...scores) + 1e-9);
    }),
  );
});

test.each(rollUpMethodNames)(
  "%s does not change when all weights are scaled or the order is turned",
  (method) => {
    fc.assert(
      fc.property(someChildren, fc.integer({ min: 2, max: 9 }), (group, factor) => {
        const scaled = group.map((child) => ({ ...child, weight: child.weight * factor }));
        expect(scoreBy(scaled, method)).toBeCloseTo(scoreBy(group, method), 9);
        expect(scoreBy([...group].reverse(), method)).toBeCloseTo(scoreBy(group, method), 9);
      }),
    );
  },
);
