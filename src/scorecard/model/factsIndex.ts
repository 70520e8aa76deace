import type { Actual, Facts, Measure, Objective, PhasedTarget } from "../facts/facts";
import type { Calendar } from "../periods/period";

/** The facts with what the scoring looks up again and again. */
export interface FactsIndex {
  readonly facts: Facts;
  readonly calendar: Calendar;
  /** By measure id, then by the period's ordinal. */
  readonly actuals: ReadonlyMap<string, ReadonlyMap<number, Actual>>;
  readonly phased: ReadonlyMap<string, readonly PhasedTarget[]>;
  readonly measuresOf: ReadonlyMap<string, readonly Measure[]>;
  readonly objectivesOf: ReadonlyMap<string, readonly Objective[]>;
}

/** Looks everything up once. */
export function indexFacts(facts: Facts): FactsIndex {
  const actuals = new Map<string, Map<number, Actual>>();
  for (const actual of facts.actuals) {
    const ofMeasure = actuals.get(actual.measure) ?? new Map<number, Actual>();
    actuals.set(actual.measure, ofMeasure.set(actual.period.ordinal, actual));
  }
  return {
    facts,
    calendar: { fiscalYearStart: facts.settings.fiscalYearStart },
    actuals,
    phased: groupBy(facts.phasedTargets, (phased) => phased.measure),
    measuresOf: groupBy(facts.measures, (measure) => measure.objective),
    objectivesOf: groupBy(facts.objectives, (objective) => objective.perspective),
  };
}

function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
