import { matchHeaders } from "../../src/sheets/find/matchHeaders";
import { specs } from "../../src/sheets/specs/specs";
import { readFacts, type TablePlace, type WorkbookGrids } from "../../src/sheets";
import { makeGrid, makeGrids, makeTable, smallSheets } from "../make/makeGrids";

function placesIn(workbook: WorkbookGrids): Readonly<Record<string, string>> {
  const found = readFacts(workbook).tables.map(({ name, place }: TablePlace) => [name, place] as const);
  return Object.fromEntries(found);
}

function actualsIn(workbook: WorkbookGrids) {
  return readFacts(workbook).facts.actuals.map(({ value }) => value);
}

const { Objectives, Measures, Actuals } = smallSheets;

test("tables are found by their headers on sheets of any name", () => {
  const workbook = makeGrids({ Strategy: Objectives, KPIs: Measures, "Data 2026": Actuals });
  expect(placesIn(workbook)).toEqual({
    Objectives: "Strategy!A1",
    Measures: "KPIs!A1",
    Actuals: "'Data 2026'!A1",
  });
  expect(actualsIn(workbook)).toEqual([560, 710]);
});

test("titles above, empty columns before and other tables beside do not hide a table", () => {
  const titled = [
    ["", "Our strategy", "", "", "", "", "", ""],
    ["", "", "", "", "", "", "", ""],
    ["", "ID", "Objective", "Perspective", "", "", "From", "To"],
    ["", "F1", "Grow revenue", "Financial", "", "", "", ""],
  ];
  const workbook = makeGrids({ Strategy: titled, Measures, Actuals });
  expect(placesIn(workbook)).toMatchObject({ Objectives: "Strategy!B3", Links: "Strategy!G3" });
  expect(actualsIn(workbook)).toEqual([560, 710]);
});

test("used cells that do not start at A1 give the right places", () => {
  const grids = makeGrids({ Objectives, Measures });
  const low = makeGrid("Actuals", [...Actuals, ["F9", "2026-01", 1]], { top: 4, left: 2 });
  const { findings, tables } = readFacts({ ...grids, grids: [...grids.grids, low] });
  expect(tables.find(({ name }) => name === "Actuals")?.place).toBe("Actuals!C5");
  expect(findings.find(({ code }) => code === "unknown-reference")?.place?.cell).toBe("C8");
});

test("columns may stand in any order and be called by other names", () => {
  const measures = [
    ["Red threshold", "KPI name", "Zielwert", "Strategic objective", "KPI ID"],
    [500, "Revenue", 700, "Grow revenue", "F1.1"],
  ];
  const actuals = [
    ["Istwerte", "Result", "Month", "kpi id"],
    ["", 560, "2026-01", "F1.1"],
  ];
  const { facts } = readFacts(makeGrids({ Objectives, Measures: measures, Actuals: actuals }));
  expect(facts.measures[0]).toMatchObject({
    id: "F1.1",
    objective: "F1",
    rule: { target: 700, redFlag: 500 },
  });
  expect(facts.actuals[0]).toMatchObject({ measure: "F1.1", value: 560 });
});

test("an Excel table is known by its name, with or without a prefix", () => {
  for (const name of ["tblMeasures", "Measures2", "KPIs", "bsc_Measures"]) {
    const workbook = makeGrids(smallSheets, { tables: [makeTable(name, "Measures", Measures)] });
    expect(placesIn(workbook)["Measures"]).toBe("Measures!A1");
  }
});

test("a table known by its name alone says which needed column it lacks", () => {
  const lacking = [
    ["ID", "Measure", "Objective"],
    ["F1.1", "Revenue", "F1"],
  ];
  const workbook = makeGrids(
    { ...smallSheets, Measures: lacking },
    { tables: [makeTable("Measures", "Measures", lacking)] },
  );
  const { findings } = readFacts(workbook);
  expect(findings).toContainEqual(
    expect.objectContaining({ code: "column-missing", place: { sheet: "Measures", cell: "A1" } }),
  );
});

test("a wide table of actuals has a measure a row and a period a column", () => {
  const wide = [
    ["Measure", "Unit", "2026-01", "Feb 2026", 46082, "Total"], // 46082 is 2026-03-01
    ["F1.1", "EUR", 560, "", 710, 1270],
  ];
  const { facts } = readFacts(makeGrids({ ...smallSheets, Actuals: wide }));
  expect(facts.actuals.map(({ value, at }) => [value, at.cell])).toEqual([
    [560, "C2"],
    [710, "E2"],
  ]);
});

test("actuals may be spread over several tables, other kinds are read once", () => {
  const more = [
    ["Measure", "Period", "Actual"],
    ["F1.1", "2026-03", 720],
  ];
  expect(actualsIn(makeGrids({ ...smallSheets, "Actuals Q2": more }))).toEqual([560, 710, 720]);
  const { findings } = readFacts(makeGrids({ ...smallSheets, Copy: Measures }));
  expect(findings).toContainEqual(
    expect.objectContaining({
      code: "table-twice",
      severity: "warning",
      place: { sheet: "Copy", cell: "A1" },
    }),
  );
});

test("a plain range beside an Excel table of its kind is not read, and says so", () => {
  const more = [
    ["Measure", "Period", "Actual"],
    ["F1.1", "2026-03", 720],
  ];
  const workbook = makeGrids(
    { ...smallSheets, More: more },
    { tables: [makeTable("Actuals", "Actuals", Actuals)] },
  );
  expect(actualsIn(workbook)).toEqual([560, 710]);
  expect(readFacts(workbook).findings).toContainEqual(
    expect.objectContaining({ code: "table-twice", place: { sheet: "More", cell: "A1" } }),
  );
});

test("a table on a hidden sheet is read, with a warning that names it", () => {
  const grids = [
    makeGrid("Objectives", Objectives),
    makeGrid("Measures", Measures),
    makeGrid("Actuals", Actuals, { isHidden: true }),
  ];
  const workbook = { ...makeGrids({}), grids };
  expect(actualsIn(workbook)).toEqual([560, 710]);
  expect(readFacts(workbook).findings).toContainEqual(
    expect.objectContaining({ code: "table-hidden", place: { sheet: "Actuals", cell: "A1" } }),
  );
});

test("a list that happens to have two of our headers is not taken for a table", () => {
  const objectives = [
    ["ID", "Objective", "Theme", "Owner", "Weight", "Scorecard", "Notes"], // no perspective
    ["F1", "Grow revenue", "Growth", "Marta", 1, "North", ""],
  ];
  const { facts, findings } = readFacts(makeGrids({ ...smallSheets, Objectives: objectives }));
  expect(facts.scorecards).toHaveLength(1);
  expect(findings[0]).toMatchObject({ code: "table-missing", text: expect.stringContaining("Objectives") });
});

test.each([
  [["KPI", "Objective", "Goal", "Red flag"], { objective: 1, target: 2 }],
  [["KPI", "Strategic objective", "Goal"], { objective: 1, target: 2 }],
  [["KPI", "Goal", "Target"], { objective: 1, target: 2 }],
  [["KPI", "Goal", "Goal value"], { objective: 1, target: 2 }],
])("a Goal is whichever of objective and target no other header names: %p", (headers, expected) => {
  const { columns, missing } = matchHeaders(headers, specs.Measures);
  expect({ objective: columns.get("objective"), target: columns.get("target") }).toEqual(expected);
  expect(missing).toEqual([]);
});
