import type { Problem } from "../../scorecard";
import { type Grid, isBlank, placeOf, type RawValue, type WorkbookGrids } from "../grid";
import { specs } from "../specs";
import { periodColumns, type FoundTable } from "./foundTable";
import { periodReading } from "./titleYear";

/** Rows below a table that look like its own and are not read: below an empty row, or below an Excel table's end. */
export function rowsLeftOut(
  table: FoundTable,
  workbook: WorkbookGrids,
  all: readonly FoundTable[],
): readonly Problem[] {
  const grid = workbook.grids.find(({ sheet }) => sheet === table.sheet);
  if (!grid) return [];
  const last = table.headerRow + table.rows.length;
  const end = Math.min(grid.top + grid.values.length, ...headersBelow(table, workbook, all));
  const isOurs = rowTest(table, workbook.date1904);
  const lost = range(last + 1, end).filter((row) => isOurs(cellsOf(grid, row, table)));
  const [first] = lost;
  if (first === undefined) return [];
  return [
    {
      code: "rows-left-out",
      table: table.name,
      rows: lost.length,
      because: first === last + 1 ? "table's end" : "empty row",
      at: placeOf(table.sheet, first, table.left),
    },
  ];
}

function range(from: number, end: number): readonly number[] {
  return Array.from({ length: Math.max(0, end - from) }, (_, offset) => from + offset);
}

function cellsOf(grid: Grid, row: number, { left, headers }: FoundTable): readonly RawValue[] {
  const cells = grid.values[row - grid.top] ?? [];
  return headers.map((_, column) => cells[left - grid.left + column] ?? "");
}

/** The header rows of the tables that stand below in the same columns. */
function headersBelow(
  table: FoundTable,
  workbook: WorkbookGrids,
  all: readonly FoundTable[],
): readonly number[] {
  const right = table.left + table.headers.length - 1;
  const ours = all.map(({ sheet, headerRow, left, headers }) => ({
    sheet,
    area: { top: headerRow, left, right: left + headers.length - 1 },
  }));
  return [...ours, ...workbook.tables].flatMap(({ sheet, area }) => {
    const isBelow = sheet === table.sheet && area.top > table.headerRow;
    return isBelow && area.left <= right && area.right >= table.left ? [area.top] : [];
  });
}

/** A row is the table's when everything that it needs is filled in, and two cells that we know at the least. */
function rowTest(table: FoundTable, date1904: boolean): (cells: readonly RawValue[]) => boolean {
  const keys = specs[table.name].columns.filter(({ isNeeded }) => isNeeded).map(({ key }) => key);
  const needed = keys.flatMap((key) => table.columns.get(key) ?? []);
  const isWide = table.name === "Actuals" && !table.columns.has("actual");
  const periods = isWide
    ? periodColumns(table.headers, periodReading(date1904, table.title)).map(({ column }) => column)
    : [];
  const known = new Set([...table.columns.values(), ...periods]);
  return (cells) => {
    const isFilled = (column: number) => !isBlank(cells[column] ?? "");
    return needed.every(isFilled) && [...known].filter(isFilled).length >= 2;
  };
}
