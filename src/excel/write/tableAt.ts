import type { Problem } from "../../scorecard";
import { entryHelpOf, type TablePlace } from "../../sheets";
import { writtenContent } from "./content";

/** An Excel table that rows are added to, with its headers and the name of its sheet. */
export interface RowTable {
  readonly table: Excel.Table;
  readonly headers: readonly string[];
  readonly sheet: string;
}

/**
 * The Excel table that was found at a place; why no row can be added where there is none, or its sheet is protected. It is
 * asked for by its name: its place may be another one by now.
 */
export async function tableAt(context: Excel.RequestContext, place: TablePlace): Promise<RowTable | Problem> {
  if (place.excelTable === undefined)
    return { code: "no-table-for-rows", table: place.name, sheet: place.sheet };
  const table = context.workbook.tables.getItemOrNullObject(place.excelTable).load("name");
  const sheet = table.worksheet.load("name");
  const protection = table.worksheet.protection.load("protected");
  const header = table.getHeaderRowRange().load("values");
  await context.sync(); // what are its headers, and may it be written?
  if (table.isNullObject) return { code: "edited-meanwhile", sheet: place.sheet };
  if (protection.protected) return { code: "sheet-protected", sheet: sheet.name };
  return { table, headers: (header.values[0] ?? []).map(String), sheet: sheet.name };
}

/**
 * Adds rows behind the last of a table, with the next round trip. A column that they fill and that was renamed or taken away
 * since stops the trip before anything is added.
 */
export function addRowsTo({ table, headers }: RowTable, rows: (string | number)[][]): Excel.TableRow {
  headers
    .filter((_, column) => rows.some((row) => row[column] !== ""))
    .forEach((header) => table.columns.getItem(header).load("name"));
  return table.rows.add(undefined, rows);
}

/** What a row holds by the product's names of its columns; the others stay empty. */
export function rowOf(
  { name }: TablePlace,
  headers: readonly string[],
  given: Readonly<Record<string, string | undefined>>,
): (string | number)[] {
  return entryHelpOf(name, headers).map((column) => {
    const text = column && given[column.header];
    return text === undefined ? "" : writtenContent({ kind: "text", text });
  });
}
