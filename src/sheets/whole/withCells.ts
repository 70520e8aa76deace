import { type Grid, type RawValue, valueAt, type WorkbookGrids } from "../grid";
import type { EditedCell } from "../read";

/** A rectangle of cells as it was read again. */
export interface CellsRead {
  readonly sheet: string;
  /** Zero-based place of the first value. */
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly RawValue[])[];
}

/** A workbook with some cells read again, and which of them hold something else than before. */
export interface CellsChanged {
  readonly workbook: WorkbookGrids;
  readonly cells: readonly EditedCell[];
}

/** @returns undefined where a cell lies outside the used cells of its sheet: it has grown, or is a sheet nobody has read */
export function withCells(workbook: WorkbookGrids, areas: readonly CellsRead[]): CellsChanged | undefined {
  return areas.reduce<CellsChanged | undefined>(withArea, { workbook, cells: [] });
}

function withArea(before: CellsChanged | undefined, area: CellsRead): CellsChanged | undefined {
  const grid = before?.workbook.grids.find(({ sheet }) => sheet === area.sheet);
  if (!before || !grid || !isInside(area, grid)) return undefined;
  const cells = changedCells(grid, area);
  const values = grid.values.slice();
  area.values.forEach((row, index) => {
    const place = area.top - grid.top + index;
    values[place] = (values[place] ?? []).map(
      (value, column) => row[column - (area.left - grid.left)] ?? value,
    );
  });
  const grids = before.workbook.grids.map((one) => (one === grid ? { ...grid, values } : one));
  return { workbook: { ...before.workbook, grids }, cells: [...before.cells, ...cells] };
}

function isInside({ top, left, values }: CellsRead, grid: Grid): boolean {
  const [rows, columns] = [values.length, values[0]?.length ?? 0];
  const isBelow = top >= grid.top && top + rows <= grid.top + grid.values.length;
  return isBelow && left >= grid.left && left + columns <= grid.left + (grid.values[0]?.length ?? 0);
}

function changedCells(grid: Grid, { sheet, top, left, values }: CellsRead): readonly EditedCell[] {
  return values.flatMap((row, r) =>
    row.flatMap((value, c) => {
      const cell = { sheet, row: top + r, column: left + c };
      return valueAt(grid, cell.row, cell.column) === value ? [] : [cell];
    }),
  );
}
