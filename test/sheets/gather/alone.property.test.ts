import * as fc from "fast-check";
import { type Facts, rememberModels } from "../../../src/scorecard";
import { gather, gatheredTables, gridsOfTables, readFacts, type UnitBook } from "../../../src/sheets";
import { makeGrids, makeTable, type Rows } from "../../make/makeGrids";
import { makePeriod } from "../../make/makePeriod";

const measures = ["K0", "K1", "K2", "K3"];
const periods = ["2026-03", "2026-04", "2026-05", "2026-06"];
const names = ["A", "A.B", "North", "North East"];

const one = <Value>(from: readonly Value[]) => fc.constantFrom(...from);
const number = fc.integer({ min: 0, max: 200 });
/** Mostly what all workbooks say. */
const mostly = <Value>(usual: Value, ...others: readonly Value[]) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: one(others) });

const measure = fc.tuple(
  mostly("O0", "O1"),
  mostly("EUR", "USD"),
  mostly("Period", "Year"),
  mostly("Sum", "Last"),
  mostly<number | "">(100, 90, 140),
  mostly<number | "">(50, "", 60),
  mostly<number | "">("", 160),
  mostly(1, 0, 3),
);
const row = fc.tuple(one(measures), one(periods), fc.oneof(number, fc.constant("")));
const target = fc.tuple(
  one(measures),
  one(periods),
  fc.oneof(number, fc.constant("")),
  one<number | "">(["", 1, 3]),
  one(["", "From"]),
  one<number | "">(["", 40]),
);

interface Given {
  readonly own: readonly (readonly (string | number)[])[];
  readonly actuals: readonly (readonly (string | number)[])[];
  readonly targets: readonly (readonly (string | number)[])[];
}

const given: fc.Arbitrary<Given> = fc.record({
  own: fc.tuple(...measures.map(() => measure)),
  actuals: fc.array(row, { minLength: 1, maxLength: 12 }),
  targets: fc.array(target, { maxLength: 4 }),
}); // prettier-ignore

function bookOf(name: string, { own, actuals, targets }: Given): UnitBook {
  const facts = factsIn({
    Settings: [["Setting", "Value"], ["Name", name]],
    Objectives: [["ID", "Objective", "Perspective"], ["O0", "Grow", "Financial"], ["O1", "Please", "Customer"]],
    Measures: [
      ["ID", "Measure", "Objective", "Unit", "Target for", "Aggregation", "Target", "Red flag", "Stretch", "Weight"],
      ...measures.map((id, index) => [id, `Measure ${id}`, ...(own[index] ?? [])]),
    ],
    Targets: [["Measure", "Period", "Target", "Weight", "Holds", "Red flag"], ...targets],
    Actuals: [["Measure", "Period", "Actual"], ...actuals],
  });
  return { book: `${name}.xlsx`, fileName: name, facts, hasUnits: false, closed: { periods: 0 } };
} // prettier-ignore

function factsIn(sheets: Readonly<Record<string, Rows>>): Facts {
  const tables = Object.entries(sheets).map(([name, values]) => makeTable(name, name, values));
  return readFacts(makeGrids(sheets, { tables })).facts;
}

/** Before its first row a unit has no score in either; whether that is called no data depends on weights that no row can date back. */
const firstOf = ({ actuals, phasedTargets }: Facts) =>
  Math.min(...[...actuals, ...phasedTargets].map(({ period }) => period.ordinal));

/** What of the group's a unit does not report does not count there, which is said. */
const isTold = (code: string) => code === "gather-not-reported";

test("a unit scores as in its own workbook whatever else other units define under the same ids, or it is said that it does not", () => {
  fc.assert(
    fc.property(
      fc.tuple(...names.map(() => given)),
      fc.boolean(),
      one(["period", "ytd"] as const),
      (all, hasGroup, view) => {
        const books = all.map((facts, index) => bookOf(names[index] ?? "", facts));
        const [group, ...others] = books;
        const units = hasGroup ? others : books;
        const {
          facts: joined,
          sources,
          problems,
        } = gather({ books: units, ...(hasGroup && group ? { group } : {}) });
        const { facts } = readFacts(gridsOfTables(gatheredTables({ facts: joined, sources })));
        const inGroup = rememberModels(facts);
        for (const { book, facts: own } of units) {
          if (problems.some((problem) => problem.book === book && isTold(problem.code))) continue;
          for (const period of periods) {
            const asked = { period: makePeriod(period), view };
            if (asked.period.ordinal < firstOf(own)) continue;
            const was = rememberModels(own)(asked).scorecard;
            const is = inGroup(asked).scorecards.find(({ name }) => name === was.name);
            expect([book, period, is?.score?.toFixed(9), is?.band]).toEqual([
              book,
              period,
              was.score?.toFixed(9),
              was.band,
            ]);
          }
        }
      },
    ),
    { numRuns: 200 },
  );
});
