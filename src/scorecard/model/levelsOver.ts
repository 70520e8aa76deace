import type { Reported } from "../aggregate";
import type { Measure } from "../facts/facts";
import type { Period } from "../periods/period";
import type { Levels } from "../scoring/rule";
import { combineLevels } from "./combineLevels";
import type { FactsIndex } from "./factsIndex";
import { levelsOf } from "./levelsAt";

/** What one of a measure's own periods brought. */
export interface PeriodReported {
  readonly period: Period;
  readonly reported: Reported;
}

/**
 * The levels that several of a measure's periods are held against as one.
 *
 * @param combined what the periods come to, by the measure's aggregation
 */
export function levelsOver(
  measure: Measure,
  periods: readonly PeriodReported[],
  ...[combined, index]: [number, FactsIndex]
): Levels {
  const { aggregation, rule } = measure;
  const levelsIn = levelsOf(measure, index);
  const each = periods.map(({ period, reported }) => ({ levels: levelsIn(period), figures: reported }));
  const tolerance = rule.tolerance ?? index.facts.settings.tolerance;
  return combineLevels(each, { aggregation, rule: { ...rule, tolerance } }, combined);
}
