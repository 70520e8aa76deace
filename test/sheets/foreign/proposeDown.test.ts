import { askedLines, figureLines, propose } from "../../make/foreignSheets";
import type { Rows } from "../../make/makeGrids";

const read = (rows: Rows) => figureLines(propose(rows).figures);
const asked = (rows: Rows) => askedLines(propose(rows));

test("periods down and measures across, with the roles in a second header row", () => {
  const rows = [
    ["", "Revenue", "", "Orders", ""],
    ["Month", "Actual", "Plan", "Actual", "Plan"],
    ["Jan 2026", 560, 600, 56, 60],
    ["Feb 2026", 710, 700, 71, 70],
  ];
  expect(read(rows)).toEqual([
    "B3 Actual of Revenue for 2026-01 is 560",
    "C3 Target of Revenue for 2026-01 is 600",
    "D3 Actual of Orders for 2026-01 is 56",
    "E3 Target of Orders for 2026-01 is 60",
    "B4 Actual of Revenue for 2026-02 is 710",
    "C4 Target of Revenue for 2026-02 is 700",
    "D4 Actual of Orders for 2026-02 is 71",
    "E4 Target of Orders for 2026-02 is 70",
  ]);
});

test("periods down and measures across, with the role in each header", () => {
  const rows = [
    ["Week", "Calls Act", "Calls Plan", "Calls Variance", "Backlog"],
    ["W17 2026", 120, 125, -5, 9],
    ["W18 2026", 131, 125, 6, 7],
  ];
  expect(read(rows)).toEqual([
    "B2 Actual of Calls for 2026-W17 is 120",
    "C2 Target of Calls for 2026-W17 is 125",
    "E2 Actual of Backlog for 2026-W17 is 9",
    "B3 Actual of Calls for 2026-W18 is 131",
    "C3 Target of Calls for 2026-W18 is 125",
    "E3 Actual of Backlog for 2026-W18 is 7",
  ]);
});

test("newest first and with gaps, each row keeps its own period; a total row is none", () => {
  const rows = [
    ["Month", "Calls", "Sold"],
    ["Apr 2026", 125, 14],
    ["Feb 2026", 131, 12],
    ["Jan 2026", 120, 11],
    ["Total", 376, 37],
  ];
  expect(read(rows)).toEqual([
    "B2 Actual of Calls for 2026-04 is 125",
    "C2 Actual of Sold for 2026-04 is 14",
    "B3 Actual of Calls for 2026-02 is 131",
    "C3 Actual of Sold for 2026-02 is 12",
    "B4 Actual of Calls for 2026-01 is 120",
    "C4 Actual of Sold for 2026-01 is 11",
  ]);
});

test("years in one column and months in another are one period", () => {
  const rows = [
    ["Year", "Month", "KPI", "Actual", "Target"],
    [2025, "Dec", "Calls", 110, 120],
    [2026, "Jan", "Calls", 120, 125],
  ];
  expect(read(rows)).toEqual([
    "D2 Actual of Calls for 2025-12 is 110",
    "E2 Target of Calls for 2025-12 is 120",
    "D3 Actual of Calls for 2026-01 is 120",
    "E3 Target of Calls for 2026-01 is 125",
  ]);
});

test("a long list with a column of roles: each row is a figure of its own", () => {
  const rows = [
    ["KPI", "Period", "Scenario", "Value"],
    ["Calls", "Jan 2026", "Actual", 120],
    ["Calls", "Jan 2026", "Budget", 125],
    ["Calls", "Jan 2026", "Variance", -5],
    ["Sold", "Jan 2026", "Actual", 11],
    ["Sold", "Feb 2026", "Forecast", 12],
  ];
  expect(read(rows)).toEqual([
    "D2 Actual of Calls for 2026-01 is 120",
    "D3 Target of Calls for 2026-01 is 125",
    "D5 Actual of Sold for 2026-01 is 11",
    "D6 Forecast of Sold for 2026-02 is 12",
  ]);
});

test("a long list with departments: each is a unit of its own, the total of all is none", () => {
  const rows = [
    ["Department", "KPI", "Month", "Actual", "Plan"],
    ["Sales", "Headcount", "Jan 2026", 9, 10],
    ["Service", "Headcount", "Jan 2026", 5, 5],
    ["Total", "Headcount", "Jan 2026", 14, 15],
    ["Sales", "Headcount", "Feb 2026", 8, 10],
  ];
  expect(read(rows)).toEqual([
    "D2 Actual of Headcount in Sales for 2026-01 is 9",
    "E2 Target of Headcount in Sales for 2026-01 is 10",
    "D3 Actual of Headcount in Service for 2026-01 is 5",
    "E3 Target of Headcount in Service for 2026-01 is 5",
    "D5 Actual of Headcount in Sales for 2026-02 is 8",
    "E5 Target of Headcount in Sales for 2026-02 is 10",
  ]);
});

test("a snapshot is of the period that its title says, and that is asked", () => {
  const rows = [
    ["Scorecard March 2026"],
    [],
    ["KPI", "Actual", "Target", "Variance", "Status"],
    ["Calls", 120, 125, -5, "amber"],
    ["Sold", 11, 10, 1, "green"],
  ];
  expect(read(rows)).toEqual([
    "B4 Actual of Calls for 2026-03 is 120",
    "C4 Target of Calls for 2026-03 is 125",
    "B5 Actual of Sold for 2026-03 is 11",
    "C5 Target of Sold for 2026-03 is 10",
  ]);
  expect(propose(rows).questions.find(({ code }) => code === "period-from-title")).toMatchObject({
    choices: ["March 2026"],
    text: expect.stringMatching(/March 2026, which .*A1 says/),
  });
});

test("a snapshot without a period anywhere is asked for it", () => {
  const rows = [
    ["KPI", "Actual", "Target"],
    ["Calls", 120, 125],
  ];
  expect(read(rows)).toEqual(["B2 Actual of Calls is 120", "C2 Target of Calls is 125"]);
  expect(asked(rows)).toEqual(["period-missing at B2", "direction-open at B2"]);
});

test("a title that names two periods says none", () => {
  const rows = [["Q1 2026 compared with Q2 2026"], ["KPI", "Actual", "Target"], ["Calls", 120, 125]];
  expect(asked(rows)).toEqual(["period-missing at B3", "direction-open at B3"]);
});

test("a row whose period cannot be read is left out and named", () => {
  const rows = [
    ["Month", "KPI", "Actual"],
    ["Jan 2026", "Calls", 120],
    ["soon", "Calls", 131],
    ["Mar 2026", "Calls", 127],
  ];
  expect(read(rows)).toEqual([
    "C2 Actual of Calls for 2026-01 is 120",
    "C4 Actual of Calls for 2026-03 is 127",
  ]);
  expect(propose(rows).questions.find(({ code }) => code === "period-unreadable")).toMatchObject({
    at: { cell: "A3" },
    text: expect.stringMatching(/^"soon" is no period/),
  });
});
