import { checkOverrides, problemPlace, problemText, type Review } from "../../../src/scorecard";
import { groupFacts } from "../../make/groupFacts";
import { makePeriod } from "../../make/makePeriod";

type Said = Pick<Review, "item"> & { readonly scorecard?: string; readonly period?: string };

/** What is wrong with overrides of a group TOP, whose measure K the units A and B report; each in a row of its own. */
function wrongWith(...said: readonly Said[]): readonly string[] {
  const reviews = said.map(({ period = "2026-01", ...one }, index): Review => ({
    ...one,
    period: makePeriod(period),
    override: { band: "Green", reason: "Audited" },
    at: { sheet: "Reviews", cell: `B${index + 2}` },
  }));
  return checkOverrides(groupFacts({ A: [100], B: [100] }, { reviews })).map(
    (problem) => `${problemPlace(problem)?.cell} ${problemText(problem)}`,
  );
}

const measure = { kind: "measure", id: "K" } as const;
const objective = { kind: "objective", id: "O1" } as const;

test("an override that names no unit of a measure that only the units report changes nothing, which is said with their names", () => {
  expect(wrongWith({ item: measure })).toEqual([
    'B2 TOP does not show K, so this override changes nothing. Fill in "Scorecard": A, B.',
  ]);
  expect(wrongWith({ item: measure, scorecard: "A" })).toEqual([]);
  expect(wrongWith({ item: objective })).toEqual([]);
});

test("a unit's own status is set under its own name", () => {
  const item = { kind: "scorecard", id: "A" } as const;
  expect(wrongWith({ item })).toEqual([]);
  expect(wrongWith({ item, scorecard: "A" })).toEqual([]);
  expect(wrongWith({ item, scorecard: "TOP" })).toEqual([
    'B2 TOP does not show A, so this override changes nothing. Fill in "Scorecard": A.',
  ]);
});

test("two of one item are two only in one period of one unit, however the unit is named", () => {
  const twice =
    "B3 The status of O1 is overridden already at Reviews!B2, which counts; this one does not. Delete one of the two.";
  expect(wrongWith({ item: objective }, { item: objective, scorecard: "TOP" })).toEqual([twice]);
  expect(wrongWith({ item: objective }, { item: objective, scorecard: "A" })).toEqual([]);
  expect(wrongWith({ item: objective }, { item: objective, period: "2026-02" })).toEqual([]);
});

test("of three in one place the two that do not count name the one that does", () => {
  const rows = wrongWith({ item: objective }, { item: objective }, { item: objective });
  expect(rows.map((row) => row.includes("already at Reviews!B2"))).toEqual([true, true]);
});
