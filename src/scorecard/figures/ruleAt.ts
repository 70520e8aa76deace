import type { Measure } from "../facts";
import { type Period, spanOf } from "../periods";
import type { Levels, Rule } from "../scoring";
import type { FactsIndex } from "../lookup";

/** The rule of a measure with the levels that hold in a view, looked at on the last day of a period. */
export function ruleAt(measure: Measure, levels: Levels, period: Period, index: FactsIndex): Rule {
  const { method, direction, yesIsGood, tolerance, baseline, start, end, unreadable } = measure.rule;
  // Named one by one: there are thousands of rules, and copies of unknown shape are slow to make and to read.
  return {
    target: levels.target,
    targetHigh: levels.targetHigh,
    redFlag: levels.redFlag,
    redFlagHigh: levels.redFlagHigh,
    stretch: levels.stretch,
    floor: levels.floor,
    min: levels.min,
    max: levels.max,
    break: levels.break,
    points: levels.points,
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
