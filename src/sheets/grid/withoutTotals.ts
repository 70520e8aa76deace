import type { Grid, NamedTable, WorkbookGrids } from "./grid";

/** An Excel table whose area still holds its row of totals, where it shows one. */
export interface WholeTable extends NamedTable {
  readonly hasTotals: boolean;
}

/**
 * Totals rows of Excel tables are no data, whatever the table holds: their cells read as empty, and the tables end
 * above them.
 */
export function withoutTotals(
  grids: readonly Grid[],
  tables: readonly WholeTable[],
): Pick<WorkbookGrids, "grids" | "tables"> {
  const totals = tables.filter(({ hasTotals }) => hasTotals);
  return {
    grids: grids.map((grid) => totals.filter(({ sheet }) => sheet === grid.sheet).reduce(emptied, grid)),
    tables: tables.map(({ name, sheet, area, hasTotals }) => ({
      name,
      sheet,
      area: hasTotals ? { ...area, bottom: area.bottom - 1 } : area,
    })),
  };
}

function emptied(grid: Grid, { area }: WholeTable): Grid {
  const [row, left, right] = [area.bottom - grid.top, area.left - grid.left, area.right - grid.left];
  const cells = grid.values[row]?.map((value, column) => (column >= left && column <= right ? "" : value));
  return cells ? { ...grid, values: grid.values.with(row, cells) } : grid;
}
