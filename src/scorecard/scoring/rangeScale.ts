import { amberFrom, type Band, greenFrom, holdInBand, isAtLeast } from "../terms";
import { interpolate, type Anchor } from "./interpolate";
import type { Scale, ShowFigure } from "./scale";
import { wayToGreen } from "./wayToGreen";

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
    reason: (actual, show) => `${show(actual)} is ${whereabouts(levels, band(actual), show)}`,
    toGreen: (actual, show) => wayInside(levels, actual, show),
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

function whereabouts(levels: RangeLevels, band: Band, show: ShowFigure): string {
  const range = `${show(levels.low)} to ${show(levels.high)}`;
  if (band === "Green") return `inside the target range ${range}`;
  const flags = `${show(levels.redFlagLow)} and ${show(levels.redFlagHigh)}`;
  if (band === "Amber") return `outside the target range ${range} but within the red flags ${flags}`;
  return `beyond the red flags ${flags} around the target range ${range}`;
}

function wayInside({ low, high }: RangeLevels, actual: number, show: ShowFigure): string | undefined {
  if (!isAtLeast(actual, low)) return wayToGreen(actual, low, show);
  return isAtLeast(high, actual) ? undefined : wayToGreen(actual, high, show);
}
