import {
  failed,
  lackingForClosing,
  ok,
  periodText,
  withoutReview,
  type AlertItem,
  type Asked,
  type Result,
} from "../scorecard";
import { runBatch } from "./batch/runBatch";
import { modelsOf } from "./closing/closing";
import { readScorecardIn, type ScorecardRead } from "./read/readScorecard";
import { addRowsTo, tableAt, textRowOf } from "./write/tableAt";

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
    const table = await tableAt(context, place, items.length);
    if ("code" in table) return failed(table);
    const { period } = read.model.frame;
    const rows = eachOnce(
      items.map(({ id, unit }) =>
        textRowOf(place, table.headers, { Period: periodText(period), Item: id, Scorecard: unit }),
      ),
    );
    const problem = await addRowsTo(context, table, rows, (added) => added.select());
    return problem ? failed(problem) : ok({ added: rows.length, sheet: table.sheet });
  });
}

/** What is Red without a word about it and without a row for one; a row for the unit on top need not name it. */
function unsaid(read: ScorecardRead): readonly AlertItem[] {
  const { facts, frame, scorecard } = read.model;
  const { period, view } = frame;
  const reds = lackingForClosing(modelsOf(read), { period, view }).filter(
    ({ what }) => what === "commentary",
  );
  const items = withoutReview(
    reds.map(({ item }) => item),
    facts.reviews,
    period,
  );
  return items.map((item) => (item.unit === scorecard.id ? { ...item, unit: undefined } : item));
}

/** Without a column for the unit, the same item of several units is one row. */
function eachOnce<Row>(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}
