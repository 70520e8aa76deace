import { putCell } from "../../workbench/src/book/cells";
import type { Book, Cell } from "excel-workbench";

/** Makes the example so many times larger: every measure and its actuals again, under ids of their own. */
export function repeatMeasures(book: Book, times: number): void {
  repeatRows(book, "Measures", times, [0, 1]);
  repeatRows(book, "Actuals", times, [0]);
}

function repeatRows(book: Book, name: string, times: number, ownColumns: readonly number[]): void {
  const sheet = book.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`No sheet ${name}`);
  const rows = [...sheet.cells].filter(([row]) => row > 0);
  for (let copy = 1; copy < times; copy++) {
    for (const [row, cells] of rows) {
      for (const [column, cell] of cells) {
        putCell(
          sheet,
          row + rows.length * copy,
          column,
          ownColumns.includes(column) ? renamed(cell, copy) : cell,
        );
      }
    }
  }
  sheet.tables = sheet.tables.map((table) => ({
    ...table,
    area: { ...table.area, bottom: rows.length * times },
  }));
}

function renamed(cell: Cell, copy: number): Cell {
  return { ...cell, value: `${String(cell.value)} #${copy}` };
}
