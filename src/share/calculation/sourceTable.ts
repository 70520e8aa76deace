import type { CellPlace } from "../../scorecard";
import { columnLetters, type TableName, type TablePlace } from "../../sheets";
import {
  cellAt,
  parseArea,
  quotedSheetName,
  type Book,
  type CellValue,
  type Sheet,
} from "excel-workbench/books";

/** A structured table of the workbook, as formulas of the calculation refer to it. */
export interface SourceTable {
  readonly sheet: string;
  /** The cells of a column below its header; undefined where the table has no such column. */
  column(key: string): string | undefined;
  /** The column's header cell: rows are counted from it. */
  header(key: string): string | undefined;
  /** A cell of a row of the sheet (zero-based), and what it holds. */
  cell(key: string, row: number): SourceCell | undefined;
  /** The keys of the columns that it has. */
  readonly keys: readonly string[];
  /** The rows of the sheet below its header, zero-based. */
  rowsOf(): readonly number[];
}

export interface SourceCell {
  readonly reference: string;
  readonly value: CellValue;
}

/** How many rows below a table that is none of Excel's belong to it as well: it does not grow by itself. */
const roomBelow = 1000;

/** The one table of a name; undefined where there is none, or several. */
export function sourceTable(
  name: TableName,
  places: readonly TablePlace[],
  book: Book,
): SourceTable | undefined {
  const [place, ...more] = places.filter((one) => one.name === name);
  if (!place || more.length > 0 || Object.keys(place.columns).length === 0) return undefined;
  const sheet = sheetNamed(book, place.sheet);
  const header = sheet && parseArea(place.at.cell);
  if (!sheet || !header) return undefined;
  const { columns, rows, excelTable } = place;
  const at = (row: number, column: number) => `${quotedSheetName(sheet.name)}!${fixed(row, column)}`;
  const listed = sheet.tables.find((table) => table.name === excelTable);
  const below = (column: number) => {
    const own = listed?.columns[column - listed.area.left];
    if (listed && own) return `${listed.name}[${escaped(own.name)}]`;
    return `${at(header.top + 1, column)}:${fixed(header.top + rows + roomBelow, column)}`;
  };
  const ofColumn = <Found>(key: string, find: (column: number) => Found) => {
    const column = columns[key];
    return column === undefined ? undefined : find(column);
  };
  return {
    sheet: sheet.name,
    column: (key) => ofColumn(key, below),
    header: (key) => ofColumn(key, (column) => at(header.top, column)),
    cell: (key, row) =>
      ofColumn(key, (column) => ({ reference: at(row, column), value: cellAt(sheet, row, column)?.value })),
    keys: Object.keys(columns),
    rowsOf: () => Array.from({ length: rows }, (_, index) => header.top + 1 + index),
  };
}

/** A cell somewhere in the workbook, and what it holds. */
export function sourceCell({ sheet: name, cell }: CellPlace, book: Book): SourceCell | undefined {
  const sheet = sheetNamed(book, name);
  const area = parseArea(cell);
  if (!sheet || !area) return undefined;
  const { top, left } = area;
  return {
    reference: `${quotedSheetName(sheet.name)}!${fixed(top, left)}`,
    value: cellAt(sheet, top, left)?.value,
  };
}

/** The zero-based row of a cell. */
export function rowOf({ cell }: CellPlace): number {
  return parseArea(cell)?.top ?? 0;
}

function sheetNamed(book: Book, name: string): Sheet | undefined {
  return book.sheets.find((sheet) => sheet.name === name);
}

export const fixed = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;

/** A column's name in brackets: the signs that mean something there are marked. */
const escaped = (name: string) => name.replace(/['[\]#@]/g, "'$&");
