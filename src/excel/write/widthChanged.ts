import type { SheetPlan } from "../../report";
import type { RawValue } from "../../sheets";
import type { RowsMoved } from "./movedRows";

/**
 * Where a plan is wider than what was written, and somebody's note stands beside that, columns are inserted, so that the note moves
 * aside and is not written over.
 *
 * @returns what ours hold now: the cells that were read, without those that have moved aside
 */
export function roomBeside(
  sheet: Excel.Worksheet,
  { columns }: SheetPlan,
  present: readonly (readonly RawValue[])[],
  { endColumn }: RowsMoved,
): readonly (readonly RawValue[])[] {
  if (endColumn === undefined || endColumn >= columns.length) return present;
  const isFree = present.every((row) => row.slice(endColumn).every((value) => value === ""));
  if (isFree) return present;
  wholeColumns(sheet, endColumn, columns.length - endColumn).insert("Right");
  return present.map((row) => row.slice(0, endColumn));
}

/** Empties the columns that a narrower plan no longer needs; what people noted below ours stays. */
export function clearBeside(
  sheet: Excel.Worksheet,
  { columns }: SheetPlan,
  { end, endColumn = 0 }: RowsMoved,
): void {
  const leftOver = endColumn - columns.length;
  if (leftOver > 0 && end !== undefined) sheet.getRangeByIndexes(0, columns.length, end, leftOver).clear();
}

const wholeColumns = (sheet: Excel.Worksheet, first: number, count: number): Excel.Range =>
  sheet.getRangeByIndexes(0, first, 1, count).getEntireColumn();
