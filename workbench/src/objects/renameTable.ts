import { allCells, putCell } from "../book/cells";
import { changeTable, tableOf, type TablePlace } from "./tablePlace";

/** Gives a table another name and follows it in all formulas. */
export function renameTable(place: TablePlace, name: string): void {
  const before = tableOf(place).table.name;
  changeTable(place, { name });
  const mention = new RegExp(`(?<![\\p{L}\\p{N}_.])${before.replace(/[.\\]/g, "\\$&")}(?=\\[)`, "giu");
  for (const sheet of place.desk.book.sheets) {
    for (const { row, column, cell } of allCells(sheet)) {
      const formula = cell.formula?.replace(mention, name);
      if (formula !== undefined && formula !== cell.formula)
        putCell(sheet, row, column, { ...cell, formula });
    }
  }
}
