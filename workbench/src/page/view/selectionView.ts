import type { Cell, Sheet } from "../../book/book";
import { cellAt, cellsIn, plainValue } from "../../book/cells";
import type { SelectionView } from "../messages";

/** The selected cells with the figures of the status bar. */
export function selectionView(sheet: Sheet, stamp: number): SelectionView {
  const area = sheet.selection;
  const cells = cellsIn(sheet, area).filter(({ cell }) => cell.value !== undefined);
  const numbers = cells.flatMap(({ cell }) => (typeof cell.value === "number" ? [cell.value] : []));
  const sum = numbers.reduce((total, number) => total + number, 0);
  return {
    area,
    stamp,
    content: contentOf(cellAt(sheet, area.top, area.left)),
    count: cells.length,
    ...(numbers.length > 1 ? { sum, average: sum / numbers.length } : {}),
  };
}

/** What stands in a cell as a person edits it: the formula with its "=", else the value. */
export function contentOf(cell: Cell | undefined): string {
  if (cell?.formula !== undefined) return `=${cell.formula}`;
  const value = plainValue(cell?.value);
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}
