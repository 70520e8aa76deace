import { failed, ok, type Result } from "../problems";
import { resolveDirection } from "./resolveDirection";
import type { Rule } from "./rule";
import type { Scale, ScoringMethod } from "./scale";
import { stepScale } from "./stepScale";

/** 100 when met, else 0. */
export const goalOnly: ScoringMethod = { name: "Goal only", prepare };

function prepare(rule: Rule): Result<Scale> {
  const direction = resolveDirection(rule);
  if (direction.kind === "failed") return direction;
  if (rule.target === undefined) return failed({ code: "needs-target", method: "Goal only" });
  const scored = direction.value === "Yes/No" ? "Higher" : direction.value;
  if (scored === "Range" && rule.targetHigh === undefined) return failed({ code: "needs-target-high" });
  return ok({ ...stepScale(scored, rule.target, rule.targetHigh), warnings: [] });
}
