import * as fc from "fast-check";
import { problemText, rememberModels, shift, type Facts, type Model } from "../../../src/scorecard";
import { gatherReview } from "../../../src/report";
import { differencesIn, reviewOfUnit } from "../../../src/share";
import { partOfUnit } from "../../../src/share/partOf/partOfUnit";
import { gridsOfTables, readFacts, tablesOf } from "../../../src/sheets";
import { makeGrids, makeTable, type Rows } from "../../make/makeGrids";
import { makePeriod } from "../../make/makePeriod";

const all = { commentary: false, money: false };
const units = ["U0", "U1", "U2", "U3", "U4"];
const objectives = ["O0", "O1", "O2", "O3"];
const measures = ["K0", "K1", "K2", "K3"];
const periods = ["2026-04", "2026-05", "2026-06"];

const one = <Value>(from: readonly Value[]) => fc.constantFrom(...from);
const maybe = <Value>(from: readonly Value[]) => fc.constantFrom<Value | "">("", ...from);
const number = fc.integer({ min: 0, max: 200 });
const rows = (row: fc.Arbitrary<readonly (string | number)[]>, maxLength: number) =>
  fc.array(row, { maxLength });

/** A stretch that one unit alone has from some period on cannot be taken from those that would take it over. */
const withoutStretchFrom = (row: readonly (string | number)[]) =>
  row[5] === "From" ? [...row.slice(0, 7), ""] : row;

/** A tree of units with objectives anywhere, figures of any unit, targets, weights, contributions and overrides. */
const group: fc.Arbitrary<Facts> = fc
  .record({
    parents: fc.tuple(...units.slice(1).map((_, index) => one(units.slice(0, index + 1)))),
    homes: fc.tuple(...objectives.map(() => maybe(units))),
    contributions: fc.tuple(...objectives.map(() => fc.oneof({ weight: 3, arbitrary: fc.constant("") }, { weight: 1, arbitrary: one(objectives) }))),
    measured: fc.tuple(...measures.map(() => fc.tuple(one(objectives), one(["Sum", "Average", "Last"]), one(["Period", "Year"])))),
    actuals: rows(fc.tuple(one(measures), one(periods), maybe(units), fc.oneof(number, fc.constant(""))), 30),
    targets: rows(fc.tuple(one([...measures, ...objectives]), one([...periods, "FY2026"]), maybe(units), fc.oneof(number, fc.constant("")), maybe([1, 2, 5]), maybe(["From"]), maybe([10, 60, 150]), maybe([130, 300])), 12),
    overrides: rows(fc.tuple(one(periods), one([...measures, ...objectives, ...units]), maybe(units), one(["Red", "Green"]), fc.constant("Because")), 4),
    rollUp: one(["Average", "Worst", "Median"]),
    overridesRollUp: one(["Yes", "No"]),
  })
  .map(({ parents, homes, contributions, measured, actuals, targets, overrides, rollUp, overridesRollUp }) =>
    factsIn({
      Settings: [["Setting", "Value"], ["Roll-up", rollUp], ["Overrides roll up", overridesRollUp]],
      Scorecards: [["ID", "Scorecard", "Parent", "Weight"], ...units.map((id, index) => [id, `Unit ${id}`, parents[index - 1] ?? "", index + 1])],
      Objectives: [["ID", "Objective", "Perspective", "Scorecard", "Contributes to"], ...objectives.map((id, index) => [id, `Objective ${id}`, index % 2 ? "Financial" : "Customer", homes[index] ?? "", contributions[index] ?? ""])],
      Measures: [["ID", "Measure", "Objective", "Aggregation", "Target for", "Target", "Red flag"], ...measures.map((id, index) => [id, `Measure ${id}`, ...(measured[index] ?? []), 100 + index, 50])],
      Targets: [["Measure", "Period", "Scorecard", "Target", "Weight", "Holds", "Red flag", "Stretch"], ...targets.map(withoutStretchFrom)],
      Actuals: [["Measure", "Period", "Scorecard", "Actual"], ...actuals],
      Reviews: [["Period", "Item", "Scorecard", "Status override", "Override reason"], ...overrides],
    }),
  ); // prettier-ignore

function factsIn(sheets: Readonly<Record<string, Rows>>): Facts {
  const tables = Object.entries(sheets).map(([name, values]) => makeTable(name, name, values));
  return readFacts(makeGrids(sheets, { tables })).facts;
}

/** Whether an objective of another unit counts in one of a unit's or of those below it: then its score is not the unit's alone. */
function isCountedFromOutside({ scorecards }: Model, inside: ReadonlySet<string>): boolean {
  return scorecards
    .filter(({ id }) => inside.has(id))
    .flatMap(({ perspectives }) => perspectives.flatMap((perspective) => perspective.objectives))
    .some(({ contributions }) =>
      contributions.some(
        ({ scorecard, objective }) => !inside.has(scorecard) || !inside.has(objective.scorecard ?? "U0"),
      ),
    );
}

function insideOf({ scorecards }: Model, unit: string): ReadonlySet<string> {
  const below = (id: string): readonly string[] => [
    id,
    ...scorecards.filter(({ parent }) => parent === id).flatMap((child) => below(child.id)),
  ];
  return new Set(below(unit));
}

