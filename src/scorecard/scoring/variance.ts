import { failed, ok, type Result } from "../problems";
import type { Direction } from "./rule";

export interface VarianceRule {
  readonly target: number;
  readonly targetHigh?: number;
  readonly direction: Direction;
}

/**
 * How far an actual is from its target, in the measure's unit; favourable is positive.
 * In a range it is the distance outside, never favourable, 0 inside.
 */
export function variance(actual: number, { target, targetHigh = target, direction }: VarianceRule): number {
  if (direction === "Range") return Math.min(0, actual - target, targetHigh - actual);
  return direction === "Lower" ? target - actual : actual - target;
}

/** The variance as a share of |target|; a target of 0 has none. */
export function varianceShare(actual: number, rule: VarianceRule): Result<number> {
  if (rule.target === 0) return failed({ code: "target-is-zero", asked: "percent variance" });
  return ok(variance(actual, rule) / Math.abs(rule.target));
}

/**
 * The share of the target that is reached: 1 is on target; 1 + favourable variance / |target|,
 * so it holds for lower-is-better and for negative targets (scoring.md, "Zero and negative targets").
 */
export function attainment(actual: number, rule: VarianceRule): Result<number> {
  if (rule.target === 0) return failed({ code: "target-is-zero", asked: "attainment" });
  return ok(1 + variance(actual, rule) / Math.abs(rule.target));
}

/** The share of the way from the baseline to the target, unclamped. */
export function progress(actual: number, baseline: number, target: number): Result<number> {
  if (baseline === target) return failed({ code: "baseline-is-target", target });
  return ok((actual - baseline) / (target - baseline));
}
