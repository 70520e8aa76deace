import { isBlank, type Grid, type NamedTable, type WorkbookGrids } from "../grid";

/**
 * A workbook whose tables reach over the rows that were typed right below them: Excel makes a table longer then, other programs do
 * not. A row is one of a table's where two of its cells are filled in.
 */
export function withRowsBelow(workbook: WorkbookGrids): WorkbookGrids {
  const grids = new Map(workbook.grids.map((grid) => [grid.sheet, grid]));
  return {
    ...workbook,
    tables: workbook.tables.map((table) => {
      const grid = grids.get(table.sheet);
      return grid ? longer(table, grid, workbook.tables) : table;
    }),
  };
}

function longer(table: NamedTable, grid: Grid, all: readonly NamedTable[]): NamedTable {
  const { top, left, right, bottom } = table.area;
  const next = all.flatMap(({ sheet, area }) => {
    const isBelow = sheet === table.sheet && area.top > top && area.left <= right && area.right >= left;
    return isBelow ? [area.top] : [];
  });
  const end = Math.min(grid.top + grid.values.length, ...next);
  let last = bottom;
  while (last + 1 < end && isFilled(grid, last + 1, table)) last++;
  return { ...table, area: { ...table.area, bottom: last } };
}

function isFilled({ top, left: first, values }: Grid, row: number, { area }: NamedTable): boolean {
  const cells = (values[row - top] ?? []).slice(Math.max(0, area.left - first), area.right - first + 1);
  return cells.filter((cell) => !isBlank(cell)).length >= 2;
}
