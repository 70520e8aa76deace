import { defaultTolerance, type Rule } from "./rule";

/** The red flag of a rule; left empty it lies a tolerance of |target| on the worse side of the target. */
export function redFlagOf(rule: Rule, target: number, direction: "Higher" | "Lower"): number {
  const sign = direction === "Lower" ? -1 : 1;
  return rule.redFlag ?? target - sign * (rule.tolerance ?? defaultTolerance) * Math.abs(target);
}
