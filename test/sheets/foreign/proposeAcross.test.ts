import { askedLines, figureLines, propose } from "../../make/foreignSheets";
import type { Rows } from "../../make/makeGrids";

const read = (rows: Rows) => figureLines(propose(rows).figures);
const asked = (rows: Rows) => askedLines(propose(rows));

test("months across are actuals of their months; a target without a month holds in all", () => {
  const rows = [
    ["KPI", "Unit", "Target", "Jan 2026", "Feb 2026"],
    ["Revenue", "k€", 700, 560, 710],
    ["Satisfaction", "1 to 5", 4.2, 4.1, ""],
  ];
  expect(read(rows)).toEqual([
    "C2 Target of Revenue is 700",
    "D2 Actual of Revenue for 2026-01 is 560",
    "E2 Actual of Revenue for 2026-02 is 710",
    "C3 Target of Satisfaction is 4.2",
    "D3 Actual of Satisfaction for 2026-01 is 4.1",
  ]);
  expect(asked(rows)).toEqual(["direction-assumed at D2", "aggregation-assumed at D2"]);
});

test("dates of month ends are months, and dates a week apart weeks", () => {
  const months = ["KPI", 46053, 46081, 46112]; // the ends of January, February and March 2026
  expect(read([months, ["Revenue", 1, 2, 3]])).toEqual([
    "B2 Actual of Revenue for 2026-01 is 1",
    "C2 Actual of Revenue for 2026-02 is 2",
    "D2 Actual of Revenue for 2026-03 is 3",
  ]);
  const weeks = ["KPI", 46027, 46034, 46041]; // the Mondays 5, 12 and 19 January 2026
  expect(read([weeks, ["Calls", 1, 2, 3]])).toEqual([
    "B2 Actual of Calls for 2026-W02 is 1",
    "C2 Actual of Calls for 2026-W03 is 2",
    "D2 Actual of Calls for 2026-W04 is 3",
  ]);
});

test("quarters over Goal, Forecast and Actual: each figure has the role below and the quarter above", () => {
  const rows = [
    ["", "Q1 2026", "", "", "Q2 2026", "", ""],
    ["KPI", "Goal", "Forecast", "Actual", "Goal", "Forecast", "Actual"],
    ["Revenue", 100, 98, 101, 110, 109, ""],
  ];
  expect(read(rows)).toEqual([
    "B3 Target of Revenue for 2026-Q1 is 100",
    "C3 Forecast of Revenue for 2026-Q1 is 98",
    "D3 Actual of Revenue for 2026-Q1 is 101",
    "E3 Target of Revenue for 2026-Q2 is 110",
    "F3 Forecast of Revenue for 2026-Q2 is 109",
  ]);
});

test("months below Actual and Plan that stand over several columns", () => {
  const rows = [
    ["", "Actual", "", "Plan", ""],
    ["KPI", "Jan 2026", "Feb 2026", "Jan 2026", "Feb 2026"],
    ["Revenue", 560, 710, 600, 700],
  ];
  expect(read(rows)).toEqual([
    "B3 Actual of Revenue for 2026-01 is 560",
    "C3 Actual of Revenue for 2026-02 is 710",
    "D3 Target of Revenue for 2026-01 is 600",
    "E3 Target of Revenue for 2026-02 is 700",
  ]);
});

test("three rows a measure: the name stands in the first, the role in a column", () => {
  const rows = [
    ["KPI", "Type", "Jan 2026", "Feb 2026"],
    ["Revenue", "Actual", 560, 710],
    ["", "Plan", 600, 700],
    ["", "PY", 540, 690],
    ["Orders", "Actual", 56, 71],
    ["", "Plan", 60, 70],
    ["", "Variance", -4, 1],
  ];
  expect(read(rows)).toEqual([
    "C2 Actual of Revenue for 2026-01 is 560",
    "D2 Actual of Revenue for 2026-02 is 710",
    "C3 Target of Revenue for 2026-01 is 600",
    "D3 Target of Revenue for 2026-02 is 700",
    "C4 Prior of Revenue for 2026-01 is 540",
    "D4 Prior of Revenue for 2026-02 is 690",
    "C5 Actual of Orders for 2026-01 is 56",
    "D5 Actual of Orders for 2026-02 is 71",
    "C6 Target of Orders for 2026-01 is 60",
    "D6 Target of Orders for 2026-02 is 70",
  ]);
});

