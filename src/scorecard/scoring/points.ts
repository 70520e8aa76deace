import { failed, ok, type Problem, type Result } from "../problems";
import { anchorScale } from "./anchorScale";
import type { Anchor } from "./interpolate";
import { numberText } from "../terms";
import type { Rule } from "./rule";
import type { Scale, ScoringMethod } from "./scale";

/** Linear between points of one's own, flat beyond them. */
export const points: ScoringMethod = { name: "Points", prepare };

function prepare({ points: anchors, direction: given }: Rule): Result<Scale> {
  if (anchors === undefined) return failed({ code: "needs-level", method: "Points", level: "points" });
  const wrong = problemOf(anchors);
  if (wrong) return failed(wrong);
  if (given === "Yes/No") return failed({ code: "direction-unfit", method: "Points", direction: given });
  const reason: Scale["reason"] = (actual, show) =>
    `${show(actual)} on the points ${anchors.map(({ value, score }) => `${show(value)}:${numberText(score)}`).join(", ")}`;
  const direction = given ?? directionOf(anchors);
  return ok({ ...anchorScale({ direction, anchors, reason }), warnings: [] });
}

function problemOf(anchors: readonly Anchor[]): Problem | undefined {
  const [first, second] = anchors;
  if (!first || !second) return { code: "points-too-few", found: anchors.length };
  const sign = Math.sign(second.value - first.value);
  for (const [index, { value, score }] of anchors.entries()) {
    if (score < 0 || score > 100) return { code: "points-score-out-of-range", found: score };
    const before = anchors[index - 1];
    if (before && (sign === 0 || sign * (value - before.value) <= 0))
      return { code: "points-out-of-order", found: value, after: before.value };
  }
  return undefined;
}

/** Whether scores grow with the values; where best is in between it is a range. */
function directionOf(anchors: readonly Anchor[]): "Higher" | "Lower" | "Range" {
  const rising = [...anchors].sort((a, b) => a.value - b.value).map(({ score }) => score);
  const steps = rising.slice(1).map((score, index) => score - (rising[index] ?? score));
  if (steps.every((step) => step >= 0)) return "Higher";
  return steps.every((step) => step <= 0) ? "Lower" : "Range";
}
