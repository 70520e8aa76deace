import * as fc from "fast-check";
import { readScorecard } from "../../../src/excel";
import { buildModel, rollUpMethodNames, type Facts } from "../../../src/scorecard";
import type { Cause } from "../../../src/scorecard/change/causeOf";
import { explainChange, type Change, type ChangedItem } from "../../../src/scorecard/change/explainChange";
import { hostWithExample } from "../../make/addIn";
import { changingGroup, factsOfChanging } from "../../make/changingGroup";
import { makeActuals, makeFacts, type FactsGiven } from "../../make/makeFacts";
import { makeMeasure } from "../../make/makeMeasure";
import { makePeriod } from "../../make/makePeriod";

const whole = (facts: Facts): ChangedItem => ({
  kind: "scorecard",
  id: "",
  scorecard: buildModel(facts).scorecard.id,
});

function change(facts: Facts, item: ChangedItem = whole(facts), from = "2026-01", to = "2026-02"): Change {
  const [before, after] = [from, to].map((period) => buildModel(facts, { period: makePeriod(period) }));
  const explained = explainChange(item, before!, after!);
  if (explained.kind === "failed") throw new Error(JSON.stringify(explained.problems));
  return explained.value;
}

const sumOfParts = ({ drivers }: Change) => drivers.reduce((sum, { part }) => sum + part, 0);
const addsUp = (one: Change) => {
  expect(sumOfParts(one)).toBeCloseTo(one.to - one.from, 9);
  expect(one.cause.part).toBeCloseTo(one.to - one.from, 9);
  everyLevelAddsUp(one.cause);
};

/** A group's part is what lies below it and its own weights. */
function everyLevelAddsUp({ part, weights, below }: Cause): void {
  if (below.length === 0) return;
  expect(below.reduce((sum, one) => sum + one.part, weights)).toBeCloseTo(part, 9);
  below.forEach(everyLevelAddsUp);
}
const parts = ({ drivers }: Change) => Object.fromEntries(drivers.map(({ id, part }) => [id, part]));

/** Measures with min 0 and max 100, so that an actual is its score; two actuals each. */
function factsWith(
  actuals: Readonly<Record<string, readonly (number | undefined)[]>>,
  given: FactsGiven = {},
  weights: Readonly<Record<string, number>> = {},
): Facts {
  return makeFacts({
    measures: Object.keys(actuals).map((id) =>
      makeMeasure({ id, weight: weights[id] ?? 1, rule: { method: "Min-max", min: 0, max: 100 } }),
    ),
    actuals: Object.entries(actuals).flatMap(([id, values]) => makeActuals(id, "2026-01", values)),
    ...given,
  });
}

test("with a weighted mean each measure's part is its change times its share of the weight", () => {
  const found = change(factsWith({ A: [40, 60], B: [80, 70] }, {}, { A: 3 }));
  expect(parts(found)).toEqual({ A: expect.closeTo(15, 9), B: expect.closeTo(-2.5, 9) });
  addsUp(found);
  expect(found.drivers[0]).toMatchObject({ id: "A", from: 40, to: 60 }); // the largest first
});

test("with the worst the Shapley value shares the change, by hand", () => {
  // From (40, 80) to (90, 50): worst 40 to 50. A alone: 80 - 40 = 40, after B: 50 - 40 = 10, mean 25.
  // B alone: 40 - 40 = 0, after A: 50 - 80 = -30, mean -15.
  const found = change(factsWith({ A: [40, 90], B: [80, 50] }, { settings: { rollUp: "Worst" } }));
  expect(parts(found)).toEqual({ A: expect.closeTo(25, 9), B: expect.closeTo(-15, 9) });
});

test("a measure that is new, or has no data any more, has its part too", () => {
  const found = change(factsWith({ A: [40, 60], B: [undefined, 90], C: [50, undefined] }));
  expect(found).toMatchObject({ from: expect.closeTo(45, 9), to: expect.closeTo(75, 9) });
  addsUp(found);
  expect(Object.keys(parts(found)).sort()).toEqual(["A", "B", "C"]);
});

