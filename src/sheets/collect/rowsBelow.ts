import { isBlank, type RawValue, type WorkbookGrids } from "../grid";
import type { FoundTable } from "../find";

/**
 * A table with the rows that were typed right below its end: Excel makes a table longer then, other programs do not. A row is one of
 * its own where two of its columns that we know are filled in.
 */
export function withRowsBelow(table: FoundTable, { grids, tables }: WorkbookGrids): FoundTable {
  const grid = grids.find(({ sheet }) => sheet === table.sheet);
  if (!grid || table.excelTable === undefined) return table;
  const [left, right] = [table.left, table.left + table.headers.length - 1];
  const first = table.headerRow + table.rows.length + 1;
  const next = tables.flatMap(({ sheet, area }) => {
    const isBelow = sheet === table.sheet && area.top >= first && area.left <= right && area.right >= left;
    return isBelow ? [area.top] : [];
  });
  const end = Math.min(grid.top + grid.values.length, ...next);
  const below: RawValue[][] = [];
  for (let row = first; row < end; row++) {
    const cells = table.headers.map(
      (_, column) => grid.values[row - grid.top]?.[left - grid.left + column] ?? "",
    );
    if (!isOwn(cells, table)) break;
    below.push(cells);
  }
  return below.length === 0 ? table : { ...table, rows: [...table.rows, ...below] };
}

function isOwn(cells: readonly RawValue[], { columns }: FoundTable): boolean {
  return [...columns.values()].filter((column) => !isBlank(cells[column] ?? "")).length >= 2;
}
