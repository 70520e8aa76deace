import { isSame } from "../terms";
import { failed, ok, type Result } from "../problems";
import type { MethodName, Rule } from "./rule";

/** The way from a baseline to a target. */
export interface Journey {
  readonly direction: "Higher" | "Lower";
  readonly baseline: number;
  readonly target: number;
}

/** The way that a rule's baseline and target describe; failed when there is none, or the direction contradicts it. */
export function journeyOf(rule: Rule, method: MethodName): Result<Journey> {
  const { baseline, target, direction: given } = rule;
  if (target === undefined) return failed({ code: "needs-target", method });
  if (baseline === undefined) return failed({ code: "needs-level", method, level: "baseline" });
  if (isSame(baseline, target)) return failed({ code: "baseline-is-target", target });
  if (given === "Range" || given === "Yes/No")
    return failed({ code: "direction-unfit", method, direction: given });
  const direction = target < baseline ? "Lower" : "Higher";
  if (given !== undefined && given !== direction)
    return failed({ code: "baseline-contradicts", direction: given, baseline, target });
  return ok({ direction, baseline, target });
}
