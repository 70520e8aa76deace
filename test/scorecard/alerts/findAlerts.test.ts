import {
  buildModel,
  findAlerts,
  parseGate,
  type Acknowledgement,
  type Alert,
  type AlertKind,
  type AlertRule,
  type Asked,
  type Facts,
  type Review,
} from "../../../src/scorecard";
import { makeActuals, makeFacts, makeObjective, makePairs, type FactsGiven } from "../../make/makeFacts";
import { firstDay, lastDay, makeFollowUp, makeInitiative, makeMilestone } from "../../make/makeInitiative";
import { makeMeasure } from "../../make/makeMeasure";
import { makePeriod } from "../../make/makePeriod";

interface Given extends FactsGiven {
  readonly rules?: readonly (Partial<AlertRule> & { readonly kind: AlertKind })[];
  readonly acknowledgements?: readonly Acknowledgement[];
}

function alertsIn(period: string, { rules = [], acknowledgements = [], ...given }: Given): readonly Alert[] {
  const alertRules = rules.map((rule) => ({ isOn: true, ...rule }));
  const followUp = { ...makeFollowUp({ alertRules, acknowledgements }), ...given.followUp };
  const facts: Facts = makeFacts({ ...given, followUp: { ...followUp, alertRules, acknowledgements } });
  const modelAt = (asked: Asked) => buildModel(facts, asked);
  return findAlerts(modelAt, { period: makePeriod(period) });
}

const names = (alerts: readonly Alert[]) => alerts.map(({ name }) => name);
const ofMeasure = { item: { kind: "measure", id: "M1" } } as const;

/** Target 100, red flag 50: 120 is Green, 60 Amber, 20 Red. */
const actuals = (...values: readonly (number | undefined)[]) => makeActuals("M1", "2026-01", values);

test("a measure that turns red is told in that period, with what it was", () => {
  const given = { rules: [{ kind: "Turned red" as const, ...ofMeasure }], actuals: actuals(120, 20, 20) };
  expect(alertsIn("2026-02", given)).toMatchObject([
    {
      name: "Turned red: M1",
      band: "Red",
      sinceText: "2026-02",
      text: "M1 turned from Green to Red in 2026-02.",
    },
  ]);
  expect(alertsIn("2026-03", given)).toEqual([]);
});

test("a rule without an item is about measures and objectives, one with a level about that status", () => {
  const given = { actuals: actuals(120, 60) };
  expect(names(alertsIn("2026-02", { ...given, rules: [{ kind: "Turned red", level: "Amber" }] }))).toEqual([
    "Turned red: O1",
    "Turned red: M1",
  ]);
  const scorecard = { kind: "scorecard", id: "Balanced Scorecard" } as const;
  const rule = { kind: "Turned red", level: "Amber", item: scorecard } as const;
  expect(names(alertsIn("2026-02", { ...given, rules: [rule] }))).toEqual(["Turned red: Balanced Scorecard"]);
});

test("red for some periods counts them in a row and says since when", () => {
  const given = { actuals: actuals(20, 120, 20, 20, 20) };
  const rule = { kind: "Red for periods", ...ofMeasure } as const;
  expect(alertsIn("2026-04", { ...given, rules: [rule] })).toEqual([]); // three where the rule says none
  expect(alertsIn("2026-04", { ...given, rules: [{ ...rule, periods: 2 }] })).toHaveLength(1);
  expect(alertsIn("2026-05", { ...given, rules: [rule] })).toMatchObject([
    { sinceText: "2026-03", text: "M1 has been Red for 3 periods in a row." },
  ]);
});

