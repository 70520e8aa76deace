import * as fc from "fast-check";
import {
  buildModel,
  coverageChange,
  explainChange,
  lessDataText,
  rollUpMethodNames,
  type Facts,
  type ScoredScorecard,
} from "../../../src/scorecard";
import { changingGroup, factsOfChanging } from "../../make/changingGroup";
import { groupFacts } from "../../make/groupFacts";
import {
  makeActuals,
  makeFacts,
  makeObjective,
  makePerspective,
  makePhased,
  type FactsGiven,
} from "../../make/makeFacts";
import { makeMeasure } from "../../make/makeMeasure";
import { makePeriod } from "../../make/makePeriod";

type Values = readonly [before?: number, after?: number];

/** Measures of O1 whose actual is their score, in January and February. */
function factsWith(values: Readonly<Record<string, Values>>, given: FactsGiven = {}): Facts {
  return makeFacts({
    measures: Object.keys(values).map((id) =>
      makeMeasure({ id, rule: { method: "Min-max", min: 0, max: 100 } }),
    ),
    actuals: Object.entries(values).flatMap(([id, both]) => makeActuals(id, "2026-01", both)),
    ...given,
  });
}

const modelIn = (facts: Facts, period: string) => buildModel(facts, { period: makePeriod(period) });

/** How the whole moved from January to February. */
function moved(facts: Facts): Partial<ScoredScorecard> {
  const { change, performance, trend, band, ...scorecard } = modelIn(facts, "2026-02").scorecard;
  return {
    ...{ change, performance, trend, band },
    ...{ coverageBefore: scorecard.coverageBefore, coverage: scorecard.coverage },
  };
}

const close = (number: number) => expect.closeTo(number, 9);

test("a bad measure that stops reporting lifts the score, not the arrow", () => {
  // (60 + 0) / 2 = 30, then 60 alone: 30 points of coverage, and performance of nothing.
  const found = modelIn(factsWith({ A: [60, 60], B: [0, undefined] }), "2026-02").scorecard;
  expect(found).toMatchObject({ change: close(30), performance: close(0), trend: "Steady" });
  expect(coverageChange(found)).toBeCloseTo(30, 9);
  expect(lessDataText(found)).toBe("50 %, was 100 %");
});

test("the arrow follows those that report in both periods, even against the score", () => {
  // A and B: 70 to 65; C falls away. The score rises from (80 + 60 + 10) / 3 = 50 to 65.
  const found = moved(factsWith({ A: [80, 70], B: [60, 60], C: [10, undefined] }));
  expect(found).toMatchObject({ change: close(15), performance: close(-5), trend: "Worsening" });
});

test("a measure that begins to report, or is retired, is no performance either", () => {
  // 40, then (40 + 100) / 2 = 70.
  const begun = moved(factsWith({ A: [40, 40], B: [undefined, 100] }));
  expect(begun).toMatchObject({ change: close(30), performance: close(0), trend: "Steady" });
  const facts = factsWith({ A: [60, 60], B: [0, 0] });
  const [a, b] = facts.measures;
  const retired = { ...facts, measures: [a!, { ...b!, retiredFrom: makePeriod("2026-02") }] };
  expect(moved(retired)).toMatchObject({ change: close(30), performance: close(0), trend: "Steady" });
});

test("a critical measure that is Red and stops reporting does not lift the arrow with its cap", () => {
  const facts = factsWith({ A: [100, 100], B: [100, 100], C: [20, undefined] });
  const measures = facts.measures.map((one) => (one.id === "C" ? { ...one, isCritical: true } : one));
  expect(moved({ ...facts, measures })).toMatchObject({ change: close(100 - 66.6), performance: close(0) });
});

test("without a measure that counts in both periods there is no performance, and no arrow", () => {
  const found = moved(factsWith({ A: [40, undefined], B: [undefined, 90] }));
  expect(found).toMatchObject({ change: close(50), performance: undefined, trend: "No data" });
});

