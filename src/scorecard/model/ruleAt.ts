import type { Measure } from "../facts/facts";
import { spanOf } from "../periods/calendar";
import type { Period } from "../periods/period";
import type { Levels, Rule } from "../scoring/rule";
import type { FactsIndex } from "./factsIndex";

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
