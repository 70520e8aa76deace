import {
  buildModel,
  findAlerts,
  initiativeStandings,
  whatTurned,
  type AlertKind,
  type Asked,
  type Facts,
} from "../../../src/scorecard";
import { groupFacts } from "../../make/groupFacts";
import { lastDay, makeFollowUp, makeInitiative } from "../../make/makeInitiative";
import { makePeriod } from "../../make/makePeriod";

function alertsIn(period: string, facts: Facts, kind: AlertKind): readonly string[] {
  const followUp = { ...facts.followUp, alertRules: [{ kind, isOn: true }] };
  const ruled = { ...facts, followUp };
  return findAlerts((asked: Asked) => buildModel(ruled, asked), { period: makePeriod(period) }).map(
    ({ name, text }) => `${name}: ${text}`,
  );
}

/** A scores 6⅔ in February: 33⅓ x 10/50. */
const redInAlpha = groupFacts({ A: [100, 10], B: [100, 100] });

test("data is overdue in the unit that does not report, and in no other", () => {
  const facts = groupFacts({ A: [100, 100], B: [100] });
  expect(alertsIn("2026-01", facts, "Data overdue")).toEqual([]);
  expect(alertsIn("2026-02", facts, "Data overdue")).toEqual([
    "Data overdue: K in B: K in Beta has no figure for 2026-02.",
  ]);
});

test("what turned in a group are its own items and those of its units, each named with its unit", () => {
  const [before, now] = ["2026-01", "2026-02"].map((period) =>
    buildModel(redInAlpha, { period: makePeriod(period) }),
  );
  const turned = whatTurned(now!, before!).map(
    ({ kind, id, unit, unitName, from, to }) => `${kind} ${id} of ${unit} (${unitName}) ${from} to ${to}`,
  );
  expect(turned).toEqual([
    "objective O1 of TOP (undefined) Green to Amber", // (6⅔ + 66⅔) / 2 = 36⅔
    "objective O1 of A (Alpha) Green to Red",
    "measure K of A (Alpha) Green to Red",
  ]);
  const ofBeta = whatTurned(
    now!,
    before!,
    now!.scorecards.find(({ id }) => id === "B"),
  );
  expect(ofBeta).toEqual([]);
});

test.each<[AlertKind, readonly string[]]>([
  [
    "Turned red",
    [
      "Turned red: O1 in A: O1 in Alpha turned from Green to Red in 2026-02.",
      "Turned red: K in A: K in Alpha turned from Green to Red in 2026-02.",
    ],
  ],
  [
    "Commentary missing",
    [
      "Commentary missing: K in A: K in Alpha is Red in 2026-02 and nobody has said why. Write it into the Reviews table.",
    ],
  ],
])("an alert says which unit it is about: %s", (kind, expected) => {
  expect(alertsIn("2026-02", redInAlpha, kind)).toEqual(expected);
});

test("a gate on a measure that only units report is reached when it holds in every one of them", () => {
  const gate = { measure: "K", comparison: ">=", level: 90, periods: 1, text: "K >= 90" } as const;
  const initiative = makeInitiative({ measures: ["K"], objectives: [], start: lastDay("2025-12") + 1, gate });
  const followUp = makeFollowUp({ initiatives: [initiative] });
  const gateIn = (facts: Facts, period: string) =>
    initiativeStandings({ ...facts, followUp }, lastDay(period))[0]?.gate;
  const late = groupFacts({ A: [10, 100], B: [100, 100] });
  expect(gateIn(late, "2026-01")).toMatchObject({ state: "Waiting" });
  expect(gateIn(late, "2026-02")).toMatchObject({ state: "Reached", reachedIn: makePeriod("2026-02") });
});

test("whether an initiative moved a measure is told of each unit that reports it", () => {
  const ended = { start: lastDay("2026-01") + 1, end: lastDay("2026-02"), measures: ["K"] };
  const followUp = makeFollowUp({ initiatives: [makeInitiative(ended)] });
  const facts = { ...groupFacts({ A: [100, 10], B: [50, 100] }), followUp };
  expect(initiativeStandings(facts, lastDay("2026-02"))[0]?.outcomes).toMatchObject([
    { measure: "K", unitName: "Alpha", verdict: "Not", before: 100, after: 10 },
    { measure: "K", unitName: "Beta", verdict: "As supposed", before: 50, after: 100 },
  ]);
});
