import { dequal } from "dequal";
import { cascadeProblem, failed, ok, type Asked, type Problem, type Result } from "../../scorecard";
import {
  cascadeTables,
  type Cascade,
  type CascadeAsked,
  type CascadeRow,
  type TablePlace,
} from "../../sheets";
import { runBatch } from "../batch/runBatch";
import { writtenContent } from "../write/content";
import { addRowsTo, rowOf, tableAt } from "../write/tableAt";
import { cascadeIn } from "./lookAtCascade";

/** What was planned, all of which was written. */
export interface CascadeWritten {
  readonly cascade: Cascade;
}

/**
 * Adds the rows that units get behind the last ones of the Objectives, Measures and Targets tables; nothing else is written. The
 * workbook is read anew before, so what has come in since the rows were looked at is not written twice. What is interrupted
 * between two tables is completed by the next run.
 *
 * @param listed the rows that people have looked at: where others would be written now, nothing is
 */
export function writeCascade(
  wanted: CascadeAsked,
  asked: Asked = {},
  listed?: readonly CascadeRow[],
): Promise<Result<CascadeWritten>> {
  return runBatch(async (context) => {
    const plan = await cascadeIn(context, wanted, asked);
    if (plan.kind === "failed") return plan;
    const cascade = plan.value;
    if (listed && !dequal(listed, cascade.rows)) return failed(cascadeProblem({ code: "cascade-changed" }));
    const problem = await refusal(context, cascade);
    if (problem) return failed(problem);
    for (const { rows, place } of byTable(cascade)) {
      const refused = await addRows(context, place, rows);
      if (refused) return failed(refused);
    }
    return ok({ cascade });
  });
}

interface TableRows {
  readonly place: TablePlace | undefined;
  readonly rows: readonly CascadeRow[];
}

/** At most three tables, so the trips do not grow with the rows. */
function byTable({ rows, tables }: Cascade): readonly TableRows[] {
  return cascadeTables.flatMap((name) => {
    const own = rows.filter(({ table }) => table === name);
    return own.length === 0 ? [] : [{ rows: own, place: tables.find((one) => one.name === name) }];
  });
}

/** What stands in the way of any of the tables, before the first of them gets a row. */
async function refusal(context: Excel.RequestContext, cascade: Cascade): Promise<Problem | undefined> {
  for (const { place, rows } of byTable(cascade)) {
    if (!place) return { code: "no-table-for-rows", table: rows[0]?.table ?? "" };
    const table = await tableAt(context, place, rows.length);
    if ("code" in table) return table;
  }
  return undefined;
}

async function addRows(
  context: Excel.RequestContext,
  place: TablePlace | undefined,
  rows: readonly CascadeRow[],
): Promise<Problem | undefined> {
  if (!place) return undefined;
  const table = await tableAt(context, place, rows.length);
  if ("code" in table) return table;
  const body = table.table.getDataBodyRange().load("rowIndex,numberFormat");
  await context.sync(); // how do the rows look that these are made of?
  const cells = rows.map((row) => rowOf(place, table.headers, written(row)));
  return addRowsTo(context, table, cells, (added) =>
    rows.forEach((row, index) => {
      const formats = body.numberFormat[sheetRow(row) - body.rowIndex] ?? [];
      formatLike(added.getRow(index), cells[index] ?? [], formats);
    }),
  );
}

/** Zero-based. */
const sheetRow = ({ from }: CascadeRow): number => Number(from.cell.replace(/\D/g, "")) - 1;

/** A date or a share is shown as it is in the row that it comes from; a table that reaches over new rows does not do that. */
function formatLike(added: Excel.Range, cells: readonly unknown[], formats: readonly unknown[]): void {
  cells.forEach((cell, column) => {
    const format = formats[column];
    if (typeof cell !== "number" || format === undefined || format === "General") return;
    added.getCell(0, column).numberFormat = [[format]];
  });
}

/** Texts stay texts: none of them becomes a formula, a number or a date. */
const written = ({ cells }: CascadeRow): Readonly<Record<string, string | number | boolean>> =>
  Object.fromEntries(
    cells.map(({ header, value }) => [
      header,
      typeof value === "string" ? writtenContent({ kind: "text", text: value }) : value,
    ]),
  );
