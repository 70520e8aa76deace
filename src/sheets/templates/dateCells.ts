import { type Day, type Period, periodText, spanOf } from "../../scorecard";
import type { RawValue } from "../grid";

const serialOf1970 = 25569;

/** A day as the number that Excel keeps of it. */
export function dayCell(day: Day): number {
  return day + serialOf1970;
}

/** A period as Excel users keep it: months are real dates, other periods have no date of their own. */
export function periodCell(period: Period): RawValue {
  if (period.frequency !== "Monthly") return periodText(period);
  return dayCell(spanOf(period, { fiscalYearStart: 1 }).first);
}
