import type { Problem } from "../../scorecard";
import { entryHelpOf, type TablePlace } from "../../sheets";
import { writtenContent } from "./content";
import { lastRow } from "./readPresent";
import { asItWas } from "./writeCell";

/** An Excel table that rows are added to, with its headers and the name of its sheet. */
export interface RowTable {
  readonly table: Excel.Table;
  readonly headers: readonly string[];
  readonly sheet: string;
  /**
   * Where new rows go: into the cells below the table, which then reaches over them, or between its last row and what stands
   * below, which Excel moves down. The latter conflicts with what others write at the same time (Microsoft's page on
   * co-authoring).
   */
  readonly room: "below" | "between";
  /** Whether the table has no data yet: its one empty row takes the first. */
  readonly isEmpty: boolean;
}

/**
 * The Excel table that was found at a place, for at most so many new rows; why none can be added where there is no table, its
 * sheet is protected or no table can reach farther down. It is asked for by its name: its place may be another one by now.
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
  const last = table.getDataBodyRange().getLastRow().load("formulas,values");
  const range = table.getRange().load("rowIndex,rowCount,columnIndex,columnCount");
  const beside = table.worksheet.tables.load("items/name");
  await context.sync(); // what are its headers, and may it be written?
  if (table.isNullObject) return { code: "edited-meanwhile", sheet: place.sheet };
  if (protection.protected) return { code: "sheet-protected", sheet: sheet.name };
  const isBlank = count.count <= 1 && isFree(last);
  const fresh = isBlank ? most - 1 : most;
  const found = { table, headers: (header.values[0] ?? []).map(String), sheet: sheet.name, isEmpty: isBlank };
  const refused = (because: "end" | "merged" | "tables") =>
    ({ code: "no-room-for-rows", table: place.name, sheet: sheet.name, because }) as const;
  if (range.rowIndex + range.rowCount + fresh > lastRow) return refused("end");
  const between = async () =>
    (await wouldTear(context, range, beside.items))
      ? refused("tables")
      : ({ ...found, room: "between" } as const);
  if (table.showTotals || !Office.context.requirements.isSetSupported("ExcelApi", "1.13")) return between();
  if (fresh === 0) return { ...found, room: "below" };
  const below = await whatIsBelow(context, table, fresh);
  if (below === "merged cells") return refused("merged");
  return below ? between() : { ...found, room: "below" };
}

/** Whether rows of a table cannot be moved in below it: a part alone of another table would move down, which Excel refuses. */
async function wouldTear(
  context: Excel.RequestContext,
  own: Excel.Range,
  tables: readonly Excel.Table[],
): Promise<boolean> {
  if (tables.length < 2) return false;
  const ranges = tables.map((one) => one.getRange().load("rowIndex,columnIndex,columnCount"));
  await context.sync(); // what stands below, and how wide is it?
  const endOf = ({ columnIndex, columnCount }: Excel.Range) => columnIndex + columnCount;
  return ranges.some((one) => {
    const isBelow = one.rowIndex >= own.rowIndex + own.rowCount;
    const isBeside = endOf(one) <= own.columnIndex || one.columnIndex >= endOf(own);
    const isWhole = one.columnIndex >= own.columnIndex && endOf(one) <= endOf(own);
    return isBelow && !isBeside && !isWhole;
  });
}

/** What stands in the rows below a table, if anything does. */
async function whatIsBelow(
  context: Excel.RequestContext,
  table: Excel.Table,
  rows: number,
): Promise<"cells" | "merged cells" | undefined> {
  const below = table.getRange().getRowsBelow(rows).load("formulas,values");
  const merged = below.getMergedAreasOrNullObject().load("address");
  await context.sync(); // are the cells below it free?
  if (!isFree(below)) return "cells";
  return merged.isNullObject ? undefined : "merged cells";
}

/** What was spilled into a cell is told by its value alone. */
function isFree({ formulas, values }: Pick<Excel.Range, "formulas" | "values">): boolean {
  return [...formulas, ...values].flat().every((cell) => cell === "");
}

