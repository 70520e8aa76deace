import { type Series, valueOf } from "../series";
import type { Actual, UnitId } from "../facts";
import { indexOfUnit } from "../lookup";
import type { Model } from "../model";
import type { ScoredMeasure } from "../scores";

/** A series with the ordinal of its first period. */
export interface DatedSeries {
  readonly first: number;
  readonly values: Series;
}

/**
 * All that a unit reported of a measure up to the period that the model shows, oldest first, gaps undefined.
 * A ratio's values are the periods' own quotients.
 *
 * @param unit the unit's id
 */
export function seriesOf(scored: ScoredMeasure, unit: UnitId, model: Model): Series {
  return seriesReader(unit, model)(scored).values;
}

/** The same for many measures of a unit. */
export function seriesReader(unit: UnitId, { facts }: Model): (scored: ScoredMeasure) => DatedSeries {
  const index = indexOfUnit(facts, unit);
  return ({ measure, period }) => {
    const actuals = index?.actuals.get(measure.id);
    return actuals && period ? datedSeries([...actuals.values()], period.ordinal) : none;
  };
}

const none: DatedSeries = { first: 0, values: [] };

function datedSeries(actuals: readonly Actual[], last: number): DatedSeries {
  const values = new Map<number, number>();
  for (const actual of actuals) {
    const reported = valueOf(actual);
    const { ordinal } = actual.period;
    if (reported !== undefined && ordinal <= last) values.set(ordinal, reported);
  }
  if (values.size === 0) return none;
  const first = Math.min(...values.keys());
  return { first, values: Array.from({ length: last - first + 1 }, (_, index) => values.get(first + index)) };
}