test("a unit's copy shows every score, status, target and history as the workbook does, or it is said that it cannot", () => {
  fc.assert(
    fc.property(group, one(units), one(["period", "ytd"] as const), (facts, unit, view) => {
      const period = makePeriod("2026-06");
      const wasAt = rememberModels(facts);
      const model = wasAt({ period, view });
      const scorecard = model.scorecards.find(({ id }) => id === unit)!;
      const part = partOfUnit(model, scorecard, all);
      if (part.kind === "failed") return;
      const read = readFacts(gridsOfTables(tablesOf(part.value.written)));
      expect(
        read.findings.filter(({ severity, code }) => severity === "error" && !code.startsWith("override-")),
      ).toEqual([]);
      const isAt = rememberModels(read.facts);
      const differing = [0, 1, 2].flatMap((back) => {
        const asked = { period: shift(period, -back), view };
        return differencesIn({ was: wasAt(asked), is: isAt(asked) }, unit);
      });
      if (!isCountedFromOutside(model, insideOf(model, unit))) expect(differing.map(problemText)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("a unit's tables name nothing that neither it nor a unit below it shows, and have no figure of another unit", () => {
  fc.assert(
    fc.property(group, one(units), (facts, unit) => {
      const wasAt = rememberModels(facts);
      const model = wasAt({ period: makePeriod("2026-06"), view: "period" });
      const inside = insideOf(model, unit);
      const part = partOfUnit(
        model,
        model.scorecards.find(({ id }) => id === unit)!,
        all,
      );
      if (part.kind === "failed") return;
      const shown = new Set(
        model.scorecards
          .filter(({ id }) => inside.has(id))
          .flatMap(({ perspectives }) => perspectives.flatMap((perspective) => perspective.objectives))
          .flatMap(({ objective, measures: own }) => [objective.id, ...own.map(({ measure }) => measure.id)]),
      );
      const others = [...units.filter((id) => !inside.has(id)), ...objectives, ...measures].filter(
        (id) => !shown.has(id),
      );
      const named = new Set(
        others.flatMap((id) => [id, ...["Unit", "Objective", "Measure"].map((kind) => `${kind} ${id}`)]),
      );
      const tables = tablesOf(part.value.written);
      const cells = tables
        .flatMap(({ rows: all }) => all.flat())
        .map((cell) => String(cell).replace(/^'/, ""));
      expect(cells.filter((cell) => named.has(cell))).toEqual([]);
      const figures = tables.find(({ name }) => name === "Actuals")?.rows.length ?? 0;
      const theirs = facts.actuals.filter(({ measure, scorecard }) => {
        const { objective } = facts.measures.find(({ id }) => id === measure)!;
        const home = facts.objectives.find(({ id }) => id === objective)?.scorecard ?? "U0";
        return inside.has(scorecard ?? home);
      });
      expect(figures).toBe(theirs.length);
    }),
    { numRuns: 300 },
  );
});

test("a unit's copy has the alerts about its objectives and measures that the workbook has, each in the same state", () => {
  fc.assert(
    fc.property(group, one(units), (facts, unit) => {
      const acknowledged = {
        alert: `Red for periods: K0 in ${unit}`,
        period: makePeriod("2026-06"),
        at: { sheet: "A", cell: "A2" },
      };
      const known = { ...facts, followUp: { ...facts.followUp, acknowledgements: [acknowledged] } };
      const asked = { period: makePeriod("2026-06"), view: "period" } as const;
      const review = gatherReview(rememberModels(known), { ...asked, unit }, { periods: [], problems: [] })!;
      const told = reviewOfUnit(review, all);
      if (told.kind === "failed" || told.value.problems.length > 0) return;
      const keysOf = ({ alerts }: typeof review) =>
        alerts.map(({ kind, item, state, text, band }) =>
          JSON.stringify([
            kind,
            item.kind,
            item.id,
            item.unit,
            state,
            band,
            text.replace(/ in Unit U\d/, ""),
          ]),
        );
      expect(keysOf(told.value.review).sort()).toEqual(keysOf(review).sort());
    }),
    { numRuns: 200 },
  );
});

/** K is defined at the top, has no stretch there, and is reported by A1 and A2 below A; both have a stretch of their own or one has. */
const withStretch = (...of: readonly string[]) =>
  factsIn({
    Scorecards: [["ID", "Scorecard", "Parent"], ["T", "Top", ""], ["A", "Area", "T"], ["A1", "One", "A"], ["A2", "Two", "A"]],
    Objectives: [["ID", "Objective", "Perspective"], ["O", "Grow", "Financial"]],
    Measures: [["ID", "Measure", "Objective", "Target", "Red flag"], ["K", "Cars", "O", 100, 50]],
    Targets: [["Measure", "Period", "Scorecard", "Stretch", "Holds"], ...of.map((unit, index) => ["K", `2026-0${4 + index}`, unit, 120 + index, "From"])],
    Actuals: [["Measure", "Period", "Scorecard", "Actual"], ["K", "2026-06", "A1", 110], ["K", "2026-06", "A2", 110], ["K", "2026-04", "A2", 110]],
  }); // prettier-ignore

test.each([
  ["the first", ["A1"]],
  ["the second", ["A2"]],
])("a stretch that %s of two units has from a period on stays its own", (_how, of) => {
  const review = gatherReview(
    rememberModels(withStretch(...of)),
    { period: makePeriod("2026-06"), view: "period", unit: "A" },
    { periods: [], problems: [] },
  )!;
  const told = reviewOfUnit(review, all);
  expect(told.kind === "ok" && told.value.problems).toEqual([]);
});

test("where it cannot stay so, that is said of the unit that would take it over", () => {
  const review = gatherReview(
    rememberModels(withStretch("A1", "A2")),
    { period: makePeriod("2026-06"), view: "period", unit: "A" },
    { periods: [], problems: [] },
  )!;
  const told = reviewOfUnit(review, all);
  expect(told.kind === "ok" && told.value.problems.map(problemText)).toContainEqual(
    expect.stringMatching(
      /^K Cars in Two: the copy would show 120 here in 2026-04 \(stretch\), the workbook –/,
    ),
  );
});
