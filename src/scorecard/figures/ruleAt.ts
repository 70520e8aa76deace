import type { Measure } from "../facts";
import { type Period, spanOf } from "../periods";
import type { Levels, Rule } from "../scoring";
import type { FactsIndex } from "../lookup";

/** The rule of a measure with the levels that hold in a view, looked at on the last day of a period. */
export function ruleAt(measure: Measure, levels: Levels, period: Period, index: FactsIndex): Rule {
  const { method, direction, yesIsGood, tolerance, baseline, start, end, unreadable } = measure.rule;
  return {
    ...levels,
    unreadable: unreadable ?? levels.unreadable,
    method,
    direction,
    yesIsGood,
    unit: measure.unit,
    baseline,
    start,
    end,
    tolerance: tolerance ?? index.facts.settings.tolerance,
    asOf: method === "Expected" ? spanOf(period, index.calendar).last : undefined,
  };
}
