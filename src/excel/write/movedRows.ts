import type { SheetPlan } from "../../report";
import { columnLetters, type RawValue } from "../../sheets";
import type { OwnSheet } from "../read/ownSheets";
import { shownContent } from "./content";

/** Where the rows of a sheet of ours stand now, as far as its print area tells, which moves with the rows. */
export interface RowsMoved {
  /** Whether rows or columns were inserted into them or deleted, so that looks are not where the plan has them. */
  readonly isMoved: boolean;
  /** The row behind the last of them. */
  readonly end: number;
}

/** What is asked of a sheet for that, beside its cells. */
export function askPrintArea(sheet: Excel.Worksheet): Excel.RangeAreas {
  return sheet.pageLayout.getPrintAreaOrNullObject().load("address");
}

/** Compares the print area with what was written; without one, or a mark of ours, nothing is known to have moved. */
export function rowsMoved(plan: SheetPlan, { fingerprint }: OwnSheet, area: Excel.RangeAreas): RowsMoved {
  const written = /^(\d+):[^:]*$/.exec(fingerprint ?? "")?.[1];
  if (area.isNullObject || written === undefined) return { isMoved: false, end: 0 };
  const address = area.address.replace(/^.*!/, "").replaceAll("$", "");
  const lastColumn = columnLetters(printedColumns(plan) - 1);
  return { isMoved: address !== `A1:${lastColumn}${written}`, end: Number(/\d+$/.exec(address)?.[0] ?? 0) };
}

/** How many columns of a plan are printed. */
export function printedColumns({ print, columns }: SheetPlan): number {
  return print.columns ?? columns.length;
}

/** Which rows below a plan's last are ours, pushed down: those that begin as a row of the plan does. Notes of people stay. */
export function pushedDown({ rows }: SheetPlan, below: readonly (readonly RawValue[])[]): readonly number[] {
  const beginnings = new Set(
    rows.map(({ cells }) => beginningOf(cells.map(({ content }) => shownContent(content)))),
  );
  return below.flatMap((row, at) => (beginnings.has(beginningOf(row)) ? [rows.length + at] : []));
}

/** The first text of a row; "" of one without any, such as an empty one. */
function beginningOf(row: readonly RawValue[]): string {
  return String(row.find((value) => typeof value === "string" && value !== "") ?? "");
}
