import fc from "fast-check";
import { buildModel, periodText, type Facts } from "../../../src/scorecard";
import { makeActuals, makeFacts, makeObjective, makePerspective } from "../../make/makeFacts";
import { makeMeasure } from "../../make/makeMeasure";
import { makePeriod } from "../../make/makePeriod";

/** Two perspectives, three objectives, four measures: scores in 2026-02 are 83⅓, 50, 16⅔ and 66⅔. */
const facts = makeFacts({
  perspectives: [makePerspective(), makePerspective({ id: "Customer", weight: 3 })],
  objectives: [
    makeObjective({ id: "F1" }),
    makeObjective({ id: "C1", perspective: "Customer", weight: 2 }),
    makeObjective({ id: "C2", perspective: "Customer" }),
  ],
  measures: [
    makeMeasure({ id: "A", objective: "F1" }),
    makeMeasure({ id: "B", objective: "F1", weight: 3 }),
    makeMeasure({ id: "C", objective: "C1" }),
    makeMeasure({ id: "D", objective: "C2" }),
  ],
  actuals: [
    ...makeActuals("A", "2026-01", [100, 125]),
    ...makeActuals("B", "2026-01", [75, 75]),
    ...makeActuals("C", "2026-01", [75, 25]),
    ...makeActuals("D", "2026-01", [100, 100]),
  ],
});
const february = { period: makePeriod("2026-02") };

function scoresOf(some: Facts, asked = february) {
  const { scorecard } = buildModel(some, asked);
  const { perspectives } = scorecard;
  const objectives = perspectives.flatMap((one) => one.objectives);
  return [scorecard, ...perspectives, ...objectives].map(({ score }) => score);
}

test("measures roll up by weight to objectives, perspectives and the scorecard", () => {
  const f1 = (250 / 3 + 3 * 50) / 4;
  const customer = (2 * (50 / 3) + 200 / 3) / 3;
  const expected = [(f1 + 3 * customer) / 4, f1, customer, f1, 50 / 3, 200 / 3];
  expect(scoresOf(facts)).toEqual(expected.map((score) => expect.closeTo(score, 9)));
});

test("an objective may roll up in its own way, and Settings say how the others do", () => {
  const [f1 = makeObjective(), ...others] = facts.objectives;
  const own = { ...facts, objectives: [{ ...f1, rollUp: "Worst" as const }, ...others] };
  expect(scoresOf(own)[3]).toBeCloseTo(50, 9);
  const best = makeFacts({ ...facts, settings: { rollUp: "Best" } });
  expect(scoresOf(best)[0]).toBeCloseTo(250 / 3, 9);
});

test("a Red critical measure holds its objective below Green at any weight, and is named", () => {
  const measures = [
    makeMeasure({ id: "A", objective: "F1", weight: 100 }),
    makeMeasure({ id: "B", objective: "F1", isCritical: true, weight: 1 }),
  ];
  const actuals = [...makeActuals("A", "2026-02", [150]), ...makeActuals("B", "2026-02", [10])];
  const { scorecard } = buildModel(makeFacts({ ...facts, measures, actuals }), february);
  expect(scorecard.perspectives[0]?.objectives[0]).toMatchObject({
    score: 66.6,
    band: "Amber",
    cappedBy: "B",
  });
});

test("a group's trend is told by its score, with the change in points", () => {
  const { scorecard } = buildModel(facts, february);
  const [f1] = scorecard.perspectives[0]?.objectives ?? [];
  expect(f1).toMatchObject({ trend: "Improving", change: expect.closeTo((250 / 3 - 200 / 3) / 4, 9) });
});

test("the reporting period is the latest that is complete enough, else the latest with an actual", () => {
  const early = [...facts.actuals, ...makeActuals("A", "2026-03", [100])]; // one of four has March
  expect(periodText(buildModel({ ...facts, actuals: early }).frame.period)).toBe("2026-02");
  const lonely = makeFacts({ ...facts, actuals: makeActuals("A", "2026-03", [100]) });
  expect(periodText(buildModel(lonely).frame.period)).toBe("2026-03");
  const set = makeFacts({ ...facts, settings: { period: makePeriod("2026-01") } });
  expect(periodText(buildModel(set).frame.period)).toBe("2026-01");
  const quarterly = makeFacts({
    measures: [makeMeasure({ frequency: "Quarterly" })],
    actuals: makeActuals("M1", "2026-Q1", [100, 90]),
  });
  expect(periodText(buildModel(quarterly).frame.period)).toBe("2026-Q2");
});

test("without any data there is a model, and everything in it has no data", () => {
  const { scorecard } = buildModel(makeFacts({ objectives: [], measures: [] }));
  expect(scorecard).toMatchObject({ band: "No data", coverage: 0 });
});

test("the order of the rows never matters", () => {
  const shuffled = <Item>(items: readonly Item[]) =>
    fc.shuffledSubarray([...items], { minLength: items.length });
  fc.assert(
    fc.property(
      shuffled(facts.actuals),
      shuffled(facts.measures),
      fc.constantFrom("ytd", "period", "quarter"),
      (actuals, measures, view) => {
        const asked = { ...february, view } as const;
        const close = scoresOf(facts, asked).map((score) => expect.closeTo(score ?? NaN, 9));
        expect(scoresOf({ ...facts, actuals, measures }, asked)).toEqual(close);
      },
    ),
  );
});

test("a percent measure whose actual and target differ by about 100 times is warned about at the actual", () => {
  const codes = (actual: number, target: number, unit = "%") => {
    const measures = [makeMeasure({ unit, rule: { target, redFlag: target / 2 } })];
    const some = makeFacts({ measures, actuals: makeActuals("M1", "2026-02", [actual]) });
    return buildModel(some, february).problems.map((problem) => [
      problem.code,
      "at" in problem && problem.at?.cell,
    ]);
  };
  expect(codes(85, 0.9)).toEqual([["percent-scale", "C2"]]);
  expect(codes(0.85, 90)).toEqual([["percent-scale", "C2"]]);
  expect(codes(0.85, 0.9)).toEqual([]);
  expect(codes(0.005, 0.5)).toEqual([]);
  expect(codes(85, 0.9, "EUR")).toEqual([]);
});
