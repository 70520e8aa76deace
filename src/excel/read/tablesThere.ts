import { dequal } from "dequal";
import { isSameName, parsePeriod } from "../../scorecard";
import type { RawValue, TableName, TemplateTable } from "../../sheets";
import { loadCells } from "./loadCells";
import { blockOf, type CellBlock } from "./partsOf";

/** How much of a table has to be there so that it is not added once more: headers where people fill it in. */
export type Extent = "headers" | "rows";

/**
 * Which tables the workbook has already as they are to be added, and their sheets: by the table's name, or on a sheet of the
 * name that it would have got.
 */
export async function tablesThere(
  context: Excel.RequestContext,
  wanted: readonly TemplateTable[],
  { sheetNames, extent }: { readonly sheetNames: readonly string[]; readonly extent: Extent },
): Promise<ReadonlyMap<TableName, string>> {
  const asked = wanted.flatMap((one) => [
    askTable(context, one),
    ...sheetNames.filter((name) => isNumberedAs(one.sheet, name)).map((name) => askSheet(context, one, name)),
  ]);
  await context.sync(); // are there tables of these names, or on sheets of these names?
  const found = asked.filter(({ isTable }) => isTable());
  // Do they hold what is to be added?
  const held = await loadCells(
    context,
    found.map(({ sheet, place }) => ({ sheet, block: firstRows(place(), extent), values: undefined })),
  );
  const same = found.filter((one, at) => isHeld(one.wanted, held[at]?.values ?? [], extent));
  return new Map(same.map((one) => [one.wanted.name, one.sheet.name]));
}

function askTable(context: Excel.RequestContext, wanted: TemplateTable) {
  const table = context.workbook.tables.getItemOrNullObject(wanted.name).load("name");
  const range = table.getRange().load("rowIndex,columnIndex,rowCount,columnCount");
  return {
    wanted,
    sheet: table.worksheet.load("name,visibility"),
    isTable: () => !table.isNullObject,
    place: () => blockOf(range),
  };
}

/** The cells that the table would have on its sheet: where its name was taken it has another one. */
function askSheet(context: Excel.RequestContext, wanted: TemplateTable, name: string) {
  const sheet = context.workbook.worksheets.getItem(name).load("name,visibility");
  const tables = sheet.tables.load("items/name");
  const rowCount = Math.max(wanted.rows.length, 1) + 1;
  return {
    wanted,
    sheet,
    isTable: () => tables.items.length > 0,
    place: (): CellBlock => ({ top: 0, left: 0, rowCount, columnCount: wanted.headers.length }),
  };
}

function firstRows(block: CellBlock, extent: Extent): CellBlock {
  return extent === "headers" ? { ...block, rowCount: 1 } : block;
}

/** Whether a sheet is called as wanted, or so with a number: "Objectives (2)". */
function isNumberedAs(wanted: string, name: string): boolean {
  return isSameName(name.replace(/ \(\d+\)$/, ""), wanted);
}

function isHeld(
  { headers, rows }: TemplateTable,
  held: readonly (readonly unknown[])[],
  extent: Extent,
): boolean {
  if (extent === "headers") return headers.every((header) => held[0]?.includes(header));
  const wanted = [headers, ...(rows.length > 0 ? rows : [headers.map(() => "")])];
  return (
    held.length === wanted.length &&
    wanted.every((row, r) => row.every((content, column) => isContent(content, held[r]?.[column])))
  );
}

/** A leading apostrophe says that what follows is a text; without one Excel takes "2026-10" for the first of October. */
function isContent(content: RawValue, held: unknown): boolean {
  if (String(held) === String(content).replace(/^'/, "")) return true;
  const found = typeof held === "number" ? parsePeriod(held) : undefined;
  if (typeof content !== "string" || found?.kind !== "date") return false;
  return [content, `${content}-01`].map((text) => parsePeriod(text)).some((wanted) => dequal(wanted, found));
}
