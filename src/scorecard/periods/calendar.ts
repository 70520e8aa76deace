import { UTCDate } from "@date-fns/utc";
import { getISOWeek } from "date-fns/getISOWeek";
import { getISOWeekYear } from "date-fns/getISOWeekYear";
import { setISOWeek } from "date-fns/setISOWeek";
import { monthsIn, shift, type Calendar, type Day, type Frequency, type Period } from "./period";

const msPerDay = 86_400_000;
const firstMonday: Day = 4; // 1970-01-05
const daysToThursday = 3;

/** The day of a date of the calendar; month 1..12. */
export function dayOf(year: number, month: number, date: number): Day {
  return Math.round(Date.UTC(year, month - 1, date) / msPerDay);
}

/** The day of an Excel serial number. */
export function dayOfSerial(serial: number, date1904 = false): Day {
  return Math.floor(serial) + dayOf(1899, 12, 30) + (date1904 ? 1462 : 0);
}

/** Months since January of year 0. */
export function monthOrdinal(year: number, month: number): number {
  return year * 12 + month - 1;
}

function monthOfDay(day: Day): number {
  const date = new Date(day * msPerDay);
  return monthOrdinal(date.getUTCFullYear(), date.getUTCMonth() + 1);
}

function firstDayOfMonth(month: number): Day {
  return dayOf(Math.floor(month / 12), (month % 12) + 1, 1);
}

/** Months by which the fiscal calendar runs ahead of the civil one. */
function fiscalLead({ fiscalYearStart }: Calendar): number {
  return fiscalYearStart === 1 ? 0 : 13 - fiscalYearStart;
}

/** The period of a frequency that a day lies in; a week belongs to the month of its Thursday (ISO 8601). */
export function periodOfDay(day: Day, frequency: Frequency, calendar: Calendar): Period {
  if (frequency === "Weekly") return { frequency, ordinal: Math.floor((day - firstMonday) / 7) };
  return periodOfMonth(monthOfDay(day), frequency, calendar);
}

/** The period of a frequency, longer than a week, that a month lies in. */
export function periodOfMonth(
  month: number,
  frequency: Exclude<Frequency, "Weekly">,
  calendar: Calendar,
): Period {
  if (frequency === "Monthly") return { frequency, ordinal: month };
  return { frequency, ordinal: Math.floor((month + fiscalLead(calendar)) / monthsIn[frequency]) };
}

/** The first and the last day of a period. */
export function spanOf(period: Period, calendar: Calendar): { readonly first: Day; readonly last: Day } {
  if (period.frequency === "Weekly") {
    const first = firstMonday + 7 * period.ordinal;
    return { first, last: first + 6 };
  }
  const { first, last } = monthsOf(period, calendar);
  return { first: firstDayOfMonth(first), last: firstDayOfMonth(last + 1) - 1 };
}

/** The day that decides which month a period belongs to: a week's Thursday, else its last day. */
export function deciderOf(period: Period, calendar: Calendar): Day {
  const { first, last } = spanOf(period, calendar);
  return period.frequency === "Weekly" ? first + daysToThursday : last;
}

/** The last period of a frequency that has ended by a day. */
export function lastEnded(day: Day, frequency: Frequency, calendar: Calendar): Period {
  const current = periodOfDay(day, frequency, calendar);
  return deciderOf(current, calendar) <= day ? current : { ...current, ordinal: current.ordinal - 1 };
}

/** The first and the last month of a period; a week lies in the month of its Thursday. */
export function monthsOf(
  period: Period,
  calendar: Calendar,
): { readonly first: number; readonly last: number } {
  if (period.frequency === "Weekly") {
    const month = monthOfDay(firstMonday + 7 * period.ordinal + daysToThursday);
    return { first: month, last: month };
  }
  const months = monthsIn[period.frequency];
  const lead = period.frequency === "Monthly" ? 0 : fiscalLead(calendar);
  const first = period.ordinal * months - lead;
  return { first, last: first + months - 1 };
}

/** The fiscal year of a month, named by the year in which it ends. */
export function fiscalYearOf(month: number, calendar: Calendar): number {
  return Math.floor((month + fiscalLead(calendar)) / 12);
}

/** The ISO year and week number of a week. */
export function isoWeekOf(ordinal: number): { readonly year: number; readonly week: number } {
  const monday = new UTCDate((firstMonday + 7 * ordinal) * msPerDay);
  return { year: getISOWeekYear(monday), week: getISOWeek(monday) };
}

/** The week of an ISO year and week number. */
export function weekOrdinal(year: number, week: number): number {
  const day = setISOWeek(new UTCDate(year, 0, 4), week).getTime() / msPerDay;
  return Math.floor((day - firstMonday) / 7);
}

/** The periods of a frequency that lie in a longer one; a week lies where its Thursday does. */
export function periodsWithin(longer: Period, frequency: Frequency, calendar: Calendar): readonly Period[] {
  const { first, last } = spanOf(longer, calendar);
  const periods: Period[] = [];
  for (
    let next = periodOfDay(first, frequency, calendar);
    deciderOf(next, calendar) <= last;
    next = shift(next, 1)
  )
    if (deciderOf(next, calendar) >= first) periods.push(next);
  return periods;
}
