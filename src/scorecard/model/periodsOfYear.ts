import { fiscalYearOf, monthsOf } from "../periods/calendar";
import type { Measure } from "../facts/facts";
import type { Period } from "../periods/period";
import type { FactsIndex } from "./factsIndex";

/** All the periods of one frequency in the fiscal year that a period lies in. */
export function periodsOfYear(period: Period, { calendar, due }: FactsIndex): readonly Period[] {
  const year: Period = {
    frequency: "Yearly",
    ordinal: fiscalYearOf(monthsOf(period, calendar).last, calendar),
  };
  return due({ view: "year", period: year, calendar }, period.frequency);
}

/** Whether a measure still takes part in one of its own periods. */
export function isActiveIn({ retiredFrom }: Measure, { ordinal }: Period): boolean {
  return !retiredFrom || ordinal < retiredFrom.ordinal;
}
