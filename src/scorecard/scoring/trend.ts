import type { Direction } from "./rule";

export const trends = ["Improving", "Steady", "Worsening", "No data"] as const;
export type Trend = (typeof trends)[number];

export interface TrendRule {
  readonly direction: Direction;
  /** A share of |previous value|. */
  readonly steadyWithin: number;
  /** For Range: the target range, towards which is better. */
  readonly target?: number;
  readonly targetHigh?: number;
}

/** How a value moved against the previous comparable one (scoring.md, "Reading change"). */
export function trendOf(previous: number | undefined, latest: number | undefined, rule: TrendRule): Trend {
  if (previous === undefined || latest === undefined) return "No data";
  const gain = gainBetween(previous, latest, rule);
  if (Math.abs(latest - previous) <= rule.steadyWithin * Math.abs(previous) || gain === 0) return "Steady";
  return gain > 0 ? "Improving" : "Worsening";
}

function gainBetween(previous: number, latest: number, { direction, target, targetHigh }: TrendRule): number {
  if (direction === "Lower") return previous - latest;
  if (direction !== "Range" || target === undefined) return latest - previous;
  const outside = (value: number) => Math.max(0, target - value, value - (targetHigh ?? target));
  return outside(previous) - outside(latest);
}