test("a special cause for the worse is told while the latest figure belongs to it", () => {
  const steady = Array.from({ length: 11 }, (_, month) => (month % 2 === 0 ? 110 : 112));
  const rules = [{ kind: "Special cause" as const }];
  expect(alertsIn("2026-12", { rules, actuals: actuals(...steady, 60) })).toMatchObject([
    {
      ...{ name: "Special cause: M1", sinceText: "2026-12" },
      text: "M1 shows a special cause for the worse: Outside limits at 2026-12.",
    },
  ]);
  expect(alertsIn("2026-12", { rules, actuals: actuals(...steady, 200) })).toEqual([]); // for the better
  expect(alertsIn("2026-11", { rules, actuals: actuals(...steady.slice(0, 10), 60, 111) })).toHaveLength(1);
});

test("a forecast that misses the year is told, one that meets it is not", () => {
  const sum = makeMeasure({ aggregation: "Sum" }); // 100 a month: 1200 for the year
  const rules = [{ kind: "Forecast misses the year" as const }];
  const short = alertsIn("2026-08", {
    rules,
    measures: [sum],
    actuals: actuals(...Array<number>(8).fill(70)),
  });
  // 12 x 70 = 840 against 1200, red flag 600: Amber
  expect(short).toMatchObject([{ band: "Amber" }]);
  expect(short[0]?.text).toContain("840 against a target of 1,200");
  const onlyRed = [{ kind: "Forecast misses the year" as const, level: "Red" as const }];
  expect(
    alertsIn("2026-08", { rules: onlyRed, measures: [sum], actuals: actuals(...Array<number>(8).fill(70)) }),
  ).toEqual([]);
  const met = alertsIn("2026-08", {
    rules,
    measures: [sum],
    actuals: actuals(...Array<number>(8).fill(101)),
  });
  expect(met).toEqual([]);
});

test("data is overdue once a period has ended without a figure", () => {
  const rule = { kind: "Data overdue" } as const;
  const given = { actuals: actuals(100, 100) };
  expect(alertsIn("2026-02", { ...given, rules: [rule] })).toEqual([]);
  expect(alertsIn("2026-04", { ...given, rules: [rule] })).toMatchObject([
    { sinceText: "2026-03", text: "M1 has no figure for 2 periods, since 2026-03." },
  ]);
  expect(alertsIn("2026-04", { ...given, rules: [{ ...rule, periods: 3 }] })).toEqual([]);
  const quarterly = {
    measures: [makeMeasure({ frequency: "Quarterly" })],
    actuals: makeActuals("M1", "2026-Q1", [1]),
  };
  expect(alertsIn("2026-05", { ...quarterly, rules: [rule] })).toEqual([]); // the second quarter has not ended
});

test("no figure is owed before a measure begins or once it is retired, and one is until then", () => {
  const rules = [{ kind: "Data overdue" as const }];
  const overdue = (period: string, given: Parameters<typeof makeMeasure>[0], ...values: readonly number[]) =>
    alertsIn(period, { rules, measures: [makeMeasure(given)], actuals: actuals(...values) }).map(
      ({ text }) => text,
    );
  // Retired later on: until then it owes its figures.
  const retired = { retiredFrom: makePeriod("2026-04") };
  expect(overdue("2026-03", retired, 100)).toEqual(["M1 has no figure for 2 periods, since 2026-02."]);
  expect(overdue("2026-04", retired, 100)).toEqual([]);
  expect(overdue("2026-06", retired, 100)).toEqual([]);
  // To begin in March: nothing is owed before, and as much as has gone by since.
  const begun = { reportedFrom: makePeriod("2026-03") };
  expect(overdue("2026-02", begun)).toEqual([]);
  expect(overdue("2026-03", begun)).toEqual(["M1 has no figure for 2026-03."]);
  expect(overdue("2026-04", begun)).toEqual(["M1 has no figure for 2 periods, since 2026-03."]);
  // Its first figure came in January: none is owed for the year before.
  expect(overdue("2025-12", {}, 100)).toEqual([]);
});

test("of what was never reported nobody can tell since when", () => {
  const found = alertsIn("2026-02", { rules: [{ kind: "Data overdue" }] });
  expect(found).toMatchObject([{ sinceText: "always", text: "M1 has no figure for any period yet." }]);
});

