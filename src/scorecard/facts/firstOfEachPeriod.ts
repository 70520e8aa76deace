import type { PhasedTarget } from "./facts";

/** Of two rows of one figure for one period the first one counts. */
export function firstOfEachPeriod(rows: readonly PhasedTarget[]): readonly PhasedTarget[] {
  const first = new Map([...rows].reverse().map((row) => [row.period.ordinal, row]));
  return rows.filter((row) => first.get(row.period.ordinal) === row);
}