/**
 * Adds rows behind the last of a table. A column that they fill and that was renamed or taken away since stops the trip before
 * anything is added; where somebody has written in the cells that they take since, what stood there is put back.
 *
 * @param afterwards what goes with the trip that adds them, given their cells
 */
export async function addRowsTo(
  context: Excel.RequestContext,
  { table, headers, room, isEmpty, sheet }: RowTable,
  rows: readonly (readonly (string | number | boolean)[])[],
  afterwards: (added: Excel.Range) => void = () => undefined,
): Promise<Problem | undefined> {
  const blocks = headers.flatMap((header, column) =>
    filledRuns(rows.map((row) => row[column] ?? "")).map((run) => ({ header, ...run })),
  );
  for (const header of new Set(blocks.map((block) => block.header)))
    table.columns.getItem(header).load("name");
  const fresh = rows.length - (isEmpty ? 1 : 0);
  const blank = isEmpty ? table.getDataBodyRange().getLastRow().load("address,formulas,values") : undefined;
  const below = room === "below" && fresh > 0 ? reachOver(table, fresh) : undefined;
  for (let added = 0; room === "between" && added < fresh; added++) table.rows.add();
  // By name: where the columns stand may be another order by now.
  for (const { header, first, cells } of blocks)
    lastRows(table.columns.getItem(header).getDataBodyRange(), rows.length - first, cells.length).values =
      cells.map((cell) => [cell]);
  afterwards(lastRows(table.getDataBodyRange(), rows.length));
  await context.sync(); // are they added, and into free cells?
  const filledCells = [blank, below].flatMap((cells) => cells ?? []);
  if (filledCells.every(isFree)) return undefined;
  if (below) table.resize(table.getRange().getResizedRange(-fresh, 0));
  filledCells.forEach(putBack);
  await context.sync(); // is all as it was?
  return { code: "edited-meanwhile", sheet };
}

/** Makes a table longer, and tells what stands in its new rows. Where it ends is asked then: it may have grown meanwhile. */
function reachOver(table: Excel.Table, rows: number): Excel.Range {
  const below = table.getRange().getRowsBelow(rows).load("address,formulas,values");
  table.resize(table.getRange().getResizedRange(rows, 0));
  return below;
}

function putBack(cells: Excel.Range): void {
  const { formulas, values } = cells;
  cells.formulas = formulas.map((row, at) => row.map((cell, column) => asItWas(cell, values[at]?.[column])));
}

/** So many rows from that on which has `fromEnd` rows to the end, itself counted; all of them where nothing else is said. */
function lastRows(cells: Excel.Range, fromEnd: number, count = fromEnd): Excel.Range {
  return cells
    .getLastRow()
    .getOffsetRange(1 - fromEnd, 0)
    .getResizedRange(count - 1, 0);
}

type Filled = string | number | boolean;

/** Where a column of new rows is filled, each stretch as one block; what is between keeps what the table puts there. */
function filledRuns(
  cells: readonly Filled[],
): readonly { readonly first: number; readonly cells: Filled[] }[] {
  const runs: { readonly first: number; readonly cells: Filled[] }[] = [];
  cells.forEach((cell, row) => {
    if (cell === "") return;
    const run = runs.at(-1);
    if (run && run.first + run.cells.length === row) run.cells.push(cell);
    else runs.push({ first: row, cells: [cell] });
  });
  return runs;
}

/** What a row holds by the product's names of its columns, as it is written; the others stay empty. */
export function rowOf(
  { name }: TablePlace,
  headers: readonly string[],
  given: Readonly<Record<string, Filled | undefined>>,
): Filled[] {
  return entryHelpOf(name, headers).map((column) => (column && given[column.header]) ?? "");
}

/** The same of a row of texts: none of them becomes a formula, a number or a date. */
export function textRowOf(
  place: TablePlace,
  headers: readonly string[],
  given: Readonly<Record<string, string | undefined>>,
): Filled[] {
  const written = Object.entries(given).map(([header, text]) => [
    header,
    text === undefined ? undefined : writtenContent({ kind: "text", text }),
  ]);
  return rowOf(place, headers, Object.fromEntries(written));
}
