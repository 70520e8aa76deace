import { amberFrom, type Band, greenFrom, holdInBand, isAtLeast } from "../terms";
import { interpolate, type Anchor } from "./interpolate";
import type { Scale, ShowFigure } from "./scale";
import { wayToGreen } from "./wayToGreen";

export interface LinearLevels {
  readonly direction: "Higher" | "Lower";
  readonly redFlag: number;
  readonly target: number;
  /** Where the score reaches 0 and 100. */
  readonly zeroAt: number;
  readonly fullAt: number;
}

/** Linear from the red flag (33⅓) to the target (66⅔) and on to 0 and 100 (Spider Impact's Goal/Red Flag). */
export function linearScale(levels: LinearLevels): Omit<Scale, "warnings"> {
  const anchors = anchorsOf(levels);
  const band = (actual: number) => bandBetween(levels, actual);
  return {
    direction: levels.direction,
    redFlag: levels.redFlag,
    isScored: true,
    band,
    score: (actual) => holdInBand(interpolate(anchors, actual), band(actual)),
    reason: (actual, show) => reasonBetween(levels, band(actual), show(actual), show),
    toGreen: (actual, show) =>
      band(actual) === "Green" ? undefined : wayToGreen(actual, levels.target, show),
  };
}

function anchorsOf({ zeroAt, redFlag, target, fullAt }: LinearLevels): readonly Anchor[] {
  return [
    { value: zeroAt, score: 0 },
    { value: redFlag, score: amberFrom },
    { value: target, score: greenFrom },
    { value: fullAt, score: 100 },
  ];
}

function bandBetween({ direction, redFlag, target }: LinearLevels, actual: number): Band {
  const sign = direction === "Lower" ? -1 : 1;
  if (isAtLeast(sign * actual, sign * target)) return "Green";
  return isAtLeast(sign * actual, sign * redFlag) ? "Amber" : "Red";
}

function reasonBetween(
  { direction, redFlag, target }: LinearLevels,
  band: Band,
  value: string,
  show: ShowFigure,
): string {
  const better = direction === "Lower" ? "lower is better" : "higher is better";
  if (band === "Green") return `${value} meets the target ${show(target)} (${better})`;
  if (band === "Amber") {
    return `${value} lies between the red flag ${show(redFlag)} and the target ${show(target)} (${better})`;
  }
  return `${value} is worse than the red flag ${show(redFlag)}; the target is ${show(target)} (${better})`;
}