test("the cap of a critical measure is part of its part", () => {
  const facts = factsWith({ A: [20, 80], B: [100, 100], C: [100, 100] });
  const [critical, ...others] = facts.measures;
  const found = change({ ...facts, measures: [{ ...critical!, isCritical: true }, ...others] });
  expect(found).toMatchObject({ from: expect.closeTo(66.6, 9), to: expect.closeTo(280 / 3, 9) });
  expect(parts(found)).toEqual({ A: expect.closeTo(280 / 3 - 66.6, 9) });
});

test("a weight that changes has its part", () => {
  const facts = factsWith({ A: [40, 40], B: [80, 80] });
  const found = change({
    ...facts,
    phasedTargets: [
      { measure: "A", period: makePeriod("2026-02"), weight: 3, at: { sheet: "Targets", cell: "A2" } },
    ],
  });
  expect(found).toMatchObject({ from: expect.closeTo(60, 9), to: expect.closeTo(50, 9) });
  addsUp(found);
});

test("without a score in one of the periods there is nothing to split", () => {
  const facts = factsWith({ A: [undefined, 60] });
  const models = ["2026-01", "2026-02"].map((period) => buildModel(facts, { period: makePeriod(period) }));
  expect(explainChange(whole(facts), models[0]!, models[1]!)).toEqual({
    kind: "failed",
    problems: [{ code: "no-score-to-explain", item: "Balanced Scorecard", period: "2026-01" }],
  });
});

test("the example's change adds up, for the whole, a perspective and an objective", async () => {
  await hostWithExample();
  const read = await readScorecard();
  if (read.kind === "failed") throw new Error(JSON.stringify(read.problems));
  const { facts } = read.value.model;
  const scorecard = read.value.model.scorecard.id;
  const items: readonly ChangedItem[] = [
    { kind: "scorecard", id: "", scorecard },
    { kind: "perspective", id: "Customer", scorecard },
    { kind: "objective", id: "P3", scorecard },
  ];
  for (const rollUp of rollUpMethodNames) {
    const ruled = { ...facts, settings: { ...facts.settings, rollUp } };
    for (const item of items) addsUp(change(ruled, item, "2026-03", "2026-10"));
  }
});

test("whatever the roll-up, the weights and the gaps, the parts add up", () => {
  const group = changingGroup({ missingOneIn: 4, most: 9 });
  fc.assert(
    fc.property(group, (changing) => {
      const facts = factsOfChanging({ ...changing, minimumCoverage: 0.3 });
      const models = ["2026-01", "2026-02"].map((period) =>
        buildModel(facts, { period: makePeriod(period) }),
      );
      const explained = explainChange(whole(facts), models[0]!, models[1]!);
      if (explained.kind === "ok") addsUp(explained.value);
    }),
    { numRuns: 300, seed: 1 },
  );
});

test.each([11, 30, 200])("%d measures below one objective are split as well, and fast", (count) => {
  const actuals = Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`M${index}`, [(index * 37) % 100, (index * 53) % 100]]),
  );
  addsUp(change(factsWith(actuals, { settings: { rollUp: "Median" } })));
});

test("a change is told level by level, the largest part first", () => {
  // The objective O1 of the only perspective: A +20 of weight 3, B -10 of weight 1, so 15 - 2.5
  const { cause } = change(factsWith({ B: [80, 70], A: [40, 60] }, {}, { A: 3 }));
  expect(cause).toMatchObject({ kind: "scorecard", part: expect.closeTo(12.5, 9) });
  const [perspective] = cause.below;
  expect(perspective).toMatchObject({ kind: "perspective", id: "Financial", part: expect.closeTo(12.5, 9) });
  const [objective] = perspective!.below;
  expect(objective).toMatchObject({ kind: "objective", id: "O1", from: 50, to: 62.5 });
  expect(objective!.below).toMatchObject([
    { kind: "measure", id: "A", part: expect.closeTo(15, 9), because: "Performance" },
    { kind: "measure", id: "B", part: expect.closeTo(-2.5, 9), because: "Performance" },
  ]);
});