test("names that come in pairs say the role: Calls Act and Calls Plan are one measure", () => {
  const rows = [
    ["KPI", "Jan 2026", "Feb 2026"],
    ["Calls Act", 120, 131],
    ["Calls Plan", 125, 125],
    ["Calls Var", -5, 6],
    ["Plan compliance", 0.9, 0.92], // a name of its own
  ];
  expect(read(rows)).toEqual([
    "B2 Actual of Calls for 2026-01 is 120",
    "C2 Actual of Calls for 2026-02 is 131",
    "B3 Target of Calls for 2026-01 is 125",
    "C3 Target of Calls for 2026-02 is 125",
    "B5 Actual of Plan compliance for 2026-01 is 0.9",
    "C5 Actual of Plan compliance for 2026-02 is 0.92",
  ]);
});

test("months below their years", () => {
  const rows = [
    ["KPI", 2025, "", 2026, ""],
    ["", "Jan", "Feb", "Jan", "Feb"],
    ["Revenue", 540, 690, 560, 710],
  ];
  expect(read(rows)).toEqual([
    "B3 Actual of Revenue for 2025-01 is 540",
    "C3 Actual of Revenue for 2025-02 is 690",
    "D3 Actual of Revenue for 2026-01 is 560",
    "E3 Actual of Revenue for 2026-02 is 710",
  ]);
});

test("months without a year lie in the year of the title, and that is asked", () => {
  const rows = [["Help desk 2026"], ["KPI", "Jan", "Feb"], ["Calls", 120, 131]];
  expect(read(rows)).toEqual([
    "B3 Actual of Calls for 2026-01 is 120",
    "C3 Actual of Calls for 2026-02 is 131",
  ]);
  const { questions } = propose(rows);
  const year = questions.find(({ code }) => code === "year-from-title");
  expect(year).toMatchObject({ at: { cell: "B2" }, choices: ["2026"] });
  expect(year?.text).toMatch(/2026 is taken from .*A1/);
});

test("months without a year anywhere have no period until their year is said", () => {
  const rows = [
    ["KPI", "Jan", "Feb"],
    ["Calls", 120, 131],
  ];
  expect(read(rows)).toEqual(["B2 Actual of Calls for Jan is 120", "C2 Actual of Calls for Feb is 131"]);
  expect(asked(rows)).toContain("year-missing at B1");
});

test("a fiscal year in the title does not say which year its months lie in", () => {
  const rows = [["KPIs FY2026"], ["KPI", "Apr", "May"], ["Calls", 120, 131]];
  expect(asked(rows)).toContain("year-missing at B2");
});

test("year to date, totals and averages among the months are no periods", () => {
  const rows = [
    ["KPI", "Jan 2026", "Feb 2026", "YTD Feb", "Mar 2026", "Total", "Average", "YTD 2026"],
    ["Calls", 120, 131, 251, 127, 378, 126, 378],
  ];
  expect(read(rows)).toEqual([
    "B2 Actual of Calls for 2026-01 is 120",
    "C2 Actual of Calls for 2026-02 is 131",
    "E2 Actual of Calls for 2026-03 is 127",
  ]);
});

test("quarters among their months are taken as totals and left out, and that is said", () => {
  const rows = [
    ["KPI", "Jan 2026", "Feb 2026", "Mar 2026", "Q1 2026", "Apr 2026", "FY2026"],
    ["Calls", 120, 131, 127, 378, 125, 1500],
  ];
  expect(read(rows)).toEqual([
    "B2 Actual of Calls for 2026-01 is 120",
    "C2 Actual of Calls for 2026-02 is 131",
    "D2 Actual of Calls for 2026-03 is 127",
    "F2 Actual of Calls for 2026-04 is 125",
  ]);
  expect(asked(rows)).toEqual(expect.arrayContaining(["period-longer at E1", "period-longer at G1"]));
});

