import { adviseOn, toFinding, type Facts, type Problem } from "../../../src/scorecard";
import {
  makeActuals,
  makeFacts,
  makeObjective,
  makePerspective,
  makePhased,
  type FactsGiven,
} from "../../make/makeFacts";
import { makeMeasure, type MeasureGiven } from "../../make/makeMeasure";
import { makePeriod } from "../../make/makePeriod";

/** A measure that nobody would ask about. */
const described = (given: MeasureGiven = {}) =>
  makeMeasure({
    type: "Lead",
    owner: "Marta",
    definition: "Net sales",
    dataSource: "Ledger",
    baseline: 80,
    ...given,
    rule: { end: 20818, ...given.rule },
    at: { sheet: "Measures", cell: `B${given.id ?? "M1"}` },
  });
const good = (given: FactsGiven = {}): Facts =>
  makeFacts({ measures: [described()], actuals: makeActuals("M1", "2026-01", [40, 60]), ...given });

const codesOf = (problems: readonly Problem[]) => problems.map(({ code }) => code);

function advises(facts: Facts, code: Problem["code"], ...cells: readonly string[]) {
  const found = adviseOn(facts).map(toFinding);
  expect(found.map((one) => [one.severity, one.code, one.place?.cell])).toEqual(
    cells.map((cell) => ["advice", code, cell]),
  );
}

test("a scorecard that is well made needs no advice", () => {
  expect(codesOf(adviseOn(good()))).toEqual([]);
});

test("an objective wants a measure, and at most four", () => {
  const objectives = [makeObjective(), makeObjective({ id: "O2", at: { sheet: "Objectives", cell: "B3" } })];
  advises(good({ objectives }), "objective-without-measure", "B3");
  const ids = ["Aa", "Bb", "Cc", "Dd", "Ee"];
  const measures = ids.map((id) => described({ id }));
  const actuals = ids.flatMap((id, index) => makeActuals(id, "2026-01", [40 + index, 60]));
  advises(good({ measures, actuals }), "objective-crowded", "B2");
  advises(good({ measures: measures.slice(1), actuals }), "objective-crowded");
});

test("more than 25 measures on one scorecard are too many", () => {
  const letters = "abcdefghijklmnopqrstuvwxyz".split("");
  const objectives = letters.map((id) => makeObjective({ id }));
  const measures = letters.map((id) => described({ id: id.repeat(8), objective: id }));
  const actuals = letters.flatMap((id, index) => makeActuals(id.repeat(8), "2026-01", [index, 60]));
  advises(good({ objectives, measures, actuals }), "too-many-measures", "Bzzzzzzzz");
  advises(
    good({ objectives: objectives.slice(1), measures: measures.slice(1), actuals }),
    "too-many-measures",
  );
});

test("what retires later is asked about until then, and what has retired is not", () => {
  const retiring = (month: string) => ({ retiredFrom: makePeriod(month), owner: undefined });
  advises(good({ measures: [described(retiring("2027-01"))] }), "owner-missing", "BM1");
  advises(good({ measures: [described(retiring("2026-02"))] }), "owner-missing");
  const early = { settings: { period: makePeriod("2026-01") } };
  advises(good({ measures: [described(retiring("2026-02"))], ...early }), "owner-missing", "BM1");
});

test("a perspective wants a measure that moves early", () => {
  advises(good({ measures: [described({ type: "Lag" })] }), "perspective-without-lead", "B2");
});

test("a measure wants an owner, a definition with its source, a baseline and a date for its target", () => {
  const lacking = (given: MeasureGiven) => good({ measures: [described(given)] });
  advises(lacking({ owner: undefined }), "owner-missing", "BM1");
  advises(lacking({ definition: undefined }), "definition-missing", "BM1");
  advises(lacking({ dataSource: undefined }), "definition-missing", "BM1");
  advises(lacking({ baseline: undefined }), "baseline-missing", "BM1");
  advises(lacking({ baseline: undefined, benchmark: "Industry 34" }), "baseline-missing");
  advises(lacking({ rule: { end: undefined } }), "target-without-date", "BM1");
  advises(lacking({ rule: { end: undefined }, targetFor: "Year" }), "target-without-date");
  const owned = good({
    objectives: [makeObjective({ owner: "Piet" })],
    measures: [described({ owner: undefined })],
  });
  advises(owned, "owner-missing");
  const phased = {
    ...lacking({ rule: { end: undefined } }),
    phasedTargets: [makePhased("2026-01", { target: 90 })],
  };
  advises(phased, "target-without-date");
});

test("a yes/no measure needs neither baseline nor date", () => {
  const measures = [described({ baseline: undefined, rule: { method: "Yes/No", end: undefined } })];
  advises(good({ measures }), "baseline-missing");
});

test("a measure that misses two periods is not kept up", () => {
  const measures = [described(), described({ id: "Late" })];
  const late = (last: number) => [
    ...makeActuals("M1", "2026-01", [40, 60, 70]),
    ...makeActuals("Late", "2026-01", [10, 20].slice(0, last)),
  ];
  advises(good({ measures, actuals: late(1) }), "not-updated", "BLate");
  advises(good({ measures, actuals: late(2) }), "not-updated");
  advises(good({ settings: { period: makePeriod("2026-04") } }), "not-updated", "BM1");
});

test("a measure without any actual, and one that is always Green, are asked about", () => {
  advises(good({ actuals: [] }), "no-actuals", "BM1");
  const values = Array.from({ length: 12 }, (_, month) => 100 + month);
  advises(good({ actuals: makeActuals("M1", "2026-01", values) }), "always-green", "BM1");
  advises(good({ actuals: makeActuals("M1", "2026-01", [...values.slice(1)]) }), "always-green");
  advises(good({ actuals: makeActuals("M1", "2026-01", [...values.slice(1), 99]) }), "always-green");
});

