import type { Area } from "./book";
import { columnLimit, isOnGrid, isOneCell, isWholeColumns, isWholeRows, rowLimit } from "./area";

/** 0 → "A", 26 → "AA". */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    name = String.fromCharCode(65 + (rest % 26)) + name;
  }
  return name;
}

function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** What a formula would read as a cell in one way or the other of naming cells, or as true or false. */
const otherwiseRead = /^(?:[A-Z]{1,3}\d+|R\d*(?:C\d*)?|C\d*|TRUE|FALSE)$/i;

/** `Sheet1`, or `'Q1 Review'` with quotes where a formula needs them. */
export function quotedSheetName(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !otherwiseRead.test(name);
  return isPlain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** `A1`, `A1:B2`, `A:C` or `1:5`. */
export function addressOf(area: Area): string {
  if (isWholeColumns(area)) return `${columnName(area.left)}:${columnName(area.right)}`;
  if (isWholeRows(area)) return `${area.top + 1}:${area.bottom + 1}`;
  const first = `${columnName(area.left)}${area.top + 1}`;
  return isOneCell(area) ? first : `${first}:${columnName(area.right)}${area.bottom + 1}`;
}

/** `Sheet1!A1:B2`. */
export function fullAddressOf(sheetName: string, area: Area): string {
  return `${quotedSheetName(sheetName)}!${addressOf(area)}`;
}

/** `'Q1 Review'!$A$1:$B$2`, as a name's formula has it. */
export function absoluteAddressOf(sheetName: string, area: Area): string {
  const fixed = addressOf(area).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
  return `${quotedSheetName(sheetName)}!${fixed}`;
}

interface Corner {
  readonly row?: number;
  readonly column?: number;
}

function parseCorner(text: string): Corner | undefined {
  const found = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/.exec(text);
  if (!found || text === "") return undefined;
  return {
    ...(found[1] === undefined ? {} : { column: columnIndex(found[1]) }),
    ...(found[2] === undefined ? {} : { row: Number(found[2]) - 1 }),
  };
}

function spanned(one: Corner, other: Corner): Area | undefined {
  if ((one.row === undefined) !== (other.row === undefined)) return undefined;
  if ((one.column === undefined) !== (other.column === undefined)) return undefined;
  const rows = [one.row ?? 0, other.row ?? rowLimit - 1];
  const columns = [one.column ?? 0, other.column ?? columnLimit - 1];
  const area = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  return isOnGrid(area) ? area : undefined;
}

/** Reads `A1`, `$A$1:B2`, `A:C`, `3:5`; undefined for anything else. No sheet name. */
export function parseArea(text: string): Area | undefined {
  const [from, to, ...rest] = text.trim().split(":");
  const first = parseCorner(from ?? "");
  if (!first || rest.length > 0) return undefined;
  if (to === undefined) {
    return first.row === undefined || first.column === undefined ? undefined : spanned(first, first);
  }
  const last = parseCorner(to);
  return last && spanned(first, last);
}

/** Parts `'Q1 Review'!A1` into sheet name and the rest; the sheet is undefined when none is named. */
export function splitSheet(text: string): { readonly sheet?: string; readonly rest: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(text);
  if (quoted) return { sheet: (quoted[1] ?? "").replace(/''/g, "'"), rest: quoted[2] ?? "" };
  const plain = /^([^'!]+)!(.*)$/s.exec(text);
  return plain ? { sheet: plain[1] ?? "", rest: plain[2] ?? "" } : { rest: text };
}
