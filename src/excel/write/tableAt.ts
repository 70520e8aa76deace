import type { Problem } from "../../scorecard";
import { entryHelpOf, type TablePlace } from "../../sheets";
import { writtenContent } from "./content";

/** An Excel table that rows are added to, with its headers. */
export interface RowTable {
  readonly rows: Excel.TableRowCollection;
  readonly headers: readonly string[];
}

/** The Excel table that begins at a place; why no row can be added where there is none, or its sheet is protected. */
export async function tableAt(context: Excel.RequestContext, place: TablePlace): Promise<RowTable | Problem> {
  const sheet = context.workbook.worksheets.getItem(place.sheet);
  const { tables, protection } = sheet;
  tables.load("items/name");
  protection.load("protected");
  const start = sheet.getRange(place.at.cell).load("rowIndex,columnIndex");
  await context.sync(); // which tables does the sheet have?
  if (protection.protected) return { code: "sheet-protected", sheet: place.sheet };
  const asked = tables.items.map((table) => ({
    rows: table.rows,
    header: table.getHeaderRowRange().load("rowIndex,columnIndex,values"),
  }));
  await context.sync(); // where do they begin?
  const found = asked.find(
    ({ header }) => header.rowIndex === start.rowIndex && header.columnIndex === start.columnIndex,
  );
  if (!found) return { code: "no-table-for-rows", table: place.name, sheet: place.sheet };
  return { rows: found.rows, headers: (found.header.values[0] ?? []).map(String) };
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
