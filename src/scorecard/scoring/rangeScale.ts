import { amberFrom, greenFrom, holdInBand, type Band } from "../band";
import { isAtLeast } from "../compare";
import { interpolate, type Anchor } from "./interpolate";
import { numberText } from "./numberText";
import type { Scale } from "./scale";

export interface RangeLevels {
  readonly low: number;
  readonly high: number;
  readonly redFlagLow: number;
  readonly redFlagHigh: number;
}

/** Best inside a band: 66⅔ at its ends, 100 in its middle, 33⅓ at the red flags outside, 0 one interval further. */
export function rangeScale(levels: RangeLevels): Omit<Scale, "warnings"> {
  const anchors = anchorsOf(levels);
  const band = (actual: number) => bandAround(levels, actual);
  return {
    direction: "Range",
    redFlag: levels.redFlagLow,
    redFlagHigh: levels.redFlagHigh,
    isScored: true,
    band,
    score: (actual) => holdInBand(interpolate(anchors, actual), band(actual)),
    reason: (actual) => `${numberText(actual)} is ${whereabouts(levels, band(actual))}`,
    toGreen: (actual) => wayInside(levels, actual),
  };
}

function anchorsOf({ low, high, redFlagLow, redFlagHigh }: RangeLevels): readonly Anchor[] {
  return [
    { value: redFlagLow - (low - redFlagLow), score: 0 },
    { value: redFlagLow, score: amberFrom },
    { value: low, score: greenFrom },
    { value: (low + high) / 2, score: low === high ? greenFrom : 100 },
    { value: high, score: greenFrom },
    { value: redFlagHigh, score: amberFrom },
    { value: redFlagHigh + (redFlagHigh - high), score: 0 },
  ];
}

function bandAround({ low, high, redFlagLow, redFlagHigh }: RangeLevels, actual: number): Band {
  if (isAtLeast(actual, low) && isAtLeast(high, actual)) return "Green";
  return isAtLeast(actual, redFlagLow) && isAtLeast(redFlagHigh, actual) ? "Amber" : "Red";
}

function whereabouts(levels: RangeLevels, band: Band): string {
  const range = `${numberText(levels.low)} to ${numberText(levels.high)}`;
  if (band === "Green") return `inside the target range ${range}`;
  const flags = `${numberText(levels.redFlagLow)} and ${numberText(levels.redFlagHigh)}`;
  if (band === "Amber") return `outside the target range ${range} but within the red flags ${flags}`;
  return `beyond the red flags ${flags} around the target range ${range}`;
}

function wayInside({ low, high }: RangeLevels, actual: number): string | undefined {
  if (isAtLeast(actual, low)) {
    return isAtLeast(high, actual) ? undefined : `${numberText(actual - high)} less makes it Green`;
  }
  return `${numberText(low - actual)} more makes it Green`;
}
