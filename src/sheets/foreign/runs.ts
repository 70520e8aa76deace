import type { PeriodReading } from "../../scorecard";
import { type Grid, isBlank, type RawValue, valueAt } from "../grid";
import type { Label } from "./label";
import { labelOf } from "./labelOf";
import { arePeriods } from "./periodNumbers";

/** So many rows below tell what a column holds. */
const rowsBelowLookedAt = 12;
/** Farther right stand helpers of formulas, no tables. */
const columnsLookedAt = 2_000;

/** Neighbouring columns of one row that are filled, or hold something right below. All places are zero-based, of the sheet. */
export interface Run {
  readonly row: number;
  readonly left: number;
  readonly right: number;
}

/** Runs of filled columns: a column that is empty here and right below parts two. */
export function runsAt(grid: Grid, row: number): readonly Run[] {
  const runs: { row: number; left: number; right: number }[] = [];
  const width = Math.min(grid.values[0]?.length ?? 0, columnsLookedAt);
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

export const columnsOf = ({ left, right }: Pick<Run, "left" | "right">) =>
  Array.from({ length: right - left + 1 }, (_, offset) => left + offset);

/** The labels of a run's filled cells; undefined where a cell holds a number that is no period. */
export function labelsIn(grid: Grid, run: Run, reading: PeriodReading): readonly (Label | undefined)[] {
  const values = columnsOf(run).map((column) => valueAt(grid, run.row, column));
  const hasPeriods = arePeriods(values) && !isLoneBesidePeriod(values, reading);
  return values.filter((value) => !isBlank(value)).map((value) => labelOf(value, hasPeriods, reading));
}

/** A single number that could be a year is a figure where a text beside it says the period. */
function isLoneBesidePeriod(values: readonly RawValue[], reading: PeriodReading): boolean {
  const numbers = values.filter((value) => typeof value === "number");
  const saysIt = (value: RawValue) => {
    const label = typeof value === "string" && !isBlank(value) ? labelOf(value, false, reading) : undefined;
    return label !== undefined && saysPeriod(label);
  };
  return numbers.length === 1 && values.some(saysIt);
}

export const saysPeriod = ({ period, yearless }: Label) => period !== undefined || yearless !== undefined;

/** The filled cells right below, down to the first empty one. */
export function valuesBelow(grid: Grid, column: number, row: number): readonly RawValue[] {
  const cells = Array.from({ length: rowsBelowLookedAt }, (_, offset) =>
    valueAt(grid, row + 1 + offset, column),
  );
  const end = cells.findIndex(isBlank);
  return end === -1 ? cells : cells.slice(0, end);
}

/** Whether most of what stands right below are words. */
export function isTextColumn(grid: Grid, column: number, below: number): boolean {
  const values = Array.from({ length: rowsBelowLookedAt }, (_, offset) =>
    valueAt(grid, below + 1 + offset, column),
  );
  const filled = values.filter((value) => !isBlank(value));
  const texts = filled.filter((value) => typeof value === "string" && /\p{L}{2}/u.test(value));
  return texts.length > 0 && texts.length * 2 > filled.length;
}
