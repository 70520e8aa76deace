import type { Grid, NamedTable, RawValue, WorkbookGrids } from "../../src/sheets";

export type Rows = readonly (readonly RawValue[])[];

/** A workbook of plain sheets, each given as its rows from A1 on. */
export function makeGrids(
  sheets: Readonly<Record<string, Rows>>,
  given: Partial<WorkbookGrids> = {},
): WorkbookGrids {
  const grids = Object.entries(sheets).map(([sheet, values]) => makeGrid(sheet, values));
  return { grids, tables: [], date1904: false, locale: "en-US", ...given };
}

export function makeGrid(sheet: string, values: Rows, given: Partial<Grid> = {}): Grid {
  return { sheet, isHidden: false, top: 0, left: 0, values, ...given };
}

/** An Excel table over all the rows of a sheet that start at A1. */
export function makeTable(name: string, sheet: string, values: Rows): NamedTable {
  const right = Math.max(...values.map((row) => row.length)) - 1;
  return { name, sheet, area: { top: 0, left: 0, bottom: values.length - 1, right } };
}

/** The smallest sheets that make a scorecard: one objective, one measure, two actuals. */
export const smallSheets = {
  Objectives: [
    ["ID", "Objective", "Perspective"],
    ["F1", "Grow revenue", "Financial"],
  ],
  Measures: [
    ["ID", "Measure", "Objective", "Target", "Red flag"],
    ["F1.1", "Revenue", "F1", 700, 500],
  ],
  Actuals: [
    ["Measure", "Period", "Actual"],
    ["F1.1", "2026-01", 560],
    ["F1.1", "2026-02", 710],
  ],
} as const satisfies Readonly<Record<string, Rows>>;
