import type { Sheet } from "../../book/book";
import { allCells, cellAt, cellsIn } from "../../book/cells";
import { CellGrid } from "../../book/cellGrid";
import { hasSameFormula, isUncalculated } from "./writeCell";

/** A sheet without the cells that we filled for array formulas which the file has without their values. */
export function asSaved(now: Sheet, before: Sheet): Sheet {
  const arrays = [...allCells(before)].filter(({ cell }) => cell.arrayArea && isUncalculated(cell));
  if (arrays.length === 0) return now;
  const cells = new CellGrid(now.cells);
  for (const { row, column, cell } of arrays) {
    const owner = cellAt(now, row, column);
    if (!owner || !cell.arrayArea || !hasSameFormula(owner, cell)) continue;
    for (const filled of cellsIn(now, cell.arrayArea)) {
      const isOwn = filled.cell.spilledFrom?.row === row && filled.cell.spilledFrom.column === column;
      const was = cellAt(before, filled.row, filled.column);
      if (isOwn && was) cells.put(filled.row, filled.column, was);
      else if (isOwn) cells.drop(filled.row, filled.column);
    }
  }
  return { ...now, cells };
}
