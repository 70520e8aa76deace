import {
  failed,
  lackingForClosing,
  ok,
  periodText,
  withoutReview,
  type AlertItem,
  type Asked,
  type Problem,
  type Result,
} from "../scorecard";
import { entryHelpOf, type TablePlace } from "../sheets";
import { runBatch } from "./batch/runBatch";
import { modelsOf } from "./closing/closing";
import { readScorecardIn, type ScorecardRead } from "./read/readScorecard";
import { writtenContent } from "./write/content";

/** What was added to the Reviews table. */
export interface ReviewRowsAdded {
  readonly added: number;
  /** The sheet of the table; left out where nothing was to be added. */
  readonly sheet?: string;
}

/**
 * Adds a row with period and item to the Reviews table for each Red of the period about which nobody has said why and which
 * has none yet, and shows the first of them. Rows that are there stay as they are.
 */
export function addReviewRows(asked: Asked): Promise<Result<ReviewRowsAdded>> {
  return runBatch(async (context) => {
    const read = await readScorecardIn(context, asked);
    const items = unsaid(read);
    if (items.length === 0) return ok({ added: 0 });
    const place = read.tables.find(({ name }) => name === "Reviews");
    if (!place) return failed({ code: "no-table-for-rows", table: "Reviews" });
    const table = await tableAt(context, place);
    if ("code" in table) return failed(table);
    const { period } = read.model.frame;
    const rows = eachOnce(items.map((item) => rowFor(item, periodText(period), table.headers)));
    const first = table.rows.add(undefined, rows);
    first.getRange().select();
    await context.sync(); // are they added?
    return ok({ added: rows.length, sheet: place.sheet });
  });
}

/** What is Red without a word about it and without a row for one. */
function unsaid(read: ScorecardRead): readonly AlertItem[] {
  const { facts, frame, scorecard } = read.model;
  const { period, view } = frame;
  const reds = lackingForClosing(modelsOf(read), { period, view }).filter(
    ({ what }) => what === "commentary",
  );
  const items = reds.map(({ item }) => (item.unit === scorecard.id ? { ...item, unit: undefined } : item));
  return withoutReview(items, facts.reviews, period);
}

interface RowTable {
  readonly rows: Excel.TableRowCollection;
  readonly headers: readonly string[];
}

/** The Excel table that begins at a place; why no row can be added where there is none, or its sheet is protected. */
async function tableAt(context: Excel.RequestContext, place: TablePlace): Promise<RowTable | Problem> {
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
  if (!found) return { code: "no-table-for-rows", table: "Reviews", sheet: place.sheet };
  return { rows: found.rows, headers: (found.header.values[0] ?? []).map(String) };
}

/** What a row holds by the product's names of its columns; the others stay empty. */
function rowFor({ id, unit }: AlertItem, period: string, headers: readonly string[]): (string | number)[] {
  const given: Readonly<Record<string, string | undefined>> = { Period: period, Item: id, Scorecard: unit };
  return entryHelpOf("Reviews", headers).map((column) => {
    const text = column && given[column.header];
    return text === undefined ? "" : writtenContent({ kind: "text", text });
  });
}

/** Without a column for the unit, the same item of several units is one row. */
function eachOnce<Row>(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}
