import type { SheetPlan } from "../../report";
import { columnLetters } from "../../scorecard";
import type { RawValue } from "../../sheets";
import type { OwnSheet } from "../read/ownSheets";
import { shownContent } from "./content";
import { writtenSize } from "./writtenSize";

/** Where the rows of a sheet of ours stand now, as far as its print area tells, which moves with the rows. */
export interface RowsMoved {
  /** Whether rows or columns were inserted into them or deleted, so that looks are not where the plan has them. */
  readonly isMoved: boolean;
  /** The row behind the last of them; undefined where nothing tells. */
  readonly end: number | undefined;
  /** The column behind the last of them; undefined where nothing tells, or where columns have moved. */
  readonly endColumn?: number;
}

/** What is asked of a sheet for that, beside its cells. */
export function askPrintArea(sheet: Excel.Worksheet): Excel.RangeAreas {
  return sheet.pageLayout.getPrintAreaOrNullObject().load("address");
}

/** Compares the print area with what was written; without one, or a mark of ours, nothing is known to have moved. */
export function rowsMoved(plan: SheetPlan, { fingerprint }: OwnSheet, area: Excel.RangeAreas): RowsMoved {
  const written = writtenSize(fingerprint, plan);
  const isPutBack = fingerprint !== undefined && written === undefined;
  if (isPutBack) return { isMoved: false, end: undefined };
  if (area.isNullObject) return { isMoved: false, end: written?.rows, endColumn: written?.columns };
  const address = area.address.replace(/^.*!/, "").replaceAll("$", "");
  const columns = written?.columns ?? plan.columns.length;
  const begins = `A1:${columnLetters((plan.print.columns ?? columns) - 1)}`;
  const row = /\d+$/.exec(address)?.[0];
  const end = row === undefined ? undefined : Number(row);
  const isAsWide = address === `${begins}${row}`;
  // Another program that drops our mark keeps the print area.
  if (written === undefined) return { isMoved: false, end: isAsWide ? end : undefined };
  const isMoved = address !== `${begins}${written.rows}`;
  return { isMoved, end, ...(isAsWide ? { endColumn: columns } : {}) };
}

/** How many columns of a plan are printed. */
export function printedColumns({ print, columns }: SheetPlan): number {
  return print.columns ?? columns.length;
}

/** Which rows below a plan's last are ours, pushed down: those that begin as a row of the plan does. Notes of people stay. */
export function pushedDown(plan: SheetPlan, below: readonly (readonly RawValue[])[]): readonly number[] {
  const isOurs = ownRow(plan);
  return below.flatMap((row, at) => (isOurs(row) ? [plan.rows.length + at] : []));
}

/** Rows that make room for a plan, so that what people noted below the last of ours moves down and is not written over. */
export interface RowsMade {
  /** Zero-based. */
  readonly first: number;
  readonly count: number;
}

/** The room that a plan needs where it reaches farther down than ours do now and somebody's note is in its way. */
export function roomFor(
  plan: SheetPlan,
  present: readonly (readonly RawValue[])[],
  { end }: RowsMoved,
): RowsMade | undefined {
  const isOurs = ownRow(plan);
  const first = present.findIndex((row, at) => end !== undefined && at >= end && !isOurs(row));
  return first < 0 ? undefined : { first, count: plan.rows.length - first };
}

/** Whether a row is empty or begins as one of the plan's does. */
function ownRow({ rows }: SheetPlan): (row: readonly RawValue[]) => boolean {
  const beginnings = new Set(
    rows.map(({ cells }) => beginningOf(cells.map(({ content }) => shownContent(content)))),
  );
  return (row) => {
    const beginning = beginningOf(row);
    return beginning === "" ? row.every((value) => value === "") : beginnings.has(beginning);
  };
}

/** The first text of a row; "" of one without any. */
function beginningOf(row: readonly RawValue[]): string {
  return String(row.find((value) => typeof value === "string" && value !== "") ?? "");
}
