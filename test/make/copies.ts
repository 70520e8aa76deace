import { cellAt, putCell } from "../../workbench/src/book/cells";
import { cellOf } from "../../workbench/src/book/makeBook";
import { defaultStyle } from "../../workbench/src/book/style";
import { saveBook, type Book, type CellValue } from "excel-workbench";
import { copyInBook, shareAsValues } from "../../src/share";
import type { CopyBack } from "../../src/excel";
import { reopened } from "./addIn";

/** What a person types into cells of a copy: by sheet and cell, "Reviews!D5"; undefined empties one. */
export type Typed = Readonly<Record<string, CellValue>>;

/** A copy of a workbook as it is shared, in which somebody has typed; its tables reach over rows typed below them, as in Excel. */
export function typedCopy(book: Book, typed: Typed = {}): Book {
  const copy = reopened(saveBook(book));
  shareAsValues(copy);
  for (const [place, value] of Object.entries(typed)) type(copy, place, value);
  return copy;
}

/** Types one value into a workbook that no host runs. */
export function type(book: Book, place: string, value: CellValue): void {
  const [name, cell = ""] = place.split("!");
  const sheet = sheetOf(book, name ?? "");
  const [row, column] = [Number(cell.slice(1)) - 1, cell.charCodeAt(0) - 65];
  const style = cellAt(sheet, row, column)?.style ?? defaultStyle;
  putCell(sheet, row, column, cellOf(value, style));
  sheet.tables = sheet.tables.map((table) => {
    const { top, bottom } = table.area;
    return row === bottom + 1 && row > top ? { ...table, area: { ...table.area, bottom: row } } : table;
  });
}

/** What a cell shows, by sheet and cell. */
export function shown(book: Book, place: string): CellValue {
  const [name, cell = ""] = place.split("!");
  return cellAt(sheetOf(book, name ?? ""), Number(cell.slice(1)) - 1, cell.charCodeAt(0) - 65)?.value;
}

export function sheetOf(book: Book, name: string) {
  const sheet = book.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`There is no sheet ${name}.`);
  return sheet;
}

/** A copy as it is held against the workbook. */
export function broughtBack(book: Book, name = "copy.xlsx"): CopyBack {
  return copyInBook(name, book, "en-US");
}
