import { readFileSync } from "node:fs";
import type { DuckDBAppender, DuckDBConnection } from "@duckdb/node-api";
import { isDateFormat } from "numfmt";
import { dayText, isSameName, parsePeriod, type SaidBy, type Source } from "../../scorecard";
import { duckDialect } from "../../sources";
import {
  allCells,
  cellAt,
  openBook,
  type Area,
  type Book,
  type Cell,
  type Sheet,
} from "excel-workbench/books";
import { SourceFailure } from "./engine";

/** Puts the rows of another workbook's sheet or table into the database, as the view that the source's rows are read from. */
export async function withSheet(connection: DuckDBConnection, file: string, source: Source): Promise<void> {
  const opened = openBook(readBytes(file));
  if (opened.kind === "failed") throw new SourceFailure(opened.message);
  const area = areaIn(opened.book, source);
  const headers = headersOf(area);
  const rows = rowsBelow(area, opened.book.date1904);
  const types = headers.map((_, column) => (isNumeric(rows, column) ? "DOUBLE" : "VARCHAR"));
  const columns = headers.map((header, column) => `${duckDialect.name(header)} ${types[column] ?? ""}`);
  await connection.run(`CREATE TEMP TABLE source_rows (${columns.join(", ")})`);
  const appender = await connection.createAppender("source_rows");
  for (const row of rows) append(appender, row, types);
  appender.closeSync();
  await connection.run("CREATE TEMP VIEW source AS SELECT * FROM source_rows");
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new SourceFailure(`There is no file ${file} that can be read.`);
  }
}

/** Headers and rows of a sheet. */
interface RowsIn {
  readonly sheet: Sheet;
  readonly area: Area;
}

function areaIn({ sheets }: Book, source: Source): RowsIn {
  const { table: wanted } = source;
  const tables = sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
  const table = tables.find(({ table: { name } }) => wanted !== undefined && isSameName(name, wanted));
  if (table) return { sheet: table.sheet, area: withoutTotals(table.table) };
  const sheet = wanted === undefined ? sheets[0] : sheets.find(({ name }) => isSameName(name, wanted));
  if (!sheet) throw new SourceFailure(`The workbook has no sheet and no table called "${wanted ?? ""}".`);
  return { sheet, area: belowHeaders(sheet, source) };
}

const withoutTotals = ({ area, hasTotals }: Sheet["tables"][number]): Area =>
  hasTotals ? { ...area, bottom: area.bottom - 1 } : area;

/** From the first row that has the columns that the source names. */
function belowHeaders(sheet: Sheet, source: Source): Area {
  const used = usedIn(sheet);
  const wanted = [source.date, source.value, ...columnOf(source.measure), ...columnOf(source.scorecard)];
  for (let top = used.top; top <= used.bottom; top++) {
    const headers = headersOf({ sheet, area: { ...used, top } });
    const isHeader = wanted.every((name) => headers.some((header) => isSameName(header, name)));
    if (isHeader) return { ...used, top };
  }
  return used;
}

const columnOf = (said: SaidBy | undefined) => (said?.kind === "column" ? [said.column] : []);

function usedIn(sheet: Sheet): Area {
  const used = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
  for (const { row, column, cell } of allCells(sheet)) {
    if (cell.value === undefined) continue;
    [used.top, used.left] = [Math.min(used.top, row), Math.min(used.left, column)];
    [used.bottom, used.right] = [Math.max(used.bottom, row), Math.max(used.right, column)];
  }
  if (used.bottom < 0) throw new SourceFailure(`The sheet "${sheet.name}" is empty.`);
  return used;
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

type Written = string | number | undefined;

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

const isNumeric = (rows: readonly (readonly Written[])[], column: number) =>
  rows.every((row) => row[column] === undefined || typeof row[column] === "number") &&
  rows.some((row) => row[column] !== undefined);

function append(appender: DuckDBAppender, row: readonly Written[], types: readonly string[]): void {
  row.forEach((cell, column) => {
    if (cell === undefined) appender.appendNull();
    else if (types[column] === "DOUBLE") appender.appendDouble(Number(cell));
    else appender.appendVarchar(String(cell));
  });
  appender.endRow();
}