test("a measure that several units report is always Green only when it is so in all of them", () => {
  const scorecards = [
    { id: "G", name: "G", weight: 1 },
    { id: "N", name: "N", parent: "G", weight: 1 },
  ];
  const values = Array.from({ length: 12 }, (_, month) => 100 + month);
  const north = (some: readonly number[]) =>
    makeActuals("M1", "2026-01", some).map((actual) => ({ ...actual, scorecard: "N" }));
  const both = (some: readonly number[]) =>
    good({ scorecards, actuals: [...makeActuals("M1", "2026-01", values), ...north(some)] });
  advises(both(values), "always-green", "BM1");
  advises(both(values.map((value) => value - 50)), "always-green");
});

const lanes = {
  perspectives: [makePerspective({ id: "Top" }), makePerspective({ id: "Bottom" })],
  objectives: [
    makeObjective({ id: "T", perspective: "Top", at: { sheet: "Objectives", cell: "T" } }),
    makeObjective({ id: "O1", perspective: "Bottom", at: { sheet: "Objectives", cell: "O1" } }),
    makeObjective({ id: "C", perspective: "Bottom", at: { sheet: "Objectives", cell: "C" } }),
  ],
  measures: ["T", "O1", "C"].map((objective) => described({ id: `of ${objective}`.repeat(3), objective })),
  actuals: ["T", "O1", "C"].flatMap((objective, index) =>
    makeActuals(`of ${objective}`.repeat(3), "2026-01", [index, 60]),
  ),
};
const link = (from: string, to: string) => ({ from, to, at: { sheet: "Links", cell: `${from}-${to}` } });

test("links run upwards and not in a circle, and what stands above is driven", () => {
  advises(good({ ...lanes, links: [link("O1", "T")] }), "objective-undriven");
  advises(good({ ...lanes, links: [link("O1", "C")] }), "objective-undriven", "T");
  advises(good({ ...lanes, links: [] }), "objective-undriven"); // without links nothing is said
  advises(good({ ...lanes, links: [link("O1", "T"), link("T", "C")] }), "link-downwards", "T-C");
  advises(
    good({ ...lanes, links: [link("O1", "T"), link("O1", "C"), link("C", "O1")] }),
    "link-cycle",
    "C-O1",
  );
});

test("measures that say the same, or have the same figures, are asked about", () => {
  const named = (one: string, other: string) =>
    good({
      measures: [described({ name: one }), described({ id: "M2", name: other })],
      actuals: [...makeActuals("M1", "2026-01", [40]), ...makeActuals("M2", "2026-01", [50])],
    });
  advises(named("Customer satisfaction", "Satisfaction of customers"), "measure-duplicate", "BM2");
  advises(named("Employee turnover", "Employe turnover"), "measure-duplicate", "BM2");
  advises(named("Sales site 1", "Sales site 2"), "measure-duplicate");
  advises(named("Gross margin", "Net margin"), "measure-duplicate");
  const values = [1, 2, 3, 4, 5, 6];
  const figures = (other: readonly number[]) =>
    good({
      measures: [described({ name: "Gross margin" }), described({ id: "M2", name: "Earnings" })],
      actuals: [...makeActuals("M1", "2026-01", values), ...makeActuals("M2", "2026-01", other)],
    });
  advises(figures(values), "measure-duplicate", "BM2");
  advises(figures([...values.slice(1), 7]), "measure-duplicate");
});

test("a weight that cannot change anything is asked about", () => {
  const weighed = (weight: number, given: MeasureGiven = {}) =>
    good({
      measures: [described({ weight: 96 }), described({ id: "Light", weight, ...given })],
      actuals: [...makeActuals("M1", "2026-01", [40]), ...makeActuals("Light", "2026-01", [50])],
    });
  advises(weighed(4), "weight-meaningless", "BLight");
  advises(weighed(0), "weight-meaningless", "BLight");
  advises(weighed(10), "weight-meaningless");
  advises(weighed(4, { isCritical: true }), "weight-meaningless");
});

test("a year that is phased to another total than its target is a warning", () => {
  const measures = [
    described({
      frequency: "Quarterly",
      aggregation: "Sum",
      targetFor: "Year",
      rule: { target: 400, redFlag: 300 },
    }),
  ];
  const phased = (...targets: readonly number[]) =>
    good({
      measures,
      actuals: makeActuals("M1", "2026-Q1", [40]),
      phasedTargets: targets.map((target, quarter) => makePhased(`2026-Q${quarter + 1}`, { target })),
    });
  const found = (facts: Facts) =>
    adviseOn(facts)
      .map(toFinding)
      .map(({ severity, code }) => [severity, code]);
  expect(found(phased(100, 100, 100, 100))).toEqual([]);
  expect(found(phased(100, 100, 100))).toEqual([]);
  expect(found(phased(100, 100, 100, 90))).toEqual([["warning", "phased-total-differs"]]);
  expect(found(phased(100, 150, 150))).toEqual([]); // nothing is left, nothing is owed
  expect(found(phased(100, 150, 151))).toEqual([["warning", "phased-beyond-total"]]);
});

test("every piece of advice says why it matters and how to mend it", () => {
  const bare = makeFacts({ actuals: makeActuals("M1", "2026-01", [40]) });
  for (const { text } of adviseOn(bare).map(toFinding))
    expect(text.split(/[.;:,] /).length).toBeGreaterThan(1);
});
