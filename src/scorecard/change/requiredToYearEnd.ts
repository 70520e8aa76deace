import type { UnitId } from "../facts";
import { type Aggregation, sumOf } from "../series";
import { indexOfUnit, periodsOfYear } from "../lookup";
import { levelsOf } from "../figures";
import type { Model } from "../model";
import type { ScoredMeasure } from "../scores";
import { failed, type Result } from "../problems";
import { requiredRate } from "./requiredRate";

/**
 * What each remaining period of a measure's fiscal year must bring for the year's target (scoring.md, "Required run
 * rate"): its periods' targets added up for Sum, their mean for Average, the last period's for the others.
 *
 * @param unit the unit's id
 */
export function requiredToYearEnd(
  { measure, period }: ScoredMeasure,
  unit: UnitId,
  { facts }: Model,
): Result<number> {
  const index = indexOfUnit(facts, unit);
  if (!index || !period) return failed({ code: "no-periods-left" });
  const periods = periodsOfYear(period, index);
  const levelsIn = levelsOf(measure, index);
  const yearTarget = targetOfYear(
    periods.map((one) => levelsIn(one).target),
    measure.aggregation,
  );
  if (yearTarget === undefined) return failed({ code: "needs-target", method: measure.rule.method });
  const actuals = index.actuals.get(measure.id);
  const soFar = periods.filter(({ ordinal }) => ordinal <= period.ordinal);
  return requiredRate(
    soFar.map(({ ordinal }) => actuals?.get(ordinal)?.value),
    { yearTarget, periodsLeft: periods.length - soFar.length, aggregation: measure.aggregation },
  );
}

function targetOfYear(
  targets: readonly (number | undefined)[],
  aggregation: Aggregation,
): number | undefined {
  const known = targets.flatMap((target) => target ?? []);
  if (known.length < targets.length) return undefined;
  if (aggregation === "Sum") return sumOf(known);
  return aggregation === "Average" ? sumOf(known) / known.length : known.at(-1);
}
