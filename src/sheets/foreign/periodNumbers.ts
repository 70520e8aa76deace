import type { RawValue } from "../grid";

/** Days between dates that stand at regular distances: weeks, months, quarters, halves, years, in either order. */
const regularGaps: ReadonlySet<number> = new Set([
  1, 7, 14, 28, 29, 30, 31, 89, 90, 91, 92, 181, 182, 183, 184, 365, 366,
]);

/** Whether a number may be a year or a date at all. */
export const mayBePeriod = (value: number) => isYear(value) || isDateSerial(value);

const isYear = (value: number) => Number.isInteger(value) && value >= 1990 && value <= 2100;
/** From 2000 to 2050. */
const isDateSerial = (value: number) => value >= 36_526 && value <= 55_153;

/** Whether numbers are months, years or dates: a single cell's number cannot tell, a regular row of them can. */
export function arePeriods(values: readonly RawValue[]): boolean {
  const numbers = values.filter((value) => typeof value === "number");
  if (numbers.length === 0) return false;
  const dates = numbers.filter(isDateSerial);
  return areYears(numbers) || areMonths(numbers) || (numbers.every(mayBePeriod) && areRegularDates(dates));
}

function areYears(numbers: readonly number[]): boolean {
  const gaps = gapsOf(numbers);
  return numbers.every(isYear) && gaps.every((gap) => gap === 1);
}

/** The twelve months as numbers; fewer could be anything. */
function areMonths(numbers: readonly number[]): boolean {
  return numbers.length === 12 && numbers.every((value, index) => value === index + 1);
}

function areRegularDates(numbers: readonly number[]): boolean {
  const gaps = gapsOf(numbers);
  return gaps.length > 0 && gaps.every((gap) => regularGaps.has(gap));
}

/** The whole days between neighbours, each number counted once. */
function gapsOf(numbers: readonly number[]): readonly number[] {
  const sorted = [...new Set(numbers.map(Math.floor))].sort((a, b) => a - b);
  return sorted.slice(1).map((value, index) => value - (sorted[index] ?? value));
}
