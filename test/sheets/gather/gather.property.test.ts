import * as fc from "fast-check";
import { buildModel, type Facts, rememberModels, type ScoredScorecard } from "../../../src/scorecard";
import { partOfUnit } from "../../../src/share/partOf/partOfUnit";
import {
  gather,
  gatheredTables,
  gridsOfTables,
  readFacts,
  tablesOf,
  type UnitBook,
} from "../../../src/sheets";
import { makeGrids, makeTable, type Rows } from "../../make/makeGrids";
import { makePeriod } from "../../make/makePeriod";

const units = ["U0", "U1", "U2", "U3", "U4", "U5"];
const objectives = ["O0", "O1", "O2", "O3", "O4"];
const measures = ["K0", "K1", "K2", "K3", "K4", "K5"];
const periods = ["2026-04", "2026-05", "2026-06"];

const one = <Value>(from: readonly Value[]) => fc.constantFrom(...from);
const maybe = <Value>(from: readonly Value[]) => fc.constantFrom<Value | "">("", ...from);
const number = fc.integer({ min: 0, max: 200 });
const rows = (row: fc.Arbitrary<readonly (string | number)[]>, maxLength: number) =>
  fc.array(row, { maxLength });

/** A group U0 with units in up to three levels below it: weights from 0 on, objectives anywhere, figures and targets of any unit. */
const group: fc.Arbitrary<Facts> = fc
  .record({
    parents: fc.tuple(...units.slice(1).map((_, index) => one(units.slice(0, index + 1)))),
    weights: fc.tuple(...units.map(() => fc.integer({ min: 0, max: 3 }))),
    homes: fc.tuple(...objectives.map(() => maybe(units))),
    contributions: fc.tuple(...objectives.map(() => maybe(objectives))),
    measured: fc.tuple(...measures.map(() => fc.tuple(one(objectives), one(["Sum", "Average", "Last"]), one(["Period", "Year"]), fc.integer({ min: 0, max: 3 })))),
    actuals: rows(fc.tuple(one(measures), one(periods), maybe(units), fc.oneof(number, fc.constant(""))), 40),
    targets: rows(fc.tuple(one(measures), one(periods), maybe(units), number, maybe([1, 2, 5]), maybe(["From"]), maybe([10, 60])), 10),
    overrides: rows(fc.tuple(one(periods), one([...measures, ...objectives]), one(units), one(["Red", "Green"]), fc.constant("Because")), 3),
    settings: fc.tuple(one(["Average", "Worst", "Median"]), one(["Share", "Strict", "Zero"]), one([0, 0.5, 0.9])),
  })
  .map(({ parents, weights, homes, contributions, measured, actuals, targets, overrides, settings: [rollUp, missing, coverage] }) =>
    factsIn({
      Settings: [["Setting", "Value"], ["Name", "Unit U0"], ["Roll-up", rollUp], ["Missing data", missing], ["Minimum coverage", coverage]],
      Perspectives: [["Perspective", "Weight"], ["Financial", 2], ["Customer", 1]],
      Scorecards: [["ID", "Scorecard", "Parent", "Weight"], ...units.map((id, index) => [id, `Unit ${id}`, parents[index - 1] ?? "", weights[index] ?? 1])],
      Objectives: [["ID", "Objective", "Perspective", "Scorecard", "Contributes to", "Weight"], ...objectives.map((id, index) => [id, `Objective ${id}`, index % 2 ? "Financial" : "Customer", homes[index] ?? "", contributions[index] ?? "", index])],
      Measures: [["ID", "Measure", "Objective", "Aggregation", "Target for", "Weight", "Target", "Red flag"], ...measures.map((id, index) => [id, `Measure ${id}`, ...(measured[index] ?? []), 100 + index, 50])],
      Targets: [["Measure", "Period", "Scorecard", "Target", "Weight", "Holds", "Red flag"], ...targets],
      Actuals: [["Measure", "Period", "Scorecard", "Actual"], ...actuals],
      Reviews: [["Period", "Item", "Scorecard", "Status override", "Override reason"], ...overrides],
    }),
  )
  .map(withinBooks); // prettier-ignore

function factsIn(sheets: Readonly<Record<string, Rows>>): Facts {
  const tables = Object.entries(sheets).map(([name, values]) => makeTable(name, name, values));
  return readFacts(makeGrids(sheets, { tables })).facts;
}

