import type { Facts, Measure } from "../facts";
import { hasData, isRetiredIn } from "../lookup";
import { deciderOf, lastEnded } from "../periods";

/** Measures that are not retired yet, or retire only after the day that the facts speak of. */
export function measuresInUse(facts: Facts): readonly Measure[] {
  const now = dayOf(facts);
  const calendar = { fiscalYearStart: facts.settings.fiscalYearStart };
  return facts.measures.filter(
    (measure) => !isRetiredIn(measure, lastEnded(now, measure.frequency, calendar)),
  );
}

/** The end of the Settings' period, else of the latest actual of all; -Infinity where there is neither. */
export function dayOf({ settings, actuals }: Facts): number {
  const calendar = { fiscalYearStart: settings.fiscalYearStart };
  if (settings.period) return deciderOf(settings.period, calendar);
  return actuals
    .filter(hasData)
    .reduce((day, { period }) => Math.max(day, deciderOf(period, calendar)), -Infinity);
}
