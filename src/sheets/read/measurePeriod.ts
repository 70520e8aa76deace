import {
  deciderOf,
  periodOfDay,
  periodOfWritten,
  type Calendar,
  type CellPlace,
  type Measure,
  type Period,
  type Problem,
  type WrittenPeriod,
} from "../../scorecard";

export interface PeriodRead {
  readonly period?: Period;
  readonly problem?: Problem;
}

/**
 * The measure's own period that is meant: a date lies in one; a month also stands for the longer period it ends.
 * Any other frequency than the measure's is a problem.
 */
export function measurePeriod(
  written: WrittenPeriod,
  measure: Measure,
  calendar: Calendar,
  cell: { readonly at: CellPlace; readonly found: string },
): PeriodRead {
  const { frequency } = measure;
  if (written.kind === "date" || written.period.frequency === frequency) {
    return { period: periodOfWritten(written, frequency, calendar) };
  }
  const longer =
    written.period.frequency === "Monthly" && frequency !== "Weekly"
      ? endedBy(written.period, frequency, calendar)
      : undefined;
  if (longer) return { period: longer };
  return { problem: { code: "period-frequency", ...cell, measure: measure.name, frequency } };
}

function endedBy(month: Period, frequency: Period["frequency"], calendar: Calendar): Period | undefined {
  const lastDay = deciderOf(month, calendar);
  const longer = periodOfDay(lastDay, frequency, calendar);
  return deciderOf(longer, calendar) === lastDay ? longer : undefined;
}
