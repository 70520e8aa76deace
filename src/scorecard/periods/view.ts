import {
  deciderOf,
  fiscalYearOf,
  monthsOf,
  periodOfDay,
  periodOfMonth,
  periodsWithin,
  spanOf,
} from "./calendar";
import { monthsIn, shift, type Calendar, type Day, type Frequency, type Period } from "./period";

export const views = ["period", "quarter", "ytd", "rolling12", "year"] as const;
export type View = (typeof views)[number];

/** What one look at the scorecard covers: the months of the window, and the day up to which data is due. */
export interface Frame {
  readonly view: View;
  /** The reporting period. */
  readonly period: Period;
  readonly calendar: Calendar;
}

interface Window {
  readonly firstMonth: number;
  readonly lastMonth: number;
  readonly dueBy: Day;
}

/** The months that a view covers, up to the end of its reporting period. */
export function windowOf({ view, period, calendar }: Frame): Window {
  const { first, last } = monthsOf(period, calendar);
  const dueBy = spanOf(period, calendar).last;
  const yearStart = monthsOf({ frequency: "Yearly", ordinal: fiscalYearOf(last, calendar) }, calendar);
  const quarter = monthsOf(periodOfMonth(last, "Quarterly", calendar), calendar);
  switch (view) {
    case "period":
      return { firstMonth: first, lastMonth: last, dueBy };
    case "quarter":
      return { firstMonth: Math.min(first, quarter.first), lastMonth: last, dueBy };
    case "ytd":
      return { firstMonth: yearStart.first, lastMonth: last, dueBy };
    case "rolling12":
      return { firstMonth: last - 11, lastMonth: last, dueBy };
    case "year":
      return { firstMonth: yearStart.first, lastMonth: yearStart.last, dueBy };
  }
}

/** The periods of a frequency that lie wholly inside a view's window and have ended by its reporting period. */
export function periodsDue(frame: Frame, frequency: Frequency): readonly Period[] {
  const { calendar } = frame;
  if (frame.view === "period" && frequency === frame.period.frequency) return [frame.period];
  if (frame.view === "rolling12" && frequency !== "Weekly")
    return lastEnded(frame, frequency, 12 / monthsIn[frequency]);
  const window = windowOf(frame);
  const isDue = (period: Period) =>
    isInside(period, window, calendar) && spanEndsBy(period, window.dueBy, calendar);
  return between(firstPeriod(window.firstMonth, frequency, calendar), window.dueBy, calendar).filter(isDue);
}

/** Twelve months are the last periods that have ended: four quarters, whatever month it is; twelve months, whatever week. */
function lastEnded(frame: Frame, frequency: LongFrequency, count: number): readonly Period[] {
  const { ordinal } = latestEnded(frame, frequency);
  return Array.from({ length: count }, (_, index) => ({ frequency, ordinal: ordinal - count + 1 + index }));
}

type LongFrequency = Exclude<Frequency, "Weekly">;

function latestEnded({ period, calendar }: Frame, frequency: LongFrequency): Period {
  const { last } = monthsOf(period, calendar);
  const current = periodOfMonth(last, frequency, calendar);
  // By the day: the month of a week has seldom ended with the week.
  const hasEnded = spanOf(current, calendar).last <= spanOf(period, calendar).last;
  return hasEnded ? current : shift(current, -1);
}

function isInside(period: Period, { firstMonth, lastMonth }: Window, calendar: Calendar): boolean {
  const { first, last } = monthsOf(period, calendar);
  return first >= firstMonth && last <= lastMonth;
}

/** A week is due when its Thursday has come: it belongs to that month. */
function spanEndsBy(period: Period, dueBy: Day, calendar: Calendar): boolean {
  return deciderOf(period, calendar) <= dueBy;
}

function firstPeriod(month: number, frequency: Frequency, calendar: Calendar): Period {
  if (frequency !== "Weekly") return periodOfMonth(month, frequency, calendar);
  const firstDay = spanOf({ frequency: "Monthly", ordinal: month }, calendar).first;
  return { frequency, ordinal: Math.floor((firstDay - 4) / 7) };
}

function between(first: Period, lastDay: Day, calendar: Calendar): readonly Period[] {
  const periods: Period[] = [];
  for (let next = first; spanOf(next, calendar).first <= lastDay; next = shift(next, 1)) periods.push(next);
  return periods;
}

const lengths: Readonly<Record<Frequency, number>> = { Weekly: 0.25, ...monthsIn };

/** Whether several of a measure's own periods make up one of those that a frame looks at. */
export function isShorterThanFrame({ period }: Frame, frequency: Frequency): boolean {
  return lengths[frequency] < lengths[period.frequency];
}

/** Whether a measure's own periods are longer than what a view shows, so that it is carried instead of summed. */
export function isLongerThanView(frame: Frame, frequency: Frequency): boolean {
  if (frame.view === "period") return lengths[frequency] > lengths[frame.period.frequency];
  return frame.view === "quarter" && lengths[frequency] > 3;
}

/**
 * The periods that a longer measure may be shown by in a shorter view, newest first: the latest that has ended,
 * and those before it that ended at most one of its own periods before the view's end.
 */
export function carriedPeriods(frame: Frame, frequency: LongFrequency): readonly Period[] {
  const { calendar, period } = frame;
  const lastMonth = monthsOf(period, calendar).last;
  const ended = latestEnded(frame, frequency);
  const isFresh = (one: Period) => lastMonth - monthsOf(one, calendar).last <= monthsIn[frequency];
  return [ended, shift(ended, -1)].filter(isFresh);
}

/**
 * The frame that a view is compared with: the period or quarter before; a year to date with last year's, a full year
 * with the whole of last year. A week of a quarter or a year is compared with the week of the same place in the one before.
 */
export function previousFrame(frame: Frame): Frame {
  let before = frameBefore.get(frame);
  if (!before) frameBefore.set(frame, (before = workOutPrevious(frame)));
  return before;
}

/** Thousands of measures ask for that of the same frame. */
const frameBefore = new WeakMap<Frame, Frame>();

function workOutPrevious(frame: Frame): Frame {
  const back = (steps: number) => ({ ...frame, period: shift(frame.period, -steps) });
  const { frequency } = frame.period;
  if (frame.view === "period" || frame.view === "rolling12") return back(1);
  if (frame.view === "year") return { ...frame, period: lastOfYearBefore(frame) };
  if (frequency === "Weekly")
    return { ...frame, period: sameWeekBefore(frame, frame.view === "quarter" ? "Quarterly" : "Yearly") };
  const months = frame.view === "quarter" ? 3 : 12;
  return back(Math.max(1, months / monthsIn[frequency]));
}

/** Quarters and years have not all the same number of weeks: what has no counterpart is compared with the last one. */
function sameWeekBefore({ period, calendar }: Frame, longer: LongFrequency): Period {
  const current = periodOfMonth(monthsOf(period, calendar).last, longer, calendar);
  const [first = period] = periodsWithin(current, "Weekly", calendar);
  const before = periodsWithin(shift(current, -1), "Weekly", calendar);
  return before[period.ordinal - first.ordinal] ?? before.at(-1) ?? period;
}

function lastOfYearBefore({ period, calendar }: Frame): Period {
  const ordinal = fiscalYearOf(monthsOf(period, calendar).last, calendar) - 1;
  const year: Period = { frequency: "Yearly", ordinal };
  // The year's last day may lie in a week of the next one.
  return period.frequency === "Weekly"
    ? (periodsWithin(year, "Weekly", calendar).at(-1) ?? period)
    : periodOfDay(spanOf(year, calendar).last, period.frequency, calendar);
}
