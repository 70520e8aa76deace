import type { PeriodReading } from "../../scorecard";
import { type Grid, isBlank, type RawValue, valueAt } from "../grid";
import { mostHeaderRows } from "./mapping";
import { columnsOf, isTextColumn, labelsIn, type Run, runsAt, saysPeriod, valuesBelow } from "./runs";
import type { Label } from "./label";
import { labelOf } from "./labelOf";
import { arePeriods } from "./periodNumbers";

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

/** Where headers stand. */
interface HeadersPlace {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A run that has periods or roles but no column of names belongs to the run at its left. */
function joinNameless(
  grid: Grid,
  found: readonly HeadersPlace[],
  reading: PeriodReading,
): readonly HeadersPlace[] {
  return found.map((headers) =>
    hasNames(grid, headers, reading) ? headers : { ...headers, left: leftOfNames(grid, headers, found) },
  );
}

function hasNames(grid: Grid, headers: HeadersPlace, reading: PeriodReading): boolean {
  const keys = labelsIn(grid, { ...headers, row: headers.bottom }, reading).flatMap(
    (label) => label?.key ?? [],
  );
  return (
    keys.some((key) => key === "Measure" || key === "Period" || key === "Year") ||
    columnsOf(headers).some((column) => isTextColumn(grid, column, headers.bottom))
  );
}

/** The nearest column of texts at the left, unless another table stands there. */
function leftOfNames(grid: Grid, headers: HeadersPlace, found: readonly HeadersPlace[]): number {
  for (let column = headers.left - 1; column >= grid.left; column--) {
    const isOthers = found.some(
      (one) =>
        one !== headers &&
        column >= one.left &&
        column <= one.right &&
        one.top <= headers.bottom &&
        one.bottom >= headers.top,
    );
    if (isOthers) return headers.left;
    if (isTextColumn(grid, column, headers.bottom)) return firstOfTexts(grid, column, headers.bottom);
  }
  return headers.left;
}

function firstOfTexts(grid: Grid, column: number, below: number): number {
  return column > grid.left && isTextColumn(grid, column - 1, below)
    ? firstOfTexts(grid, column - 1, below)
    : column;
}

/** A longer text above headers is a note. */
const longestGroup = 40;

/** Whether a run is a row of headers: by what its words say, or as texts over periods and figures. */
function isHeaders(grid: Grid, run: Run, reading: PeriodReading): boolean {
  const labels = labelsIn(grid, run, reading);
  const areDates = (one: readonly (Label | undefined)[]) =>
    one.length >= 2 && one.every((label) => label && saysPeriod(label));
  if (areDates(labels) && areDates(labelsIn(grid, { ...run, row: run.row + 1 }, reading))) return false;
  return isHeaderRun(labels) || (areTexts(labels) && standsOverPeriods(grid, run, reading));
}

/** Whether at least two cells are filled, all of them with texts that are no periods. */
function areTexts(labels: readonly (Label | undefined)[]): boolean {
  return labels.length >= 2 && labels.every((label) => label && !saysPeriod(label));
}

/** Whether a column right below holds periods, and another one figures. */
function standsOverPeriods(grid: Grid, run: Run, reading: PeriodReading): boolean {
  const below = columnsOf(run).map((column) => valuesBelow(grid, column, run.row));
  const isTime = (values: readonly RawValue[]) => {
    const labels = values.map((value) => labelOf(value, arePeriods(values), reading));
    return values.length >= 2 && labels.every((label) => label && saysPeriod(label));
  };
  return (
    below.some(isTime) &&
    below.some((values) => !isTime(values) && values.some((value) => typeof value === "number"))
  );
}

function isHeaderRun(labels: readonly (Label | undefined)[]): boolean {
  const known = labels.flatMap((label) => label ?? []);
  if (known.length < labels.length || known.length < 2) return false;
  const periods = new Set(known.filter(saysPeriod).map(({ text }) => text)).size;
  const roles = known.filter(({ role, isDerived }) => role && !isDerived).length;
  const keys = known.filter(({ key }) => key !== undefined && key !== "Nothing" && key !== "Role").length;
  const others = known.filter(({ key, rest }) => key === "Nothing" || key === "Role" || rest !== "").length;
  const hasTime = known.some(({ key }) => key === "Period" || key === "Year");
  return (
    periods >= 2 || roles >= 2 || (keys >= 1 && roles + periods >= 1) || keys >= 2 || (hasTime && others >= 1)
  );
}

/** Whether a row above headers names groups of them. */
function isGroupRow(grid: Grid, run: Run, reading: PeriodReading): boolean {
  const filled = columnsOf(run).filter((column) => !isBlank(valueAt(grid, run.row, column)));
  const labels = filled.map((column) => groupLabel(valueAt(grid, run.row, column), reading));
  const isNoTitle = filled.length >= 2 || filled.some((column) => column > run.left);
  return (
    filled.length > 0 && isNoTitle && labels.every((label) => label && label.text.length <= longestGroup)
  );
}

/** A lone number above headers is a year. */
function groupLabel(value: RawValue, reading: PeriodReading): Label | undefined {
  return labelOf(value, arePeriods([value]), reading);
}

/** Whether a row below headers says more of each of them. */
function isSubHeader(grid: Grid, run: Run, reading: PeriodReading): boolean {
  const labels = labelsIn(grid, run, reading);
  const known = labels.flatMap((label) => label ?? []);
  const telling = known.filter((label) => saysPeriod(label) || label.role || label.isDerived || label.key);
  return known.length === labels.length && telling.length >= 2 && telling.length * 2 > known.length;
}
