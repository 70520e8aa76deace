import type { Area, Book, Sheet } from "../book/book";
import { parseArea, splitSheet } from "../book/address";
import { invalidArgument } from "../protocol/refusal";
import type { Desk } from "./desk";
import { findSheet } from "./sheetNames";
import type { Place } from "./place";
import type { SheetPlace } from "./sheetPlace";

/** The body (data) area of a table; its header when `part` asks for it, all of it for "#All". */
function tableArea(book: Book, text: string): { readonly sheet: Sheet; readonly area: Area } | undefined {
  const found = /^([\p{L}_\\][\p{L}\p{N}_.]*)(?:\[(.*)\])?$/su.exec(text);
  if (!found) return undefined;
  for (const sheet of book.sheets) {
    const table = sheet.tables.find(({ name }) => name.toLowerCase() === (found[1] ?? "").toLowerCase());
    if (table) return partOfTable(sheet, table, found[2]);
  }
  return undefined;
}

function partOfTable(sheet: Sheet, table: Sheet["tables"][number], part: string | undefined) {
  const { area } = table;
  const body = {
    ...area,
    top: area.top + (table.hasHeaders ? 1 : 0),
    bottom: area.bottom - (table.hasTotals ? 1 : 0),
  };
  if (part === undefined || part.toLowerCase() === "#data") return { sheet, area: body };
  if (part.toLowerCase() === "#all") return { sheet, area };
  if (part.toLowerCase() === "#headers") return { sheet, area: { ...area, bottom: area.top } };
  const index = table.columns.findIndex(({ name }) => name.toLowerCase() === part.toLowerCase());
  const column = area.left + index;
  return index < 0 ? undefined : { sheet, area: { ...body, left: column, right: column } };
}

/** What a text names: an address (with or without a sheet), a defined name or a table (column). */
export function parseAreaOn(desk: Desk, home: Sheet | undefined, text: string): Place | undefined {
  const { sheet: sheetName, rest } = splitSheet(text.replace(/^=/, ""));
  const sheet = sheetName === undefined ? home : findSheet(desk.book, sheetName);
  if (!sheet) return undefined;
  const area = parseArea(rest);
  if (area) return { desk, sheet, area };
  const named = nameOf(desk.book, sheet, rest);
  if (named !== undefined) return parseAreaOn(desk, sheet, named);
  const table = tableArea(desk.book, rest);
  return table && { desk, ...table };
}

function nameOf(book: Book, sheet: Sheet, text: string): string | undefined {
  const wanted = text.toLowerCase();
  const named = book.names.filter(({ name }) => name.toLowerCase() === wanted);
  const found = named.find(({ sheetId }) => sheetId === sheet.id) ?? named.find(({ sheetId }) => !sheetId);
  return found && found.formula !== text ? found.formula : undefined;
}

/** Cells of one sheet, named by addresses or names between commas or semicolons. */
export function areasNamed({ desk, sheet }: SheetPlace, text: string): readonly Area[] {
  const pieces = text.match(/(?:'(?:[^']|'')*'|[^,;'])+/g) ?? [];
  if (pieces.length === 0) throw invalidArgument("no address");
  return pieces.map((piece) => {
    const found = parseAreaOn(desk, sheet, piece.trim());
    if (!found || found.sheet !== sheet) throw invalidArgument(`"${piece}" is not an address on this sheet`);
    return found.area;
  });
}
