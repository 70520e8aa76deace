import { readFacts, type RawValue, type WorkbookGrids } from "../../src/sheets";
import { proposeMapping } from "../../src/sheets/foreign/proposeMapping";
import { readMapped } from "../../src/sheets/foreign/readMapped";
import { makeGrids } from "../make/makeGrids";
import { report, timeOf } from "./report";

const months = Array.from(
  { length: 60 },
  (_, index) => `${2021 + Math.floor(index / 12)}-${(index % 12) + 1}`,
);
const calendar = { fiscalYearStart: 1 };

/** A scorecard of so many measures, and their figures by month under a title. */
function sheets(measures: number) {
  const names = Array.from({ length: measures }, (_, index) => `Measure ${index}`);
  const figures = names.map((name, row) => [name, ...months.map((_, column) => row + column / 10)]);
  return {
    Objectives: [
      ["Objective", "Perspective"],
      ["Grow", "Financial"],
    ],
    Measures: [["Measure", "Objective", "Target"], ...names.map((name) => [name, "Grow", 50])],
    Monthly: [["Measure", ...months], ...figures],
  };
}

const mapping: readonly (readonly RawValue[])[] = [
  ["Sheet", "Range", "Column", "Holds", "Period"],
  ["Monthly", "A2:BI400", "A", "Measure", ""],
  ["Monthly", "A2:BI400", "B:BI", "Figure", "row 1"],
];

test("figures of 300 measures over 60 months: in our table, in a mapped sheet, in a sheet never seen", () => {
  const own: WorkbookGrids = makeGrids(sheets(300));
  const mapped: WorkbookGrids = makeGrids({ ...sheets(300), Mapping: mapping });
  const actuals = [readFacts(own), readFacts(mapped, readMapped)].map(({ facts }) => facts.actuals.length);
  expect(actuals).toEqual([18_000, 18_000]);
  const table = timeOf(() => readFacts(own));
  const followed = timeOf(() => readFacts(mapped, readMapped));
  const proposed = timeOf(() => proposeMapping(own, ["Monthly"], calendar));
  report("18,000 figures read", [
    ["as our wide Actuals table", table, 1],
    ["as a mapped sheet", followed, followed / table],
    ["proposed anew", proposed, proposed / table],
  ]);
});