test("a quarter without its year among months that say theirs is a total too", () => {
  const rows = [
    ["KPI", "Apr-25", "May-25", "Jun-25", "Q1", "Jul-25"],
    ["Calls", 120, 131, 127, 378, 125],
  ];
  expect(read(rows)).toEqual([
    "B2 Actual of Calls for 2025-04 is 120",
    "C2 Actual of Calls for 2025-05 is 131",
    "D2 Actual of Calls for 2025-06 is 127",
    "F2 Actual of Calls for 2025-07 is 125",
  ]);
  expect(asked(rows)).toContain("period-longer at E1");
});

test("rows that sum up others are left out, and that is said; a name that begins with Total is kept where it sums up nothing", () => {
  const rows = [
    ["KPI", "Jan 2026", "Feb 2026"],
    ["North", 1, 2],
    ["South", 3, 5],
    ["Total regions", 4, 7],
    ["Total quality index", 80, 81],
    ["TOTAL", 88, 95],
  ];
  expect(read(rows).map((line) => line.split(" for ")[0])).toEqual([
    "B2 Actual of North",
    "C2 Actual of North",
    "B3 Actual of South",
    "C3 Actual of South",
    "B5 Actual of Total quality index",
    "C5 Actual of Total quality index",
  ]);
  expect(asked(rows)).toContain("total-row at A4");
});

test("rows of one name in two groups are two measures, and that is said", () => {
  const rows = [
    ["KPI", "Jan 2026", "Feb 2026"],
    ["Support", "", ""],
    ["Headcount", 5, 6],
    ["Sales", "", ""],
    ["Headcount", 9, 8],
    ["Orders", 56, 71],
  ];
  expect(read(rows)).toEqual([
    "B3 Actual of Support: Headcount for 2026-01 is 5",
    "C3 Actual of Support: Headcount for 2026-02 is 6",
    "B5 Actual of Sales: Headcount for 2026-01 is 9",
    "C5 Actual of Sales: Headcount for 2026-02 is 8",
    "B6 Actual of Orders for 2026-01 is 56",
    "C6 Actual of Orders for 2026-02 is 71",
  ]);
  expect(asked(rows)).toContain("same-name at B3");
});

test("a figure column that nobody knows is left out until its role is said", () => {
  const rows = [
    ["KPI", "Stretch", "Jan 2026", "Feb 2026"],
    ["Calls", 150, 120, 131],
  ];
  expect(read(rows)).toEqual([
    "C2 Actual of Calls for 2026-01 is 120",
    "D2 Actual of Calls for 2026-02 is 131",
  ]);
  expect(propose(rows).questions.find(({ code }) => code === "role-unclear")).toMatchObject({
    at: { cell: "B1" },
    choices: ["Actual", "Target", "Forecast", "Prior", "Red flag", "Leave out"],
  });
});

test("a title that calls everything a budget makes targets of its months, and that is asked", () => {
  const rows = [["Budget"], ["KPI", "Jan 2026", "Feb 2026"], ["Revenue", 600, 700]];
  expect(read(rows)).toEqual([
    "B3 Target of Revenue for 2026-01 is 600",
    "C3 Target of Revenue for 2026-02 is 700",
  ]);
  expect(asked(rows)).toContain("role-assumed at A2");
});

test("units, owners, perspectives and objectives beside a measure are kept with its figures", () => {
  const rows = [
    ["Perspective", "Objective", "KPI", "Unit", "Owner", "Jan 2026", "Feb 2026"],
    ["Financial", "Grow", "Revenue", "k€", "Ann", 560, 710],
    ["", "", "Margin", "%", "Ben", 0.3, 0.31],
  ];
  const about = new Map(propose(rows).figures.map((figure) => [figure.measure, figure.about]));
  expect(about.get("Revenue")).toMatchObject({
    perspective: "Financial",
    objective: "Grow",
    unit: "k€",
    owner: "Ann",
  });
  // A merged cell holds for the rows below it; a unit or an owner does not.
  expect(about.get("Margin")).toMatchObject({
    perspective: "Financial",
    objective: "Grow",
    unit: "%",
    owner: "Ben",
  });
});
