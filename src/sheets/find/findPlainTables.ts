import type { PeriodReading } from "../../scorecard";
import { type Grid, isBlank, type NamedTable, type RawValue, type WorkbookGrids } from "../grid";
import type { TableName } from "../specs";
import { makeFound, nameFromHeaders } from "./recognise";
import type { FoundTable } from "./foundTable";
import { periodReading, titleYear } from "./titleYear";

/** Headers stand near the top: below this many rows nobody looks for them. */
const rowsLookedAt = 100;
/** So many rows tell whether a column without a header holds anything. */
const rowsBelowLookedAt = 10;

/** How headers become a table's name: by all needed columns, or by what is left of them beside empty headers. */
type Recognise = (headers: readonly RawValue[], reading: PeriodReading) => TableName | undefined;

/** Finds tables that are plain ranges: a row of headers, then rows until the first empty one. */
export function findPlainTables(
  workbook: WorkbookGrids,
  recognise: Recognise = nameFromHeaders,
): readonly FoundTable[] {
  return workbook.grids.flatMap((grid) => {
    const taken = workbook.tables.filter(({ sheet }) => sheet === grid.sheet);
    const rows = grid.values.slice(0, rowsLookedAt).map((_, row) => row);
    const readingAt = (row: number) => periodReading(workbook.date1904, titleYear(grid, grid.top + row));
    return rows.flatMap((row) =>
      tablesAtRow(grid, row, taken, (headers) => recognise(headers, readingAt(row))),
    );
  });
}

function tablesAtRow(
  grid: Grid,
  row: number,
  taken: readonly NamedTable[],
  nameOf: (headers: readonly RawValue[]) => TableName | undefined,
): readonly FoundTable[] {
  const cells = grid.values[row] ?? [];
  return blocksOf(cells, grid.values.slice(row + 1, row + 1 + rowsBelowLookedAt)).flatMap(
    ({ first, last }) => {
      const headers = Array.from({ length: last - first + 1 }, (_, offset) => cells[first + offset] ?? "");
      const headerRow = grid.top + row;
      const left = grid.left + first;
      if (isTaken(headerRow, left, taken)) return [];
      const name = nameOf(headers);
      return name
        ? [makeFound(name, grid, { headerRow, left, headers, rows: rowsBelow(grid, row, first, last) })]
        : [];
    },
  );
}

function isTaken(row: number, column: number, tables: readonly NamedTable[]): boolean {
  return tables.some(
    ({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
  );
}

/** Runs of headers; an empty one with values right below it (a merged header) does not end a run, an empty column does. */
function blocksOf(
  cells: readonly RawValue[],
  below: readonly (readonly RawValue[])[],
): readonly { readonly first: number; readonly last: number }[] {
  const blocks: { first: number; last: number }[] = [];
  const hasValuesBelow = (column: number) => below.some((row) => !isBlank(row[column] ?? ""));
  const width = Math.max(cells.length, below[0]?.length ?? 0);
  for (let column = 0; column < width; column++) {
    const current = blocks[blocks.length - 1];
    const isFilled = !isBlank(cells[column] ?? "");
    const isNext = current?.last === column - 1;
    if (current && isNext && (isFilled || hasValuesBelow(column))) current.last = column;
    else if (isFilled) blocks.push({ first: column, last: column });
  }
  return blocks.filter(({ first, last }) => last > first);
}

function rowsBelow(grid: Grid, row: number, first: number, last: number): readonly (readonly RawValue[])[] {
  const below = grid.values.slice(row + 1).map((cells) => cells.slice(first, last + 1));
  const end = below.findIndex((cells) => cells.every(isBlank));
  return end === -1 ? below : below.slice(0, end);
}
