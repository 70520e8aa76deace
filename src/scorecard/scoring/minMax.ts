import { failed, ok, type Result } from "../problems";
import { anchorScale } from "./anchorScale";
import { resolveDirection } from "./resolveDirection";
import type { Rule } from "./rule";
import type { Scale, ScoringMethod } from "./scale";

/** The place between min and max, turned round for Lower (BSC Designer's performance). */
export const minMax: ScoringMethod = { name: "Min-max", prepare };

function prepare(rule: Rule): Result<Scale> {
  const { min, max } = rule;
  const direction = resolveDirection(rule);
  if (direction.kind === "failed") return direction;
  const way = direction.value;
  if (way !== "Higher" && way !== "Lower")
    return failed({ code: "direction-unfit", method: "Min-max", direction: way });
  if (min === undefined) return failed({ code: "needs-level", method: "Min-max", level: "min" });
  if (max === undefined) return failed({ code: "needs-level", method: "Min-max", level: "max" });
  if (min >= max) return failed({ code: "min-not-below-max", min, max });
  const [zeroAt, fullAt] = way === "Lower" ? [max, min] : [min, max];
  const anchors = [
    { value: zeroAt, score: 0 },
    { value: fullAt, score: 100 },
  ];
  const reason: Scale["reason"] = (actual, show) =>
    `${show(actual)} on the way from ${show(zeroAt)} (score 0) to ${show(fullAt)} (score 100)`;
  return ok({ ...anchorScale({ direction: way, anchors, reason }), warnings: [] });
}
