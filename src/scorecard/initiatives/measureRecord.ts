import { valueOf } from "../aggregate";
import type { Band } from "../band";
import type { Facts, Measure } from "../facts/facts";
import { indexOfUnit, unitOf, type FactsIndex } from "../model/factsIndex";
import { scoreAlone } from "../model/scoreAlone";
import { lastEnded } from "../periods/calendar";
import type { Day, Period } from "../periods/period";

/** One measure by its own periods, in its own unit: what was reported, and how it stood. */
export interface MeasureRecord {
  readonly measure: Measure;
  /** A ratio's own quotient; undefined where nothing was reported. */
  valueIn(period: Period): number | undefined;
  bandIn(period: Period): Band;
  /** The measure's last period that has ended on a day. */
  endedBy(day: Day): Period;
}

/** Looks the measures' records up, by id. */
export function recordsOf(facts: Facts): (measure: string) => MeasureRecord | undefined {
  const measures = new Map(facts.measures.map((measure) => [measure.id, measure]));
  return (id) => {
    const measure = measures.get(id);
    const index = indexOfUnit(facts, unitOf(facts, { measure: id }));
    return measure && index ? recordOf(measure, index) : undefined;
  };
}

function recordOf(measure: Measure, index: FactsIndex): MeasureRecord {
  const { calendar, actuals } = index;
  return {
    measure,
    valueIn: ({ ordinal }) => valueOf(actuals.get(measure.id)?.get(ordinal) ?? {}),
    bandIn: (period) => scoreAlone(measure, period, index),
    endedBy: (day) => lastEnded(day, measure.frequency, calendar),
  };
}
