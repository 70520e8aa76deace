import type { PeriodReading } from "../../scorecard";
import { isBlank, valueAt, type Grid, type RawValue } from "../grid";
import type { Label } from "./label";
import { labelOf } from "./labelOf";
import { mostHeaderRows } from "./mapping";
import { arePeriods } from "./periodNumbers";

/** The headers of figures on a foreign sheet, and the rows below that they stand for. All places are zero-based, of the sheet. */
export interface Headers {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** The last row that belongs to them. */
  readonly end: number;
}

/** Below so many rows nobody begins another table. */
const rowsLookedAt = 400;
const rowsBelowLookedAt = 12;
/** A longer text above headers is a note. */
const longestGroup = 40;
/** A report may have an empty row or two between its groups. */
const longestGap = 3;

interface Run {
  readonly row: number;
  readonly left: number;
  readonly right: number;
}

/** Finds rows of headers, wherever they stand: several below and beside each other. */
export function findHeaders(grid: Grid, reading: PeriodReading): readonly Headers[] {
  const found: Omit<Headers, "end">[] = [];
  const last = Math.min(grid.values.length, rowsLookedAt);
  for (let row = grid.top; row < grid.top + last; row++) {
    const runs = runsAt(grid, row).filter((run) => !isTaken(run, found));
    const headers = runs.filter((run) => isHeaders(grid, run, reading));
    for (const run of headers) found.push(withNeighbours(grid, run, found, reading));
  }
  const whole = joinNameless(grid, found, reading);
  return whole.map((headers) => ({ ...headers, end: endOf(grid, headers, whole) }));
}

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

/** The filled cells right below, down to the first empty one. */
function valuesBelow(grid: Grid, column: number, row: number): readonly RawValue[] {
  const cells = Array.from({ length: rowsBelowLookedAt }, (_, offset) =>
    valueAt(grid, row + 1 + offset, column),
  );
  const end = cells.findIndex(isBlank);
  return end === -1 ? cells : cells.slice(0, end);
}

function isTaken({ row, left, right }: Run, found: readonly Omit<Headers, "end">[]): boolean {
  return found.some((one) => row <= one.bottom && left <= one.right && right >= one.left);
}

/** Whether a row belongs to a table above: to its headers, or to the data right below them. */
function isOthers(grid: Grid, run: Run, found: readonly Omit<Headers, "end">[]): boolean {
  const isFilled = (row: number) => columnsOf(run).some((column) => !isBlank(valueAt(grid, row, column)));
  let { row } = run;
  while (row > grid.top && !isTaken({ ...run, row }, found) && isFilled(row)) row--;
  return isTaken({ ...run, row }, found);
}

/** Runs of filled columns: a column that is empty here and right below parts two. */
function runsAt(grid: Grid, row: number): readonly Run[] {
  const runs: { row: number; left: number; right: number }[] = [];
  const width = grid.values[0]?.length ?? 0;
  for (let column = grid.left; column < grid.left + width; column++) {
    if (isEmptyColumn(grid, column, row)) continue;
    const current = runs[runs.length - 1];
    if (current?.right === column - 1) current.right = column;
    else runs.push({ row, left: column, right: column });
  }
  return runs;
}

function isEmptyColumn(grid: Grid, column: number, row: number): boolean {
  for (let below = row; below <= row + rowsBelowLookedAt; below++)
    if (!isBlank(valueAt(grid, below, column))) return false;
  return true;
}

const columnsOf = ({ left, right }: Pick<Run, "left" | "right">) =>
  Array.from({ length: right - left + 1 }, (_, offset) => left + offset);

/** The labels of a run's filled cells; undefined where a cell holds a number that is no period. */
export function labelsIn(grid: Grid, run: Run, reading: PeriodReading): readonly (Label | undefined)[] {
  const values = columnsOf(run).map((column) => valueAt(grid, run.row, column));
  const hasPeriods = arePeriods(values);
  return values.filter((value) => !isBlank(value)).map((value) => labelOf(value, hasPeriods, reading));
}

const saysPeriod = ({ period, yearless }: Label) => period !== undefined || yearless !== undefined;

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

/** Headers may stand in two or three rows: groups above, what each group holds below. */
function withNeighbours(
  grid: Grid,
  run: Run,
  found: readonly Omit<Headers, "end">[],
  reading: PeriodReading,
): Omit<Headers, "end"> {
  let [top, bottom] = [run.row, run.row];
  const isGroup = (above: Run) => !isOthers(grid, above, found) && isGroupRow(grid, above, reading);
  while (top > grid.top && bottom - top + 1 < mostHeaderRows && isGroup({ ...run, row: top - 1 })) top--;
  while (bottom - top + 1 < mostHeaderRows && isSubHeader(grid, { ...run, row: bottom + 1 }, reading))
    bottom++;
  return { top, bottom, left: run.left, right: run.right };
}

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

function isSubHeader(grid: Grid, run: Run, reading: PeriodReading): boolean {
  const labels = labelsIn(grid, run, reading);
  const known = labels.flatMap((label) => label ?? []);
  const telling = known.filter((label) => saysPeriod(label) || label.role || label.isDerived || label.key);
  return known.length === labels.length && telling.length >= 2 && telling.length * 2 > known.length;
}

/** A run that has periods or roles but no column of names belongs to the run at its left. */
function joinNameless(
  grid: Grid,
  found: readonly Omit<Headers, "end">[],
  reading: PeriodReading,
): readonly Omit<Headers, "end">[] {
  const left = found.map((headers) =>
    hasNames(grid, headers, reading) ? headers : { ...headers, left: leftOfNames(grid, headers, found) },
  );
  return left;
}

function hasNames(grid: Grid, headers: Omit<Headers, "end">, reading: PeriodReading): boolean {
  const keys = labelsIn(grid, { ...headers, row: headers.bottom }, reading).flatMap(
    (label) => label?.key ?? [],
  );
  return (
    keys.some((key) => key === "Measure" || key === "Period" || key === "Year") ||
    columnsOf(headers).some((column) => isTextColumn(grid, column, headers.bottom))
  );
}

function isTextColumn(grid: Grid, column: number, below: number): boolean {
  const values = Array.from({ length: rowsBelowLookedAt }, (_, offset) =>
    valueAt(grid, below + 1 + offset, column),
  );
  const filled = values.filter((value) => !isBlank(value));
  const texts = filled.filter((value) => typeof value === "string" && /\p{L}{2}/u.test(value));
  return texts.length > 0 && texts.length * 2 > filled.length;
}

/** The nearest column of texts at the left, unless another table stands there. */
function leftOfNames(
  grid: Grid,
  headers: Omit<Headers, "end">,
  found: readonly Omit<Headers, "end">[],
): number {
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

function endOf(grid: Grid, headers: Omit<Headers, "end">, all: readonly Omit<Headers, "end">[]): number {
  const next = all
    .filter((one) => one.top > headers.bottom && one.left <= headers.right && one.right >= headers.left)
    .map(({ top }) => top - 1);
  const limit = Math.min(grid.top + grid.values.length - 1, ...next);
  let end = headers.bottom;
  for (let row = headers.bottom + 1; row <= limit && row - end <= longestGap; row++)
    if (columnsOf(headers).some((column) => !isBlank(valueAt(grid, row, column)))) end = row;
  return end;
}
