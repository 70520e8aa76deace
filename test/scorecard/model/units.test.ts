import { buildModel, type Facts, type ScoredScorecard, type Unit } from "../../../src/scorecard";
import { makeActuals, makeFacts, makeObjective } from "../../make/makeFacts";
import { makeMeasure } from "../../make/makeMeasure";
import { makePeriod } from "../../make/makePeriod";

const unit = (id: string, parent?: string, weight = 1): Unit => ({ id, name: id, parent, weight });
const group = [unit("Group"), unit("North", "Group", 3), unit("South", "Group")];
const january = { period: makePeriod("2026-01") };

/** Actuals of another unit than the measure's own. */
const actualsOf = (measure: string, value: number, scorecard?: string) =>
  makeActuals(measure, "2026-01", [value]).map((actual) => ({ ...actual, scorecard }));

function scorecardsOf(facts: Facts): Readonly<Record<string, ScoredScorecard>> {
  return Object.fromEntries(buildModel(facts, january).scorecards.map((one) => [one.id, one]));
}

function scores(facts: Facts, expected: Readonly<Record<string, number | undefined>>) {
  const found = Object.entries(scorecardsOf(facts)).map(([id, { score }]) => [id, score] as const);
  const close = Object.entries(expected).map(([id, score]) => [
    id,
    score === undefined ? undefined : expect.closeTo(score, 9),
  ]);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(close));
}

/** Target 100, red flag 50: an actual of 100 scores 66⅔, 75 scores 50, 25 scores 16⅔. */
const separate = makeFacts({
  scorecards: group,
  objectives: [
    makeObjective({ id: "N1", scorecard: "North" }),
    makeObjective({ id: "S1", scorecard: "South", weight: 2 }),
  ],
  measures: [makeMeasure({ id: "N1.1", objective: "N1" }), makeMeasure({ id: "S1.1", objective: "S1" })],
  actuals: [...actualsOf("N1.1", 100), ...actualsOf("S1.1", 75)],
});

test("a scorecard without objectives of its own is its units' by weight", () => {
  scores(separate, { Group: (3 * (200 / 3) + 50) / 4, North: 200 / 3, South: 50 });
  expect(buildModel(separate, january).scorecards.map(({ id, parent }) => [id, parent])).toEqual([
    ["Group", undefined],
    ["North", "Group"],
    ["South", "Group"],
  ]);
});

test("a scorecard with objectives of its own uses these, and units count only where they contribute", () => {
  const own = [makeObjective({ id: "G1" }), ...separate.objectives];
  const measures = [makeMeasure({ id: "G1.1", objective: "G1" }), ...separate.measures];
  const actuals = [...actualsOf("G1.1", 25), ...separate.actuals];
  scores({ ...separate, objectives: own, measures, actuals }, { Group: 50 / 3, North: 200 / 3, South: 50 });
  const contributing = own.map((one) => (one.id === "S1" ? { ...one, contributesTo: "G1" } : one));
  const facts = { ...separate, objectives: contributing, measures, actuals };
  scores(facts, { Group: (50 / 3 + 2 * 50) / 3, North: 200 / 3, South: 50 }); // S1 weighs 2 beside G1.1
  const [g1] = scorecardsOf(facts)["Group"]?.perspectives[0]?.objectives ?? [];
  expect(g1?.contributions).toMatchObject([{ scorecard: "South", score: expect.closeTo(50, 9), weight: 2 }]);
});

test("units that report the same measures share their objectives, each with its own figures", () => {
  const shared = makeFacts({
    scorecards: group,
    actuals: [...actualsOf("M1", 100, "North"), ...actualsOf("M1", 25, "South")],
  });
  scores(shared, { Group: (3 * (200 / 3) + 50 / 3) / 4, North: 200 / 3, South: 50 / 3 });
  const total = { ...shared, actuals: [...shared.actuals, ...actualsOf("M1", 75)] };
  scores(total, { Group: 50, North: 200 / 3, South: 50 / 3 }); // its own figure counts, the units' do not count twice
});

test("a unit's own target wins over the shared one", () => {
  const facts = makeFacts({
    scorecards: group,
    actuals: [...actualsOf("M1", 100, "North"), ...actualsOf("M1", 100, "South")],
    phasedTargets: [
      { measure: "M1", period: makePeriod("2026-01"), target: 200, at: { sheet: "Targets", cell: "A2" } },
      {
        measure: "M1",
        scorecard: "South",
        period: makePeriod("2026-01"),
        target: 100,
        at: { sheet: "Targets", cell: "A3" },
      },
    ],
  });
  scores(facts, { Group: (3 * (100 / 3) + 200 / 3) / 4, North: 100 / 3, South: 200 / 3 });
});

test("units roll up over several levels", () => {
  const deep = {
    ...separate,
    scorecards: [unit("Group"), unit("Europe", "Group"), unit("North", "Europe"), unit("South", "Europe")],
  };
  const europe = (200 / 3 + 50) / 2;
  scores(deep, { Group: europe, Europe: europe, North: 200 / 3, South: 50 });
});

test("without a Scorecards table there is one scorecard, named by the Settings", () => {
  const { scorecards, scorecard } = buildModel(makeFacts({ settings: { name: "Harbour" } }), january);
  expect(scorecards).toEqual([scorecard]);
  expect(scorecard.id).toBe("Harbour");
});

test("a perspective without objectives does not lower what is covered", () => {
  const facts = makeFacts({
    perspectives: ["Financial", "Customer", "Process", "People"].map((id) => ({ id, name: id, weight: 1 })),
    actuals: actualsOf("M1", 100),
  });
  expect(buildModel(facts, january).scorecard).toMatchObject({ band: "Green", coverage: 1 });
});
