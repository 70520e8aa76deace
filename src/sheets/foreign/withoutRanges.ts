import type { Grid, WorkbookGrids } from "../grid";
import { mostHeaderRows, rangesOf, type MappedRange, type MappingRow } from "./mapping";

/** A workbook without the cells that a mapping speaks of, so that nothing else is found in them. */
export function withoutRanges(workbook: WorkbookGrids, mapping: readonly MappingRow[]): WorkbookGrids {
  const ranges = rangesOf(mapping);
  return { ...workbook, grids: workbook.grids.map((grid) => emptied(grid, ranges)) };
}

function emptied(grid: Grid, ranges: readonly MappedRange[]): Grid {
  const own = ranges.filter(({ sheet }) => sheet === grid.sheet);
  if (own.length === 0) return grid;
  const isMapped = (row: number, column: number) =>
    own.some(
      ({ area }) =>
        row >= area.top - mostHeaderRows && row <= area.bottom && column >= area.left && column <= area.right,
    );
  const values = grid.values.map((cells, row) =>
    cells.map((value, column) => (isMapped(grid.top + row, grid.left + column) ? "" : value)),
  );
  return { ...grid, values };
}
