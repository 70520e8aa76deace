import { rangeText } from "../../../src/sheets/foreign/mapping";
import { findHeaders } from "../../../src/sheets/foreign/findHeaders";
import { ownBook } from "../../make/foreignSheets";
import type { Rows } from "../../make/makeGrids";

/** Where headers stand and how far down they reach, such as `A3:E3 down to 8`. */
function headersOf(rows: Rows): readonly string[] {
  const [grid] = ownBook({ KPIs: rows }).grids;
  return findHeaders(grid!, { date1904: false }).map(
    ({ top, left, bottom, right, end }) => `${rangeText({ top, left, bottom, right })} down to ${end + 1}`,
  );
}

test("a plain table has its headers in its first row", () => {
  const rows = [
    ["KPI", "Target", "Jan 2026", "Feb 2026"],
    ["Revenue", 700, 560, 710],
    ["Complaints", 40, 44, 38],
  ];
  expect(headersOf(rows)).toEqual(["A1:D1 down to 3"]);
});

test("titles and notes stand above, and the data may begin in column C", () => {
  const rows = [
    ["", "", "S C O R E C A R D"],
    ["", "", "Printed for the management meeting; all figures before the audit."],
    [],
    [],
    [],
    ["", "", "KPI", "Jan 2026", "Feb 2026"],
    ["", "", "Revenue", 560, 710],
  ];
  expect(headersOf(rows)).toEqual(["C6:E6 down to 7"]);
});

test("quarters over Goal, Forecast and Actual are one header of two rows", () => {
  const rows = [
    ["", "Q1 2026", "", "", "Q2 2026", "", ""],
    ["KPI", "Goal", "Forecast", "Actual", "Goal", "Forecast", "Actual"],
    ["Revenue", 100, 98, 101, 110, 109, 111],
  ];
  expect(headersOf(rows)).toEqual(["A1:G2 down to 3"]);
});

test("a header may have three rows: a group of measures, its year, and its roles", () => {
  const rows = [
    ["", "Sales", "", "Service", ""],
    ["", "2026", "", "2026", ""],
    ["Month", "Actual", "Plan", "Actual", "Plan"],
    ["Jan", 5, 6, 7, 8],
    ["Feb", 5, 6, 7, 8],
  ];
  expect(headersOf(rows)).toEqual(["A1:E3 down to 5"]);
});

test("tables side by side have headers of their own", () => {
  const rows = [
    ["KPI", "Jan 2026", "Feb 2026", "", "KPI", "Jan 2026", "Feb 2026"],
    ["Revenue", 560, 710, "", "Complaints", 44, 38],
    ["Orders", 56, 71, "", "", "", ""],
  ];
  expect(headersOf(rows)).toEqual(["A1:C1 down to 3", "E1:G1 down to 2"]);
});

test("a table below another ends the one above it", () => {
  const rows = [
    ["KPI", "Jan 2026", "Feb 2026"],
    ["Revenue", 560, 710],
    [],
    ["KPI", "Jan 2026", "Feb 2026"],
    ["Complaints", 44, 38],
  ];
  expect(headersOf(rows)).toEqual(["A1:C1 down to 2", "A4:C4 down to 5"]);
});

test("headers right below others are those of another table", () => {
  const rows = [
    ["KPI", "Jan 2026", "Feb 2026"],
    ["KPI", "Mar 2026", "Apr 2026"],
    ["Revenue", 560, 710],
  ];
  const texts = [
    ["KPI", "Forecast", "Note"],
    ["Revenue", "soon", "by Ann"],
    ["Region", "Actual", "Plan"],
    ["North", 5, 6],
  ];
  expect(headersOf(rows)).toEqual(["A1:C2 down to 3"]); // both rows may be one header
  expect(headersOf(texts)).toEqual(["A1:C1 down to 2", "A3:C3 down to 4"]);
});

test("a gap of three rows belongs to a table, a longer one ends it", () => {
  const table = [
    ["KPI", "Jan 2026", "Feb 2026"],
    ["Revenue", 560, 710],
  ];
  const more = ["Orders", 56, 71];
  expect(headersOf([...table, [], [], more])).toEqual(["A1:C1 down to 5"]);
  expect(headersOf([...table, [], [], [], more])).toEqual(["A1:C1 down to 2"]);
});

test("rows that begin with a date are data, whatever stands beside them", () => {
  const rows = [
    ["Week ending", "Order date", "Calls"],
    ["2026-01-09", "2026-01-05", 120],
    ["2026-01-16", "2026-01-12", 131],
    ["2026-01-23", "2026-01-19", 127],
  ];
  expect(headersOf(rows)).toEqual(["A1:C1 down to 4"]);
});

test("plain names over a column of periods are headers", () => {
  const rows = [
    ["When", "Calls", "Sold"],
    ["Jan 2026", 120, 12],
    ["Feb 2026", 131, 14],
  ];
  expect(headersOf(rows)).toEqual(["A1:C1 down to 3"]);
});

test("a look-up list beside the data is no part of the table", () => {
  const rows = [
    ["KPI", "Jan 2026", "Feb 2026", "", "Choices"],
    ["Revenue", 560, 710, "", "Yes"],
    ["Orders", 56, 71, "", "No"],
    ["Complaints", 44, 38, "", "Perhaps"],
  ];
  expect(headersOf(rows)).toEqual(["A1:C1 down to 4"]);
});

test("an empty header cell over filled cells does not part a table", () => {
  const rows = [
    ["KPI", "", "Jan 2026", "Feb 2026"],
    ["Revenue", "EUR", 560, 710],
  ];
  expect(headersOf(rows)).toEqual(["A1:D1 down to 2"]);
});

test("years and months as numbers are headers when they stand in order", () => {
  const years = [
    ["KPI", 2024, 2025, 2026],
    ["Revenue", 560, 710, 720],
  ];
  expect(headersOf(years)).toEqual(["A1:D1 down to 2"]);
  const months = [
    ["KPI", 46023, 46054, 46082], // 1 January, February and March 2026
    ["Revenue", 560, 710, 720],
  ];
  expect(headersOf(months)).toEqual(["A1:D1 down to 2"]);
});

test.each<[string, Rows]>([
  ["an empty sheet", [[]]],
  ["a text alone", [["Welcome to our KPI workbook"]]],
  [
    "a list of names",
    [
      ["Ann", "Berlin"],
      ["Ben", "Bonn"],
    ],
  ],
  [
    "numbers alone",
    [
      [1, 2, 3],
      [4, 5, 6],
    ],
  ],
])("%s has no headers", (_, rows) => {
  expect(headersOf(rows)).toEqual([]);
});

test("a figure that could be a year does not make a row of data one of headers", () => {
  const rows = [
    ["KPI", "Month", "Scenario", "Value"],
    ["Revenue", "Jan 2026", "Actual", 560],
    ["Revenue", "Jan 2026", "Plan", 2026],
    ["Revenue", "Feb 2026", "Actual", 710],
  ];
  expect(headersOf(rows)).toEqual(["A1:D1 down to 4"]);
});
