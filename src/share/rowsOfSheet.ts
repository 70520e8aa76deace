import { isDateFormat } from "numfmt";
import {
  allCells,
  cellAt,
  openBook,
  type Area,
  type Book,
  type Cell,
  type Sheet,
} from "excel-workbench/books";
import { dayText, isSameName, parsePeriod } from "../scorecard";

/** Which rows of a workbook are read. */
export interface RowsWanted {
  /** A table or a sheet; left out: the first sheet. */
  readonly table?: string;
  /** By them it is known which row has the headers. */
  readonly columns: readonly string[];
}

type Written = string | number | undefined;

/** Rows of a file with the names of their columns. */
export interface SheetRows {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Written[])[];
}

/** The rows of a sheet or table of another workbook; in words why there are none. */
export function rowsOfSheet(
  file: Uint8Array,
  wanted: RowsWanted,
): SheetRows | { readonly unreadable: string } {
  const opened = openBook(file);
  if (opened.kind === "failed") return { unreadable: opened.message };
  const area = areaIn(opened.book, wanted);
  if (typeof area === "string") return { unreadable: area };
  return { headers: headersOf(area), rows: rowsBelow(area, opened.book.date1904) };
}

/** Headers and rows of a sheet. */
interface RowsIn {
  readonly sheet: Sheet;
  readonly area: Area;
}

function areaIn({ sheets }: Book, { table: wanted, columns }: RowsWanted): RowsIn | string {
  const tables = sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
  const table = tables.find(({ table: { name } }) => wanted !== undefined && isSameName(name, wanted));
  if (table) return { sheet: table.sheet, area: withoutTotals(table.table) };
  const sheet = wanted === undefined ? sheets[0] : sheets.find(({ name }) => isSameName(name, wanted));
  if (!sheet) return `The workbook has no sheet and no table called "${wanted ?? ""}".`;
  const used = usedIn(sheet);
  return used ? { sheet, area: belowHeaders(sheet, used, columns) } : `The sheet "${sheet.name}" is empty.`;
}

const withoutTotals = ({ area, hasTotals }: Sheet["tables"][number]): Area =>
  hasTotals ? { ...area, bottom: area.bottom - 1 } : area;

/** From the first row that has the columns that are wanted; where none are known, from the first that names two. */
function belowHeaders(sheet: Sheet, used: Area, wanted: readonly string[]): Area {
  for (let top = used.top; top <= used.bottom; top++) {
    const headers = headersOf({ sheet, area: { ...used, top } });
    const isHeader = wanted.every((name) => headers.some((header) => isSameName(header, name)));
    const isNamed = wanted.length > 0 || namesIn(sheet, { ...used, top }) > 1;
    if (isHeader && isNamed) return { ...used, top };
  }
  return used;
}

/** How many cells of an area's first row hold a text. */
function namesIn(sheet: Sheet, { top, left, right }: Area): number {
  let count = 0;
  for (let column = left; column <= right; column++)
    if (typeof cellAt(sheet, top, column)?.value === "string") count++;
  return count;
}

function usedIn(sheet: Sheet): Area | undefined {
  const used = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
  for (const { row, column, cell } of allCells(sheet)) {
    if (cell.value === undefined) continue;
    [used.top, used.left] = [Math.min(used.top, row), Math.min(used.left, column)];
    [used.bottom, used.right] = [Math.max(used.bottom, row), Math.max(used.right, column)];
  }
  return used.bottom < 0 ? undefined : used;
}

/** Their texts; one that is empty or there before is told apart by its place. */
function headersOf({ sheet, area: { top, left, right } }: RowsIn): readonly string[] {
  const headers: string[] = [];
  for (let column = left; column <= right; column++) {
    const text = String(cellAt(sheet, top, column)?.value ?? "").trim();
    const isTaken = text === "" || headers.some((one) => isSameName(one, text));
    headers.push(isTaken ? `${text} (column ${column + 1})`.trim() : text);
  }
  return headers;
}

function rowsBelow({ sheet, area }: RowsIn, date1904: boolean): readonly (readonly Written[])[] {
  const rows: Written[][] = [];
  for (let row = area.top + 1; row <= area.bottom; row++) {
    const cells: Written[] = [];
    for (let column = area.left; column <= area.right; column++)
      cells.push(writtenIn(cellAt(sheet, row, column), date1904));
    if (cells.some((cell) => cell !== undefined)) rows.push(cells);
  }
  return rows;
}

/** A date as such; an error, or a formula that nothing has calculated, as a text that is no number. */
function writtenIn(cell: Cell | undefined, date1904: boolean): Written {
  const value = cell?.value;
  if (value === undefined) return cell?.formula === undefined ? undefined : `not calculated: ${cell.formula}`;
  if (typeof value === "object") return `error ${value.error}`;
  if (typeof value !== "number") return String(value);
  if (!isDateFormat(cell?.style.numberFormat ?? "")) return value;
  const date = parsePeriod(value, date1904);
  return date?.kind === "date" ? dayText(date.day) : value;
}
