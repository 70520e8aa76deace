import { type Aggregation, pointsOf, type Series, sumOf } from "../series";
import { failed, ok, type Result } from "../problems";

export interface YearPlan {
  /** What the whole year is to come to, in the measure's unit. */
  readonly yearTarget: number;
  /** Periods of the year that have no actual yet. */
  readonly periodsLeft: number;
  readonly aggregation: Aggregation;
}

/**
 * What each remaining period must bring for the year's target, by aggregation: an even share of what is missing for
 * Sum; the mean that lifts the year's mean for Average; the target itself for Last, Min and Max.
 *
 * @returns failed when no period is left, and for Ratio, where it depends on the denominators to come
 */
export function requiredRate(
  actuals: Series,
  { yearTarget, periodsLeft, aggregation }: YearPlan,
): Result<number> {
  if (periodsLeft <= 0) return failed({ code: "no-periods-left" });
  if (aggregation === "Ratio") return failed({ code: "ratio-has-no-rate" });
  const values = pointsOf(actuals).map(({ value }) => value);
  if (aggregation === "Sum") return ok((yearTarget - sumOf(values)) / periodsLeft);
  if (aggregation === "Average")
    return ok((yearTarget * (values.length + periodsLeft) - sumOf(values)) / periodsLeft);
  return ok(yearTarget);
}
