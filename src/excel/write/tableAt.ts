import type { Problem } from "../../scorecard";
import { entryHelpOf, type TablePlace } from "../../sheets";
import { writtenContent } from "./content";

/** An Excel table that rows are added to, with its headers and the name of its sheet. */
export interface RowTable {
  readonly table: Excel.Table;
  readonly headers: readonly string[];
  readonly sheet: string;
  readonly room: Room;
}

/**
 * Where new rows go: into the cells below the table, which then reaches over them (from its one empty row on, where it has no
 * data yet), or between its last row and what stands below, which Excel moves down. The latter conflicts with what others
 * write at the same time (Microsoft's page on co-authoring).
 */
type Room = "below" | "empty row" | "between";

/**
 * The Excel table that was found at a place, for at most so many new rows; why none can be added where there is no table, or
 * its sheet is protected. It is asked for by its name: its place may be another one by now.
 */
export async function tableAt(
  context: Excel.RequestContext,
  place: TablePlace,
  most: number,
): Promise<RowTable | Problem> {
  if (place.excelTable === undefined)
    return { code: "no-table-for-rows", table: place.name, sheet: place.sheet };
  const table = context.workbook.tables.getItemOrNullObject(place.excelTable).load("name,showTotals");
  const sheet = table.worksheet.load("name");
  const protection = table.worksheet.protection.load("protected");
  const header = table.getHeaderRowRange().load("values");
  const count = table.rows.load("count");
  const last = table.getDataBodyRange().getLastRow().load("formulas");
  const below = table.getRange().getRowsBelow(most).load("formulas");
  await context.sync(); // what are its headers, and may it be written?
  if (table.isNullObject) return { code: "edited-meanwhile", sheet: place.sheet };
  if (protection.protected) return { code: "sheet-protected", sheet: sheet.name };
  const room =
    table.showTotals || !isEmpty(below) || !Office.context.requirements.isSetSupported("ExcelApi", "1.13")
      ? "between"
      : count.count === 1 && isEmpty(last)
        ? "empty row"
        : "below";
  return { table, headers: (header.values[0] ?? []).map(String), sheet: sheet.name, room };
}

function isEmpty({ formulas }: Excel.Range): boolean {
  return formulas.flat().every((cell) => cell === "");
}

/**
 * Adds rows behind the last of a table, with the next round trip, and gives their cells. A column that they fill and that was renamed or taken away
 * since stops the trip before anything is added.
 */
export function addRowsTo({ table, headers, room }: RowTable, rows: (string | number)[][]): Excel.Range {
  const filled = headers
    .map((header, column) => ({ header, cells: rows.map((row) => [row[column] ?? ""]) }))
    .filter(({ cells }) => cells.some(([cell]) => cell !== ""));
  for (const { header } of filled) table.columns.getItem(header).load("name");
  if (room === "between") return table.rows.add(undefined, rows).getRange();
  const fresh = rows.length - (room === "empty row" ? 1 : 0);
  // Where the table ends is asked when it is done: it may have grown meanwhile.
  if (fresh > 0) table.resize(table.getRange().getResizedRange(fresh, 0));
  for (const { header, cells } of filled)
    lastRows(table.columns.getItem(header).getDataBodyRange(), rows.length).values = cells;
  return lastRows(table.getDataBodyRange(), rows.length);
}

function lastRows(cells: Excel.Range, count: number): Excel.Range {
  const first = cells.getLastRow().getOffsetRange(1 - count, 0);
  return first.getResizedRange(count - 1, 0);
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
