import { fiscalYearOf, monthsOf, type Period } from "../periods";
import type { Actual, Measure } from "../facts";
import { hasData } from "./hasData";
import type { FactsIndex } from "./factsIndex";

/** All the periods of one frequency in the fiscal year that a period lies in. */
export function periodsOfYear(period: Period, { calendar, due }: FactsIndex): readonly Period[] {
  const year: Period = {
    frequency: "Yearly",
    ordinal: fiscalYearOf(monthsOf(period, calendar).last, calendar),
  };
  return due({ view: "year", period: year, calendar }, period.frequency);
}

/** Whether a measure takes part in one of its own periods: from its first figure on, unless it says from when, until it retires. */
export function activeIn(measure: Measure, { actuals }: FactsIndex): (period: Period) => boolean {
  const own = actuals.get(measure.id);
  const since = measure.reportedFrom?.ordinal;
  return (period) => {
    if (isRetiredIn(measure, period)) return false;
    if (since !== undefined) return period.ordinal >= since;
    const reported = own?.get(period.ordinal); // a figure of the period itself is no earlier than the first
    return (reported !== undefined && hasData(reported)) || period.ordinal >= (firstFigure(own) ?? -Infinity);
  };
}

export function isRetiredIn({ retiredFrom }: Measure, { ordinal }: Period): boolean {
  return retiredFrom !== undefined && ordinal >= retiredFrom.ordinal;
}

/** Undefined where nothing has been reported yet: then it is due as ever. */
function firstFigure(actuals: ReadonlyMap<number, Actual> | undefined): number | undefined {
  let first: number | undefined;
  for (const [ordinal, actual] of actuals ?? [])
    if (hasData(actual) && (first === undefined || ordinal < first)) first = ordinal;
  return first;
}