test("an objective that falls below the minimum coverage is lost as a whole", () => {
  // O1 weighs as O2. January: O1 = (3 x 20 + 60) / 4 = 30, O2 = 50, together 40. February: O1 has 1/4 of its data: none.
  const facts = factsWith(
    { A: [20, undefined], B: [60, 90], C: [50, 50] },
    { objectives: [makeObjective(), makeObjective({ id: "O2" })] },
  );
  const measures = facts.measures.map((one) => ({
    ...one,
    weight: one.id === "A" ? 3 : 1,
    objective: one.id === "C" ? "O2" : "O1",
  }));
  expect(moved({ ...facts, measures })).toMatchObject({ change: close(10), performance: close(0) });
});

test("what falls away in a unit lifts neither its own arrow nor that of the group it contributes to", () => {
  // Target 100, red flag 50: Alpha's 10 scores 6⅔. Beta stays at 100, which scores 66⅔.
  const model = modelIn(groupFacts({ A: [10, undefined], B: [100, 100] }), "2026-02");
  expect(model.scorecard).toMatchObject({ change: close(30), performance: close(0), trend: "Steady" });
  const [objective] = model.scorecard.perspectives[0]!.objectives;
  expect(objective).toMatchObject({ change: close(30), performance: close(0), trend: "Steady" });
});

test("the drivers say which part is performance and which coverage, each of a unit with its unit", () => {
  const facts = groupFacts({ A: [10, undefined], B: [100, 75] });
  const [from, to] = ["2026-01", "2026-02"].map((period) => modelIn(facts, period));
  const explained = explainChange({ kind: "scorecard", id: "TOP", scorecard: "TOP" }, from!, to!);
  // (6⅔ + 66⅔) / 2 = 36⅔, then 50. Beta alone: 66⅔ to 50.
  expect(explained.kind === "ok" && explained.value).toMatchObject({
    performance: close(-50 / 3),
    coverage: close(30),
    drivers: [
      { id: "K", unitName: "Alpha", part: close(30), because: "Coverage" },
      { id: "K", unitName: "Beta", part: close(-50 / 3), because: "Performance" },
    ],
  });
});

/** From February on A weighs a tenth of what it did, or O2 does, or the perspective P2. */
const reweighed: Readonly<Record<string, Pick<Facts, "phasedTargets" | "groupWeights">>> = {
  "a measure": {
    phasedTargets: [makePhased("2026-02", { weight: 0.1 })].map((row) => ({ ...row, measure: "B" })),
  },
  "an objective": {
    phasedTargets: [],
    groupWeights: [
      {
        kind: "objective",
        id: "O2",
        period: makePeriod("2026-02"),
        weight: 0.1,
        at: { sheet: "Targets", cell: "A2" },
      },
    ],
  },
  "a perspective": {
    phasedTargets: [],
    groupWeights: [
      {
        kind: "perspective",
        id: "P2",
        period: makePeriod("2026-02"),
        weight: 0.1,
        at: { sheet: "Targets", cell: "A2" },
      },
    ],
  },
};

/** A of 100 beside B of 0, which stands below another objective, or another perspective as well. */
function besideEachOther(what: string): Facts {
  const facts = factsWith({ A: [100, 100], B: [0, 0] });
  const [a, b] = facts.measures;
  const perspective = what === "a perspective" ? "P2" : "Financial";
  return {
    ...facts,
    ...reweighed[what],
    perspectives: [makePerspective(), ...(perspective === "P2" ? [makePerspective({ id: "P2" })] : [])],
    objectives: [
      makeObjective(),
      ...(what === "a measure" ? [] : [makeObjective({ id: "O2", perspective })]),
    ],
    measures: [a!, { ...b!, objective: what === "a measure" ? "O1" : "O2" }],
  };
}

