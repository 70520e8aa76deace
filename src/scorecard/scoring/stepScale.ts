import { isAtLeast } from "../terms";
import type { Scale, ShowFigure } from "./scale";

/** 100 when the target is met, else 0 (Spider Impact's Goal Only). Range: inside both ends. */
export function stepScale(
  direction: "Higher" | "Lower" | "Range",
  target: number,
  targetHigh = target,
): Omit<Scale, "warnings"> {
  const isMet = (actual: number) =>
    (direction === "Lower" || isAtLeast(actual, target)) &&
    (direction === "Higher" || isAtLeast(direction === "Range" ? targetHigh : target, actual));
  const goal = (show: ShowFigure) =>
    direction === "Range" ? `${show(target)} to ${show(targetHigh)}` : show(target);
  const words = { Higher: "at least", Lower: "at most", Range: "within" }[direction];
  return {
    direction,
    isScored: true,
    score: (actual) => (isMet(actual) ? 100 : 0),
    band: (actual) => (isMet(actual) ? "Green" : "Red"),
    reason: (actual, show) =>
      `${show(actual)} ${isMet(actual) ? "meets" : "misses"} the goal of ${words} ${goal(show)}`,
    toGreen: (actual, show) => (isMet(actual) ? undefined : `${words} ${goal(show)} makes it Green`),
  };
}
