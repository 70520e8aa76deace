import { isBlank, type Grid, type NamedTable, type RawValue, type WorkbookGrids } from "../grid";
import { makeFound, nameFromHeaders } from "./recognise";
import type { FoundTable } from "./foundTable";

/** Headers stand near the top: below this many rows nobody looks for them. */
const rowsLookedAt = 100;

/** Finds tables that are plain ranges: a row of headers, then rows until the first empty one. */
export function findPlainTables(workbook: WorkbookGrids): readonly FoundTable[] {
  return workbook.grids.flatMap((grid) => {
    const taken = workbook.tables.filter(({ sheet }) => sheet === grid.sheet);
    const rows = grid.values.slice(0, rowsLookedAt).map((_, row) => row);
    return rows.flatMap((row) => tablesAtRow(grid, row, taken, workbook.date1904));
  });
}

function tablesAtRow(
  grid: Grid,
  row: number,
  taken: readonly NamedTable[],
  date1904: boolean,
): readonly FoundTable[] {
  const cells = grid.values[row] ?? [];
  return blocksOf(cells).flatMap(({ first, last }) => {
    const headers = cells.slice(first, last + 1);
    const headerRow = grid.top + row;
    const left = grid.left + first;
    if (isTaken(headerRow, left, taken)) return [];
    const name = nameFromHeaders(headers, date1904);
    return name
      ? [makeFound(name, grid, { headerRow, left, headers, rows: rowsBelow(grid, row, first, last) })]
      : [];
  });
}

function isTaken(row: number, column: number, tables: readonly NamedTable[]): boolean {
  return tables.some(
    ({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
  );
}

/** Runs of cells with something in them; a single empty cell inside (a merged header) does not end one. */
function blocksOf(cells: readonly RawValue[]): readonly { readonly first: number; readonly last: number }[] {
  const filled = cells.flatMap((cell, column) => (isBlank(cell) ? [] : [column]));
  const blocks: { first: number; last: number }[] = [];
  for (const column of filled) {
    const current = blocks[blocks.length - 1];
    if (current && column - current.last <= 2) current.last = column;
    else blocks.push({ first: column, last: column });
  }
  return blocks.filter(({ first, last }) => last > first);
}

function rowsBelow(grid: Grid, row: number, first: number, last: number): readonly (readonly RawValue[])[] {
  const below = grid.values.slice(row + 1).map((cells) => cells.slice(first, last + 1));
  const end = below.findIndex((cells) => cells.every(isBlank));
  return end === -1 ? below : below.slice(0, end);
}