test.each(Object.keys(reweighed))(
  "a new weight of %s is neither performance nor coverage, and no arrow follows it",
  (what) => {
    // (100 + 0) / 2 = 50, then 100 / 1.1 = 90.9.
    const [from, to] = ["2026-01", "2026-02"].map((period) => modelIn(besideEachOther(what), period));
    const found = to!.scorecard;
    const weights = 100 / 1.1 - 50;
    expect(found).toMatchObject({
      change: close(weights),
      performance: close(0),
      weights: close(weights),
      trend: "Steady",
    });
    expect(coverageChange(found)).toBeCloseTo(0, 9);
    const explained = explainChange({ kind: "scorecard", id: found.id, scorecard: found.id }, from!, to!);
    expect(explained.kind === "ok" && explained.value).toMatchObject({
      ...{ performance: close(0), coverage: close(0), weights: close(weights) },
      drivers: [{ because: "Weights", part: close(weights) }],
    });
  },
);

const group = fc
  .tuple(changingGroup({ missingOneIn: 3, most: 8 }), fc.constantFrom(0, 0.3, 0.5, 1))
  .map(([changing, minimumCoverage]) => ({ ...changing, minimumCoverage }));

/** The whole, its perspectives and its objectives. */
function groupsOf({ scorecard }: ReturnType<typeof modelIn>) {
  const { perspectives } = scorecard;
  return [scorecard, ...perspectives, ...perspectives.flatMap(({ objectives }) => objectives)];
}

test("where nothing but reporting changes no arrow moves, whatever the roll-up and the rules for gaps", () => {
  fc.assert(
    fc.property(group, (given) => {
      const still = given.measures.map((one) => {
        const [before, after] = one.values;
        const values = [before, before === undefined || after === undefined ? after : before] as const;
        return { ...one, values: [...values] as [number | undefined, number | undefined] };
      });
      for (const { trend, performance = 0 } of groupsOf(
        modelIn(factsOfChanging({ ...given, measures: still }), "2026-02"),
      )) {
        expect(["Steady", "No data"]).toContain(trend);
        expect(performance).toBeCloseTo(0, 9);
      }
    }),
    { numRuns: 300, seed: 2 },
  );
});

test("where every figure stays, falls or goes missing no arrow points up", () => {
  const rising = rollUpMethodNames.filter((name) => name !== "Majority"); // there a fall into another band may lift the mean
  fc.assert(
    fc.property(group, fc.constantFrom(...rising), fc.constantFrom(...rising), (given, rollUp, own) => {
      const falling = given.measures.map((one) => {
        const [before = 100, after] = one.values;
        return { ...one, values: [before, after && Math.min(before, after)] as [number, number | undefined] };
      });
      const facts = factsOfChanging({ ...given, rollUp, own, measures: falling });
      for (const { trend } of groupsOf(modelIn(facts, "2026-02"))) expect(trend).not.toBe("Improving");
    }),
    { numRuns: 300, seed: 3 },
  );
});

test("performance, coverage and weights are the change, of every group and in its drivers", () => {
  fc.assert(
    fc.property(group, (given) => {
      const facts = factsOfChanging(given);
      const [from, to] = [modelIn(facts, "2026-01"), modelIn(facts, "2026-02")];
      const id = to.scorecard.id;
      const explained = explainChange({ kind: "scorecard", id, scorecard: id }, from, to);
      if (explained.kind === "failed") return;
      const { performance = 0, coverage, weights, drivers } = explained.value;
      const { change = NaN, performance: shown = 0 } = to.scorecard;
      expect(performance + coverage + weights).toBeCloseTo(change, 9);
      expect(weights).toBeCloseTo(to.scorecard.weights ?? NaN, 9);
      expect(performance).toBeCloseTo(shown, 9);
      const parts = (because: string) =>
        drivers.filter((one) => one.because === because).reduce((sum, { part }) => sum + part, 0);
      expect(["Performance", "Coverage", "Weights"].map(parts)).toEqual(
        [performance, coverage, weights].map(close),
      );
    }),
    { numRuns: 300, seed: 4 },
  );
});
