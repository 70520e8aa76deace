import { columnLetters, type CellPlace } from "../../scorecard";
import type { TableName, TablePlace } from "../../sheets";
import {
  cellAt,
  parseArea,
  quotedSheetName,
  type Area,
  type Book,
  type CellValue,
  type Sheet,
} from "excel-workbench/books";

/** A structured table of the workbook, as formulas of the calculation refer to it. */
export interface SourceTable {
  readonly name: TableName;
  readonly sheet: string;
  /** The cells of a column below its header; undefined where the table has no such column. */
  column(key: string): string | undefined;
  /** The row of headers, and room for one to be added on the right. */
  readonly headers: SourceRow;
  /** All cells of a row of the sheet (zero-based) below the headers that it has in the copy. */
  across(row: number): SourceRow;
  /** A cell of a row of the sheet (zero-based), and what it holds. */
  cell(key: string, row: number): SourceCell | undefined;
  /** How many rows say the same in some columns as one of them does, that one too. */
  rowsLike(keys: readonly string[], row: number): number;
  /** The keys of the columns that it has. */
  readonly keys: readonly string[];
  /** The rows of the sheet below its header, zero-based. */
  rowsOf(): readonly number[];
}

export interface SourceCell {
  readonly reference: string;
  readonly value: CellValue;
}

/** Neighbouring cells of one row. */
export interface SourceRow {
  readonly reference: string;
  readonly cells: readonly SourceCell[];
}

/** How many rows below a table that is none of Excel's belong to it as well: it does not grow by itself. */
const roomBelow = 1000;

/** How many cells right of the headers another one may come to stand in. */
const roomRight = 20;

/** The structured tables of a workbook. */
export function sourceTables(places: readonly TablePlace[], book: Book): readonly SourceTable[] {
  return places.flatMap((place) => sourceTable(place, book) ?? []);
}

/** The one table of a name; undefined where there is none, or several. */
export function onlyTable(name: TableName, tables: readonly SourceTable[]): SourceTable | undefined {
  const [table, ...more] = tables.filter((one) => one.name === name);
  return more.length === 0 && table && table.keys.length > 0 ? table : undefined;
}

function sourceTable(place: TablePlace, book: Book): SourceTable | undefined {
  const sheet = sheetNamed(book, place.sheet);
  const header = parseArea(place.at.cell);
  return sheet && header && tableOn(sheet, header, place);
}

function tableOn(sheet: Sheet, header: Area, place: TablePlace): SourceTable {
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
  const [left, right] = headerEnds(sheet, header, Object.values(columns));
  const across = (row: number, room = 0): SourceRow => ({
    reference: `${at(row, left)}:${fixed(row, right + room)}`,
    cells: Array.from({ length: right - left + 1 + room }, (_, place) => ({
      reference: at(row, left + place),
      value: cellAt(sheet, row, left + place)?.value,
    })),
  });
  return {
    name: place.name,
    sheet: sheet.name,
    headers: across(header.top, roomRight),
    across: (row) => across(row),
    column: (key) => ofColumn(key, below),
    cell,
    rowsLike: likenessOf(rowsOf(), cell),
    keys: Object.keys(columns),
    rowsOf,
  };

  function cell(key: string, row: number): SourceCell | undefined {
    return ofColumn(key, (column) => ({
      reference: at(row, column),
      value: cellAt(sheet, row, column)?.value,
    }));
  }

  function rowsOf(): readonly number[] {
    return Array.from({ length: rows }, (_, index) => header.top + 1 + index);
  }
}

/** Counts rows that say the same; those of some columns once. */
function likenessOf(rows: readonly number[], cell: SourceTable["cell"]): SourceTable["rowsLike"] {
  const counts = new Map<string, ReadonlyMap<string, number>>();
  const said = (keys: readonly string[], row: number) =>
    JSON.stringify(keys.map((key) => cell(key, row)?.value ?? ""));
  return (keys, row) => {
    const name = keys.join(" ");
    const known = counts.get(name) ?? countEach(rows.map((one) => said(keys, one)));
    counts.set(name, known);
    return known.get(said(keys, row)) ?? 0;
  };
}

function countEach(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The first and the last column of a table: as far as its headers go without a gap. */
function headerEnds(sheet: Sheet, header: Area, columns: readonly number[]): readonly [number, number] {
  const first = Math.min(header.left, ...columns);
  let last = Math.max(header.left, ...columns);
  while ((cellAt(sheet, header.top, last + 1)?.value ?? "") !== "") last += 1;
  return [first, last];
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
