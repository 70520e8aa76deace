import { buildModel } from "../../../src/scorecard";
import { adoptionTables, readFacts, type TemplateTable, type WorkbookGrids } from "../../../src/sheets";
import { readMapped } from "../../../src/sheets/foreign/readMapped";
import { ownBook, propose, proposeAll } from "../../make/foreignSheets";
import { makeGrid, type Rows } from "../../make/makeGrids";

type Sheets = Readonly<Record<string, Rows>>;

const tablesFor = (sheets: Sheets, isScorecard = false) => {
  const { mapping, figures } = propose(sheets);
  return adoptionTables({ mapping, figures, scorecard: "Help desk", isScorecard });
};

/** Excel takes an apostrophe before a text for the sign that it is one. */
const typed = (rows: Rows): Rows =>
  rows.map((row) => row.map((value) => (typeof value === "string" ? value.replace(/^'/, "") : value)));

/** A workbook with the tables that are made of its own sheets, each on a sheet of its own. */
function adopted(sheets: Sheets): WorkbookGrids {
  const book = ownBook(sheets);
  const grids = tablesFor(sheets).map(({ sheet, headers, rows }) =>
    makeGrid(sheet, typed([headers, ...rows])),
  );
  return { ...book, grids: [...book.grids, ...grids] };
}

function rowsOf(tables: readonly TemplateTable[], name: TemplateTable["name"]) {
  const table = tables.find((one) => one.name === name);
  return table?.rows.map((row) =>
    Object.fromEntries(table.headers.map((header, column) => [header, row[column] ?? ""])),
  );
}

const helpDesk: Sheets = {
  KPIs: [
    ["Help desk 2026"],
    ["KPI", "Unit", "Owner", "Direction", "Target", "Jan", "Feb", "Mar", "YTD"],
    ["Solved at first contact", "%", "Ann", "Higher", 0.8, 0.76, 0.8, 0.84, 0.8],
    ["Complaints", "number", "Ben", "Lower", 40, 44, 38, 42, 124],
    ["=Backlog", "number", "", "", "", 9, 8, "n/a", 17],
  ],
};

const plants: Sheets = {
  North: [
    ["Perspective", "Objective", "KPI", "Jan 2026", "Feb 2026"],
    ["Customer", "Deliver on time", "On time", 0.9, 0.92],
    ["Financial", "Grow", "Revenue", 560, 710],
  ],
  South: [
    ["Perspective", "Objective", "KPI", "Jan 2026", "Feb 2026"],
    ["Customer", "Deliver on time", "On time", 0.8, 0.85],
    ["Financial", "Grow", "Revenue", 260, 310],
  ],
};

const quarters: Sheets = {
  Board: [
    ["", "Q1 2026", "", "Q2 2026", ""],
    ["KPI", "Goal", "Actual", "Goal", "Actual"],
    ["Revenue", 100, 101, 110, 111],
  ],
};

test.each<[string, Sheets, number]>([
  ["months across with targets", helpDesk, 9], // one of them says n/a
  ["two sheets that are units", plants, 8],
  ["quarters over goals and actuals", quarters, 2],
])("%s: the tables made of them give a scorecard without an error", (_, sheets, actuals) => {
  const { facts, findings } = readFacts(adopted(sheets), readMapped);
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(facts.actuals).toHaveLength(actuals);
  expect(() => buildModel(facts)).not.toThrow();
});

test("every figure that was proposed is a fact of the adopted scorecard", () => {
  for (const sheets of [helpDesk, plants, quarters]) {
    const proposed = propose(sheets).figures.filter(({ role }) => role === "Actual");
    const { facts } = readFacts(adopted(sheets), readMapped);
    const read = new Map(facts.actuals.map(({ at, value }) => [`${at.sheet}!${at.cell}`, value]));
    for (const { at, value } of proposed) expect(read.get(`${at.sheet}!${at.cell}`)).toBe(value);
  }
});

test("measures take their unit, owner, direction, target and frequency from the sheet", () => {
  expect(rowsOf(tablesFor(helpDesk), "Measures")).toMatchObject([
    {
      Measure: "Solved at first contact",
      Objective: "NEW",
      Unit: "%",
      Owner: "Ann",
      Direction: "Higher",
      Target: 0.8,
      Frequency: "Monthly",
    },
    { Measure: "Complaints", Unit: "number", Owner: "Ben", Direction: "Lower", Target: 40 },
    { Measure: "'=Backlog", Target: "", Direction: "Lower" }, // a name, no formula, that suggests lower
  ]);
  expect(rowsOf(tablesFor(quarters), "Measures")).toMatchObject([{ Frequency: "Quarterly" }]);
});

test("objectives and perspectives are those that the sheet names, each once", () => {
  const tables = tablesFor(plants);
  expect(rowsOf(tables, "Perspectives")).toMatchObject([
    { Perspective: "Customer" },
    { Perspective: "Financial" },
  ]);
  expect(rowsOf(tables, "Objectives")).toMatchObject([
    { Objective: "Deliver on time", Perspective: "Customer" },
    { Objective: "Grow", Perspective: "Financial" },
  ]);
});

test("measures without an objective wait below one, in a perspective of its own", () => {
  const tables = tablesFor(helpDesk);
  expect(rowsOf(tables, "Objectives")).toMatchObject([
    { ID: "NEW", Objective: "Measures to be placed", Perspective: "To be placed" },
  ]);
  expect(rowsOf(tables, "Perspectives")).toMatchObject([{ Perspective: "To be placed" }]);
});

test("units stand below one whole that has the scorecard's name; without units there is no such table", () => {
  expect(rowsOf(tablesFor(plants), "Scorecards")).toMatchObject([
    { Scorecard: "Help desk" },
    { Scorecard: "North", Parent: "ALL" },
    { Scorecard: "South", Parent: "ALL" },
  ]);
  expect(rowsOf(tablesFor(helpDesk), "Scorecards")).toBeUndefined();
});

test("a workbook that is a scorecard gets the mapping alone", () => {
  expect(tablesFor(helpDesk, true).map(({ name }) => name)).toEqual(["Mapping"]);
});

test("a range that gives no figures is no part of the mapping", () => {
  const empty: Sheets = {
    ...helpDesk,
    Copy: [
      ["KPI", "Jan 2026", "Feb 2026"],
      ["Calls", "#REF!", "#REF!"],
    ],
  };
  const { mapping, figures } = proposeAll(ownBook(empty));
  expect(mapping.some(({ sheet }) => sheet === "Copy")).toBe(true);
  const tables = adoptionTables({ mapping, figures, scorecard: "Help desk", isScorecard: false });
  expect(new Set(rowsOf(tables, "Mapping")?.map(({ Sheet }) => Sheet))).toEqual(new Set(["KPIs"]));
});
