import type { Frequency } from "../periods/period";
import type { Model, ScoredMeasure } from "../model/model";
import { structureOf } from "../model/structure";
import type { Series } from "./series";

/** How many periods of a frequency make a year, where seasons can be told apart. */
export const seasonLengths: Readonly<Record<Frequency, number | undefined>> = {
  Weekly: 52,
  Monthly: 12,
  Quarterly: 4,
  "Half-yearly": 2,
  Yearly: undefined,
};

/**
 * All that a unit reported of a measure up to the period that the model shows, oldest first, gaps undefined.
 * A ratio's values are the periods' own quotients.
 *
 * @param unit the unit's id
 */
export function seriesOf({ measure, period }: ScoredMeasure, unit: string, { facts }: Model): Series {
  if (!period) return [];
  const { unitOf } = structureOf(facts);
  const values = new Map<number, number>();
  for (const actual of facts.actuals) {
    if (actual.measure !== measure.id || unitOf(actual.measure, actual.scorecard) !== unit) continue;
    const value = actual.value ?? quotient(actual.numerator, actual.denominator);
    if (value !== undefined && actual.period.ordinal <= period.ordinal)
      values.set(actual.period.ordinal, value);
  }
  const first = Math.min(...values.keys());
  if (!Number.isFinite(first)) return [];
  return Array.from({ length: period.ordinal - first + 1 }, (_, index) => values.get(first + index));
}

function quotient(numerator?: number, denominator?: number): number | undefined {
  return numerator === undefined || !denominator ? undefined : numerator / denominator;
}
