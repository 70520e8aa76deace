import { parsePeriod, periodOfWritten, periodsWithin, type Calendar, type Period } from "../../scorecard";
import type { ColumnSeen } from "./columnSeen";

const calendar: Calendar = { fiscalYearStart: 1 };
/** Stands for the year that periods without one share. */
const someYear = 2000;

/** Columns whose period spans those of at least two others of their role: totals among what they sum up. */
export function longerPeriods(columns: readonly ColumnSeen[]): readonly ColumnSeen[] {
  const timed = columns.flatMap((column) => {
    const period = periodOf(column);
    return period ? [{ column, period }] : [];
  });
  return timed
    .filter(({ column, period }) => {
      const others = timed.filter((other) => other.column.label.role === column.label.role);
      const isAmong = (other: (typeof timed)[number]) =>
        isPartOf(other.period, period) ||
        (lacksItsYear(column, other.column) && isLonger(period, other.period));
      return others.filter(isAmong).length >= 2;
    })
    .map(({ column }) => column);
}

function periodOf({ label: { period, yearless } }: ColumnSeen): Period | undefined {
  const written = period ?? (yearless === undefined ? undefined : parsePeriod(`${yearless} ${someYear}`));
  return written && periodOfWritten(written, "Monthly", calendar);
}

const lengths: readonly Period["frequency"][] = ["Weekly", "Monthly", "Quarterly", "Half-yearly", "Yearly"];

/** Where the others say their years, a period without one is that of those beside it. */
const lacksItsYear = (column: ColumnSeen, other: ColumnSeen) =>
  column.label.period === undefined && other.label.period !== undefined;

const isLonger = (longer: Period, period: Period) =>
  lengths.indexOf(longer.frequency) > lengths.indexOf(period.frequency);

/** Whether a period lies in a longer one of the civil calendar. */
export function isPartOf(period: Period, longer: Period): boolean {
  if (!isLonger(longer, period)) return false;
  return periodsWithin(longer, period.frequency, calendar).some(({ ordinal }) => ordinal === period.ordinal);
}