test("a measure that has the id of its objective is told beside it", () => {
  const measures = [makeMeasure({ id: "O1", name: "Revenue" })];
  const given = { measures, actuals: makeActuals("O1", "2026-01", [120, 20]) };
  const found = alertsIn("2026-02", { ...given, rules: [{ kind: "Turned red" }] });
  expect(found.map(({ item }) => item.kind)).toEqual(["objective", "measure"]);
});

test("a red measure without a word in its period asks for one", () => {
  const rules = [{ kind: "Commentary missing" as const }];
  const review = {
    period: makePeriod("2026-02"),
    item: { kind: "measure", id: "M1" },
    at: { sheet: "R", cell: "A2" },
  } as const;
  const given = { rules, actuals: actuals(20, 20) };
  expect(names(alertsIn("2026-02", given))).toEqual(["Commentary missing: M1"]);
  expect(alertsIn("2026-02", { ...given, reviews: [{ ...review, cause: "Snow" }] })).toEqual([]);
  expect(alertsIn("2026-01", { ...given, reviews: [{ ...review, cause: "Snow" }] })).toHaveLength(1);
});

test("what is said of a measure in one unit is said of that unit alone, what names no unit of every one", () => {
  const units = ["ALL", "N", "S"].map((id) => ({
    id,
    name: id,
    weight: 1,
    parent: id === "ALL" ? undefined : "ALL",
  }));
  const figures = ["N", "S"].flatMap((scorecard) => actuals(20).map((one) => ({ ...one, scorecard })));
  const review: Review = {
    ...{ period: makePeriod("2026-01"), item: { kind: "measure", id: "M1" }, cause: "Snow" },
    at: { sheet: "R", cell: "A2" },
  };
  const unsaid = (...reviews: readonly Review[]) =>
    names(
      alertsIn("2026-01", {
        ...{ rules: [{ kind: "Commentary missing" }], scorecards: units, actuals: figures, reviews },
      }),
    );
  expect(unsaid()).toEqual(["Commentary missing: M1 in N", "Commentary missing: M1 in S"]);
  expect(unsaid({ ...review, scorecard: "N" })).toEqual(["Commentary missing: M1 in S"]);
  expect(unsaid({ ...review, scorecard: "ALL" })).toHaveLength(2);
  expect(unsaid(review)).toEqual([]);
});

test("initiatives tell overdue milestones, overspent budgets and gates reached and missed", () => {
  const written = parseGate("M1 >= 100");
  if (!written) throw new Error("no gate");
  const gate = { ...written, text: "M1 >= 100", measure: "M1", by: lastDay("2026-03") };
  const initiative = makeInitiative({
    start: firstDay("2026-01"),
    end: lastDay("2026-12"),
    budget: 100,
    spent: 111,
    gate,
  });
  const milestones = [makeMilestone({ due: lastDay("2026-01") })];
  const followUp = makeFollowUp({ initiatives: [initiative], milestones });
  const kinds: readonly AlertKind[] = ["Milestone overdue", "Budget over", "Gate reached", "Gate missed"];
  const given = { followUp, rules: kinds.map((kind) => ({ kind })) };
  expect(alertsIn("2026-02", { ...given, actuals: actuals(60, 100) }).map(({ text }) => text)).toEqual([
    'I1: "Pilot" was due on 2026-01-31 and is not done.',
    "I1 has spent 11 % more than its budget.",
    "I1 has reached its gate M1 >= 100.",
  ]);
  const late = alertsIn("2026-04", { ...given, actuals: actuals(60, 60, 60, 100) });
  expect(names(late)).toEqual(["Milestone overdue: I1", "Budget over: I1", "Gate missed: I1"]);
  const tolerant = { ...given, rules: [{ kind: "Budget over" as const, level: 0.12 }] };
  expect(alertsIn("2026-02", tolerant)).toEqual([]);
});

