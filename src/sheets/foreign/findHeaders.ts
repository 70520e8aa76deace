import type { PeriodReading } from "../../scorecard";
import { type Grid, isBlank, valueAt } from "../grid";
import { isGroupRow, isHeaders, isSubHeader } from "./headerRows";
import { joinNameless, type HeadersPlace } from "./joinNameless";
import { mostHeaderRows } from "./mapping";
import { columnsOf, runsAt, type Run } from "./runs";

/** The headers of figures on a foreign sheet, and the rows below that they stand for. All places are zero-based, of the sheet. */
export interface Headers extends HeadersPlace {
  /** The last row that belongs to them. */
  readonly end: number;
}

/** Below so many rows nobody begins another table. */
const rowsLookedAt = 400;
/** A report may have an empty row or two between its groups. */
const longestGap = 3;

/** Finds rows of headers, wherever they stand: several below and beside each other. */
export function findHeaders(grid: Grid, reading: PeriodReading): readonly Headers[] {
  const found: HeadersPlace[] = [];
  const last = Math.min(grid.values.length, rowsLookedAt);
  for (let row = grid.top; row < grid.top + last; row++) {
    const runs = runsAt(grid, row).filter((run) => !isTaken(run, found));
    const headers = runs.filter((run) => isHeaders(grid, run, reading));
    for (const run of headers) found.push(withNeighbours(grid, run, found, reading));
  }
  const whole = joinNameless(grid, found, reading);
  return whole.map((headers) => ({ ...headers, end: endOf(grid, headers, whole) }));
}

function isTaken({ row, left, right }: Run, found: readonly HeadersPlace[]): boolean {
  return found.some((one) => row <= one.bottom && left <= one.right && right >= one.left);
}

/** Whether a row belongs to a table above: to its headers, or to the data right below them. */
function isOthers(grid: Grid, run: Run, found: readonly HeadersPlace[]): boolean {
  const isFilled = (row: number) => columnsOf(run).some((column) => !isBlank(valueAt(grid, row, column)));
  let { row } = run;
  while (row > grid.top && !isTaken({ ...run, row }, found) && isFilled(row)) row--;
  return isTaken({ ...run, row }, found);
}

/** Headers may stand in two or three rows: groups above, what each group holds below. */
function withNeighbours(
  grid: Grid,
  run: Run,
  found: readonly HeadersPlace[],
  reading: PeriodReading,
): HeadersPlace {
  let [top, bottom] = [run.row, run.row];
  const isGroup = (above: Run) => !isOthers(grid, above, found) && isGroupRow(grid, above, reading);
  while (top > grid.top && bottom - top + 1 < mostHeaderRows && isGroup({ ...run, row: top - 1 })) top--;
  while (bottom - top + 1 < mostHeaderRows && isSubHeader(grid, { ...run, row: bottom + 1 }, reading))
    bottom++;
  return { top, bottom, left: run.left, right: run.right };
}

function endOf(grid: Grid, headers: HeadersPlace, all: readonly HeadersPlace[]): number {
  const next = all
    .filter((one) => one.top > headers.bottom && one.left <= headers.right && one.right >= headers.left)
    .map(({ top }) => top - 1);
  const limit = Math.min(grid.top + grid.values.length - 1, ...next);
  let end = headers.bottom;
  for (let row = headers.bottom + 1; row <= limit && row - end <= longestGap; row++)
    if (columnsOf(headers).some((column) => !isBlank(valueAt(grid, row, column)))) end = row;
  return end;
}
