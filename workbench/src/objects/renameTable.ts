import { allCells, putCell } from "../book/cells";
import { withTableNames } from "./renameColumn";
import { changeTable, tableOf, type TablePlace } from "./tablePlace";

/** Gives a table another name and follows it in all formulas. */
export function renameTable(place: TablePlace, name: string): void {
  const { book } = place.desk;
  const names = new Map([[tableOf(place).table.name.toLowerCase(), name]]);
  changeTable(place, { name });
  for (const sheet of book.sheets) {
    for (const { row, column, cell } of allCells(sheet)) {
      const formula = cell.formula === undefined ? undefined : withTableNames(cell.formula, names);
      if (formula !== cell.formula) putCell(sheet, row, column, { ...cell, formula });
    }
    sheet.tables = sheet.tables.map((table) => ({
      ...table,
      columns: table.columns.map(({ calculatedFormula, ...column }) =>
        calculatedFormula === undefined
          ? column
          : { ...column, calculatedFormula: withTableNames(calculatedFormula, names) },
      ),
    }));
  }
  book.names = book.names.map((each) => ({ ...each, formula: withTableNames(each.formula, names) }));
}