/** The unit right below the top in whose workbook a unit stands; undefined for the top itself. */
function bookOf({ scorecards }: Pick<Facts, "scorecards">, unit = "U0"): string | undefined {
  const found = scorecards.find(({ id }) => id === unit);
  if (!found?.parent) return undefined;
  return found.parent === "U0" ? found.id : bookOf({ scorecards }, found.parent);
}

/** A workbook of a unit knows its own objectives and the group's, and nothing of those in other workbooks. */
function withinBooks(facts: Facts): Facts {
  const homes = new Map(facts.objectives.map(({ id, scorecard }) => [id, bookOf(facts, scorecard)]));
  const homeOf = (measure: string) =>
    homes.get(facts.measures.find(({ id }) => id === measure)?.objective ?? "");
  const isInside = (one: string, other: string) =>
    homes.get(one) !== undefined && homes.get(one) === homes.get(other);
  const isKnown = ({ measure, scorecard }: { readonly measure: string; readonly scorecard?: string }) => {
    const home = homeOf(measure);
    return home === undefined || scorecard === undefined || home === bookOf(facts, scorecard);
  };
  return {
    ...facts,
    objectives: facts.objectives.map(({ contributesTo, ...objective }) =>
      contributesTo !== undefined && isInside(objective.id, contributesTo)
        ? { ...objective, contributesTo }
        : objective,
    ),
    actuals: facts.actuals.filter(isKnown),
    phasedTargets: facts.phasedTargets.filter(isKnown),
    reviews: facts.reviews.filter(({ item: { id }, scorecard }) => {
      const home = homes.get(id) ?? homeOf(id);
      return home === undefined || home === bookOf(facts, scorecard);
    }),
  };
}

const written = (facts: Facts): Facts => readFacts(gridsOfTables(tablesOf(facts))).facts;

const asBook = (name: string, facts: Facts): UnitBook => ({
  ...{ book: `${name}.xlsx`, fileName: name, facts: written(facts), hasUnits: true },
  closed: { periods: 0 },
});

/** The group's own workbook: its units, its definitions, and the figures that are its own. */
function ownBook(facts: Facts): UnitBook {
  const isTop = (unit: string | undefined) => bookOf(facts, unit) === undefined;
  const kept = facts.objectives.filter(({ scorecard }) => isTop(scorecard));
  const ids = new Set(kept.map(({ id }) => id));
  const measuresKept = facts.measures.filter(({ objective }) => ids.has(objective));
  const isKept = ({ measure, scorecard }: { readonly measure: string; readonly scorecard?: string }) =>
    isTop(scorecard) && measuresKept.some(({ id }) => id === measure);
  const ofTop = facts.reviews.filter(
    ({ item, scorecard }) =>
      isTop(scorecard) && [...ids, ...measuresKept.map(({ id }) => id)].includes(item.id),
  );
  return asBook("group", {
    ...facts,
    ...{ objectives: kept, measures: measuresKept, reviews: ofTop },
    actuals: facts.actuals.filter(isKept),
    phasedTargets: facts.phasedTargets.filter(isKept),
  });
}

function booksOf(facts: Facts): readonly UnitBook[] {
  const model = buildModel(facts);
  return model.scorecards
    .filter(({ parent }) => parent === "U0")
    .flatMap((unit) => {
      const part = partOfUnit(model, unit, { commentary: false, money: false });
      return part.kind === "failed" ? [] : [asBook(unit.id, part.value.written)];
    });
}

const scoresOf = ({ id, score, band, coverage, perspectives }: ScoredScorecard) => ({
  ...{ id, score: score?.toFixed(9), band, coverage: coverage.toFixed(9) },
  perspectives: perspectives.map(({ perspective, ...scored }) => [
    perspective.name,
    scored.score?.toFixed(9),
    scored.band,
  ]),
});

test("units in workbooks of their own score in the gathered one as they did in one workbook", () => {
  fc.assert(
    fc.property(group, one(periods), one(["period", "ytd"] as const), (facts, last, view) => {
      const { facts: joined, sources } = gather({ group: ownBook(facts), books: booksOf(facts) });
      const { facts: gathered } = readFacts(gridsOfTables(gatheredTables({ facts: joined, sources })));
      const asked = { period: makePeriod(last), view };
      const [was, is] = [facts, gathered].map((one) => rememberModels(one)(asked).scorecards.map(scoresOf));
      const byId = (list: typeof was) => [...(list ?? [])].sort((a, b) => a.id.localeCompare(b.id));
      expect(byId(is)).toEqual(byId(was));
    }),
    { numRuns: 150 },
  );
});
