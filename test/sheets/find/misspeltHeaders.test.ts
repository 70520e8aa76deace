import { buildModel } from "../../../src/scorecard";
import { readFacts } from "../../../src/sheets";
import { meantBy } from "../../../src/sheets/find/misspeltHeaders";
import { specs } from "../../../src/sheets/specs/specs";
import { makeGrids } from "../../make/makeGrids";

const meant = (header: string) => meantBy(header, specs.Measures.columns);

test.each([
  ["Red flagg", "Red flag"],
  ["Redflg", "Red flag"],
  ["Red falg", "Red flag"],
  ["Wieght", "Weight"],
  ["Weigth", "Weight"],
  ["Weght", "Weight"],
  ["Aggregaton", "Aggregation"],
  ["Agregation", "Aggregation"],
  ["Aggergation", "Aggregation"],
  ["Directon", "Direction"],
  ["Dirction", "Direction"],
  ["Taget", "Target"],
  ["Traget", "Target"],
  ["Targett", "Target"],
  ["Frequncy", "Frequency"],
  ["Freqeuncy", "Frequency"],
  ["Scorring", "Scoring"],
  ["Baselin", "Baseline"],
  ["Tolerence", "Tolerance"],
  ["Strech", "Stretch"],
  ["Critcal", "Critical"],
  ["Benchmak", "Benchmark"],
  ["Definiton", "Definition"],
  ["Onwer", "Owner"],
  ["Target hihg", "Target high"],
  ["Retired form", "Retired from"],
])("%s is a slip for %s", (header, expected) => {
  expect(meant(header)).toBe(expected);
});

test.each([
  ...[
    "Notes",
    "Comments",
    "Comments2",
    "Region",
    "Status",
    "Rate",
    "Category",
    "Currency",
    "Country",
    "Legal entity",
  ],
  ...[
    "Targets",
    "Owners",
    "Corner",
    "Height",
    "Starts with",
    "Trend",
    "Budget 2025",
    "Plan 2026",
    "Actual",
    "Prior year",
  ],
  ...[
    "Division",
    "Team",
    "Tier",
    "Mean",
    "Mix",
    "Max.2",
    "Forecast",
    "Priority",
    "Rationale",
    "Formula text",
  ],
  ...[
    "Department",
    "Project",
    "Process",
    "System owner",
    "Last update",
    "Reviewed by",
    "Approval",
    "Risk",
    "Link",
    "Tags",
  ],
  ...[
    "Q1",
    "2026-01",
    "Jan 2026",
    "Floor area",
    "Pointer",
    "Bench",
    "Source file",
    "Data quality",
    "Weighted",
    "Goal owner",
  ],
])("%s is a column of somebody's own", (header) => {
  expect(meant(header)).toBeUndefined();
});

test("a misspelt red flag is said where it makes 85 Red, with what was most likely meant", () => {
  const read = (header: string) =>
    readFacts(
      makeGrids({
        Objectives: [
          ["ID", "Objective", "Perspective"],
          ["F1", "Grow", "Financial"],
        ],
        Measures: [
          ["ID", "Measure", "Objective", "Target", header],
          ["F1.1", "Revenue", "F1", 100, 80],
        ],
        Actuals: [
          ["Measure", "Period", "Actual"],
          ["F1.1", "2026-01", 85],
        ],
      }),
    );
  const bandOf = (header: string) => buildModel(read(header).facts).scorecard.band;
  expect([bandOf("Red flag"), bandOf("Red flagg")]).toEqual(["Amber", "Red"]);
  const warning = read("Red flagg").findings.find(({ code }) => code === "header-misspelt");
  expect(warning).toMatchObject({
    severity: "warning",
    place: { sheet: "Measures", cell: "E1" },
    correction: { found: "Red flagg", meant: "Red flag" },
  });
  expect(read("Red flag").findings.map(({ code }) => code)).not.toContain("header-misspelt");
});
