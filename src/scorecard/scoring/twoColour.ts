import { type Band, isAtLeast, isSame } from "../terms";
import { failed, ok, type Problem, type Result } from "../problems";
import { interpolate } from "./interpolate";
import { redFlagOf } from "./redFlagOf";
import { resolveDirection } from "./resolveDirection";
import type { Rule } from "./rule";
import type { Scale, ScoringMethod } from "./scale";
import { stepScale } from "./stepScale";
import { wayToGreen } from "./wayToGreen";

/** Green from the break, else Red; 0 at the worst, 50 at the break, 100 at the best (Spider Impact's Two Colour). */
export const twoColour: ScoringMethod = { name: "Two colour", prepare };

const breakScore = 50;
const justBelow = 1 - 3e-9;

interface TwoColours {
  readonly direction: "Higher" | "Lower";
  readonly worst: number;
  readonly middle: number;
  readonly best: number;
}

function prepare(rule: Rule): Result<Scale> {
  const direction = resolveDirection(rule);
  if (direction.kind === "failed") return direction;
  const way = direction.value;
  if (way !== "Higher" && way !== "Lower")
    return failed({ code: "direction-unfit", method: "Two colour", direction: way });
  const { target: best } = rule;
  if (best === undefined) return failed({ code: "needs-target", method: "Two colour" });
  const worst = redFlagOf(rule, best, way);
  if (isSame(worst, best)) return asGoal(rule, best, way);
  const middle = rule.break ?? (worst + best) / 2;
  const sign = way === "Lower" ? -1 : 1;
  if (sign * middle <= sign * worst || sign * middle >= sign * best)
    return failed({ code: "break-outside", found: middle, redFlag: worst, target: best });
  return ok(scaleOf({ direction: way, worst, middle, best }));
}

function asGoal({ redFlag }: Rule, target: number, direction: "Higher" | "Lower"): Result<Scale> {
  if (redFlag === undefined) return failed({ code: "needs-red-flag" });
  const warnings: readonly Problem[] = [{ code: "red-flag-is-target", target }];
  return ok({ ...stepScale(direction, target), redFlag, warnings });
}

function scaleOf({ direction, worst, middle, best }: TwoColours): Scale {
  const anchors = [
    { value: worst, score: 0 },
    { value: middle, score: breakScore },
    { value: best, score: 100 },
  ];
  const sign = direction === "Lower" ? -1 : 1;
  const band = (actual: number): Band => (isAtLeast(sign * actual, sign * middle) ? "Green" : "Red");
  const score = (actual: number) => interpolate(anchors, actual);
  return {
    direction,
    redFlag: worst,
    isScored: true,
    band,
    score: (actual) =>
      band(actual) === "Red" ? Math.min(score(actual), breakScore * justBelow) : score(actual),
    reason: (actual, show) =>
      `${show(actual)} is ${band(actual) === "Green" ? "on the better" : "on the worse"} side of the break ${show(middle)}, between the worst ${show(worst)} and the best ${show(best)}`,
    toGreen: (actual, show) => (band(actual) === "Green" ? undefined : wayToGreen(actual, middle, show)),
    warnings: [],
  };
}
