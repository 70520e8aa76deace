import type { Reported } from "../series";
import type { Measure } from "../facts";
import type { Period } from "../periods";
import type { Levels } from "../scoring";
import { combineLevels } from "./combineLevels";
import type { FactsIndex } from "../lookup";
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
  combined: number,
  index: FactsIndex,
): Levels {
  const { aggregation, rule } = measure;
  const levelsIn = levelsOf(measure, index);
  const each = periods.map(({ period, reported }) => ({ levels: levelsIn(period), figures: reported }));
  const tolerance = rule.tolerance ?? index.facts.settings.tolerance;
  return combineLevels(each, { aggregation, rule: { ...rule, tolerance } }, combined);
}
