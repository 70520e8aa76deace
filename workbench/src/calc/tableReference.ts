import type { Area, Table, TableColumn } from "../book/book";
import { intersection } from "../book/area";

/** A structured reference taken apart: `[[#This Row],[Plan]:[Actual]]` has the item "#this row" and two columns. */
interface Parts {
  readonly items: readonly string[];
  readonly columns: readonly string[];
}

/** The pieces in brackets, without them: `[#All],[Plan]:[Actual]` has three. */
function pieces(text: string): readonly string[] {
  return [...text.matchAll(/\[((?:'.|[^\]'])*)\]/gs)].map(([, piece = ""]) => piece.trim());
}

function partsOf(bracket: string): Parts {
  const inside = bracket.slice(1, -1).trim();
  const isThisRow = inside.startsWith("@");
  const rest = isThisRow ? inside.slice(1).trim() : inside;
  const named = rest.startsWith("[") ? pieces(rest) : rest === "" ? [] : [rest];
  const items = named.filter((piece) => piece.startsWith("#")).map((piece) => piece.toLowerCase());
  const columns = named.filter((piece) => !piece.startsWith("#"));
  return { items: isThisRow ? [...items, "#this row"] : items, columns };
}

/** Headers are compared as Excel shows them: without the marks before special characters, line breaks as a space. */
function headerKey(name: string): string {
  return name.replace(/\s+/g, " ").trim().toLowerCase();
}

function columnIndex(columns: readonly TableColumn[], written: string): number {
  const wanted = headerKey(written.replace(/'(.)/gs, "$1"));
  return columns.findIndex(({ name }) => headerKey(name) === wanted);
}

function bodyOf({ area, hasHeaders, hasTotals }: Table): Area {
  return { ...area, top: area.top + (hasHeaders ? 1 : 0), bottom: area.bottom - (hasTotals ? 1 : 0) };
}

function rowsOf(table: Table, items: readonly string[], row: number): Area | undefined {
  const { area, hasHeaders, hasTotals } = table;
  const body = bodyOf(table);
  if (items.includes("#all")) return area;
  if (items.includes("#this row")) return intersection(body, { ...area, top: row, bottom: row });
  const wantsHeaders = items.includes("#headers");
  const wantsTotals = items.includes("#totals");
  if ((wantsHeaders && !hasHeaders) || (wantsTotals && !hasTotals)) return undefined;
  const wantsBody = items.includes("#data") || !(wantsHeaders || wantsTotals);
  const top = wantsHeaders ? area.top : wantsBody ? body.top : area.bottom;
  const bottom = wantsTotals ? area.bottom : wantsBody ? body.bottom : area.top;
  return top <= bottom ? { ...area, top, bottom } : undefined;
}

/**
 * The cells that a structured reference means.
 *
 * @param bracket with its brackets: `[Plan]`, `[@Plan]`, `[[#Headers],[#Data],[Plan]:[Actual]]`
 * @param row the row of the formula, for "this row"
 * @returns undefined when the table has no such column or rows
 */
export function tableReference(bracket: string, table: Table, row: number): Area | undefined {
  const { items, columns } = partsOf(bracket);
  const rows = rowsOf(table, items, row);
  if (!rows) return undefined;
  if (columns.length === 0) return rows;
  const indexes = columns.map((column) => columnIndex(table.columns, column));
  if (indexes.includes(-1)) return undefined;
  return { ...rows, left: rows.left + Math.min(...indexes), right: rows.left + Math.max(...indexes) };
}
