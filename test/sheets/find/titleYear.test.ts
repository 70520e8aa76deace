import { periodText } from "../../../src/scorecard";
import { readFacts } from "../../../src/sheets";
import { makeGrids, smallSheets, type Rows } from "../../make/makeGrids";

const measure = ["ID", "Measure", "Objective", "Target", "Red flag", "Frequency"];

function reading(actuals: Rows, { sheet = "Actuals", frequency = "Monthly" } = {}) {
  const { Actuals: _, ...others } = smallSheets;
  return readFacts(
    makeGrids({
      ...others,
      Measures: [measure, ["F1.1", "Revenue", "F1", 700, 500, frequency]],
      [sheet]: actuals,
    }),
  );
}

const periods = (read: ReturnType<typeof reading>) =>
  read.facts.actuals.map(({ period }) => periodText(period));
const codes = (read: ReturnType<typeof reading>) => read.findings.map(({ code }) => code);

const header = ["Measure", "Period", "Actual"];

test("a year in the sheet's title is that of the weeks, months and quarters that lack one", () => {
  const weeks = reading([["Weekly figures 2026"], [], header, ["F1.1", "W12", 5], ["F1.1", "W13", 6]], {
    frequency: "Weekly",
  });
  expect(periods(weeks)).toEqual(["2026-W12", "2026-W13"]);
  const months = reading([
    ["Operations", "", "Year: 2026"],
    header,
    ["F1.1", "Jan", 5],
    ["F1.1", "février", 6],
  ]);
  expect(periods(months)).toEqual(["2026-01", "2026-02"]);
  const quarters = reading([[2026], header, ["F1.1", "Q2", 5]], { frequency: "Quarterly" });
  expect(periods(quarters)).toEqual(["2026-Q2"]);
});

test("it is taken from the sheet's name where no title says it, and said once at the first of them", () => {
  const read = reading([header, ["F1.1", "Jan", 5], ["F1.1", "Feb", 6]], { sheet: "Actuals 2026" });
  expect(periods(read)).toEqual(["2026-01", "2026-02"]);
  const said = read.findings.filter(({ code }) => code === "year-from-title");
  expect(said).toMatchObject([{ severity: "warning", place: { sheet: "Actuals 2026", cell: "B2" } }]);
  expect(said[0]?.text).toContain('2026 is taken from the sheet\'s name "Actuals 2026"');
});

test("the headers of a wide table get it too", () => {
  const read = reading([["KPI report 2026"], [], ["Measure", "Jan", "Feb"], ["F1.1", 560, 710]]);
  expect(periods(read)).toEqual(["2026-01", "2026-02"]);
  expect(read.findings.find(({ code }) => code === "year-from-title")?.place?.cell).toBe("B3");
});

test("a period that says its year keeps it", () => {
  const read = reading([["Report 2026"], header, ["F1.1", "2025-12", 5]]);
  expect(periods(read)).toEqual(["2025-12"]);
  expect(codes(read)).not.toContain("year-from-title");
});

test.each([
  ["two years in the title", [["2025 and 2026"]]],
  ["a fiscal year, whose months lie in two", [["FY2026"]]],
  ["a year that runs over two", [["Actuals 2025/26"]]],
  ["a figure with its name", [["Trucks", 1950]]],
  ["a row of figures", [["a", 2026, 2, 3]]],
  ["no title at all", []],
])("%s gives no year", (_, title) => {
  expect(codes(reading([...title, [], header, ["F1.1", "Jan", 5]]))).toContain("period-without-year");
});
