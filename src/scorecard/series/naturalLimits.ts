import { mean } from "simple-statistics";
import { failed, ok, type Result } from "../problems";
import { pointsOf, type Series } from "./series";

/** The natural process limits of an XmR chart, in the measure's unit. */
export interface NaturalLimits {
  readonly mean: number;
  readonly upper: number;
  readonly lower: number;
  /** The mean of the differences between neighbouring points, whatever their sign. */
  readonly movingRange: number;
  readonly count: number;
}

/** 3 standard deviations, each estimated as the mean moving range / 1.128 (Wheeler, Understanding Variation). */
const limitFactor = 2.66;
export const fewestPoints = 10;

/**
 * Mean, and mean ± 2.66 × mean moving range, of the points with data; a gap is passed over.
 *
 * @returns failed with fewer than 10 points: limits of so few say nothing
 */
export function naturalLimits(series: Series): Result<NaturalLimits> {
  const values = pointsOf(series).map(({ value }) => value);
  if (values.length < fewestPoints) {
    return failed({
      code: "series-too-short",
      asked: "Natural limits",
      needed: fewestPoints,
      found: values.length,
    });
  }
  const middle = mean(values);
  const movingRange = mean(values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value))));
  const width = limitFactor * movingRange;
  return ok({
    mean: middle,
    upper: middle + width,
    lower: middle - width,
    movingRange,
    count: values.length,
  });
}
