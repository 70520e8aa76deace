import type { Actual } from "../facts";

/** Whether an actual says anything: a value, or both parts of a ratio. */
export function hasData({ value, numerator, denominator }: Actual): boolean {
  return value !== undefined || (numerator !== undefined && denominator !== undefined);
}