test("an alert that was acknowledged stays so while it goes on, and is new when it comes back", () => {
  const seen: Acknowledgement = {
    alert: "red for periods M1",
    period: makePeriod("2026-02"),
    at: { sheet: "A", cell: "A2" },
  };
  const given = {
    rules: [{ kind: "Red for periods" as const, periods: 2, ...ofMeasure }],
    actuals: actuals(20, 20, 20, 120, 20, 20),
    acknowledgements: [seen],
  };
  const stateIn = (period: string) => alertsIn(period, given)[0]?.state;
  expect(stateIn("2026-02")).toBe("Acknowledged");
  expect(stateIn("2026-03")).toBe("Acknowledged");
  expect(stateIn("2026-06")).toBe("Open");
});

test("a snoozed alert is quiet until its day", () => {
  const seen: Acknowledgement = {
    ...{ alert: "Data overdue: M1", period: makePeriod("2026-02"), until: lastDay("2026-03") },
    at: { sheet: "A", cell: "A2" },
  };
  const given = {
    rules: [{ kind: "Data overdue" as const }],
    actuals: actuals(100),
    acknowledgements: [seen],
  };
  expect(alertsIn("2026-02", given)[0]?.state).toBe("Snoozed");
  expect(alertsIn("2026-03", given)[0]?.state).toBe("Snoozed");
  expect(alertsIn("2026-04", given)[0]?.state).toBe("Open");
});

test("an acknowledgement is of the alert that its name looks like, and of no other", () => {
  const stateFor = (alert: string) => {
    const seen: Acknowledgement = { alert, period: makePeriod("2026-02"), at: { sheet: "A", cell: "A2" } };
    const measures = [makeMeasure({ id: "F1.1" })];
    const figures = makeActuals("F1.1", "2026-01", [120, 20]);
    const rule = { kind: "Turned red", item: { kind: "measure", id: "F1.1" } } as const;
    const given = { rules: [rule], measures, actuals: figures, acknowledgements: [seen] };
    return alertsIn("2026-02", given)[0]?.state;
  };
  expect(stateFor("Turned red: F1.1")).toBe("Acknowledged");
  expect(stateFor("turned\u00a0red:\u200b f1.1")).toBe("Acknowledged");
  expect(stateFor("Turned red F1.1")).toBe("Acknowledged");
  expect(stateFor("Turned red: F11")).toBe("Open");
});

test("the one who is told is whom the rule names, else the owner of the measure or its objective", () => {
  const given = { actuals: actuals(120, 20), objectives: [makeObjective({ owner: "Marta" })] };
  const rule = { kind: "Turned red", ...ofMeasure } as const;
  expect(alertsIn("2026-02", { ...given, rules: [rule] })[0]?.tell).toBe("Marta");
  expect(alertsIn("2026-02", { ...given, rules: [{ ...rule, tell: "Piet" }] })[0]?.tell).toBe("Piet");
});

test("without rules every kind is looked for; a rule that is off is not, and two rules tell an alert once", () => {
  const given = { actuals: actuals(120, 20) };
  expect(names(alertsIn("2026-02", given))).toEqual([
    "Turned red: O1",
    "Turned red: M1",
    "Commentary missing: M1",
  ]);
  expect(alertsIn("2026-02", { ...given, rules: [{ kind: "Turned red", isOn: false }] })).toEqual([]);
  const twice = [{ kind: "Turned red" as const }, { kind: "Turned red" as const, ...ofMeasure }];
  expect(names(alertsIn("2026-02", { ...given, rules: twice }))).toEqual([
    "Turned red: O1",
    "Turned red: M1",
  ]);
});

test("a ratio whose denominator is 0 was reported: its figure is not overdue", () => {
  const rules = [{ kind: "Data overdue" as const }];
  const measures = [makeMeasure({ aggregation: "Ratio" })];
  expect(alertsIn("2026-01", { rules, measures, actuals: makePairs("M1", "2026-01", [[5, 0]]) })).toEqual([]);
  expect(alertsIn("2026-01", { rules, measures, actuals: makePairs("M1", "2026-01", [[5]]) })).toHaveLength(
    1,
  );
});
