import type { PhasedTarget } from "../facts";

/** What the Targets table says of one measure in one unit. */
export interface MeasurePhased {
  /** Levels for one period alone, by its ordinal. */
  readonly forPeriod: ReadonlyMap<number, PhasedTarget>;
  /** Levels that hold from their period on, oldest first. */
  readonly fromPeriod: readonly PhasedTarget[];
  /** Weights that hold from their period on, oldest first. */
  readonly weights: readonly PhasedTarget[];
}

/** Orders the rows of one measure; a unit's own row wins over the inherited one of the same period. */
export function mergePhased(own: readonly PhasedTarget[], inherited: readonly PhasedTarget[]): MeasurePhased {
  const rows = [...own, ...inherited];
  const forPeriod = new Map<number, PhasedTarget>();
  for (const row of rows.filter(({ holds }) => holds !== "From"))
    if (hasLevel(row) && !forPeriod.has(row.period.ordinal)) forPeriod.set(row.period.ordinal, row);
  return {
    forPeriod,
    fromPeriod: oldestFirst(rows.filter((row) => row.holds === "From" && hasLevel(row))),
    weights: oldestFirst(rows.filter(({ weight }) => weight !== undefined)),
  };
}

function hasLevel({ target, redFlag, stretch, unreadable }: PhasedTarget): boolean {
  return [target, redFlag, stretch, unreadable].some((level) => level !== undefined);
}

/** Of one period the inherited row comes first, so that the unit's own is the last one in force. */
function oldestFirst(rows: readonly PhasedTarget[]): readonly PhasedTarget[] {
  return [...rows].reverse().sort((a, b) => a.period.ordinal - b.period.ordinal);
}

/** The rows that are in force in a period, the last one winning. */
export function inForce(rows: readonly PhasedTarget[], ordinal: number): readonly PhasedTarget[] {
  return rows.filter(({ period }) => period.ordinal <= ordinal);
}
