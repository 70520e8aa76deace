import type { Asked, Model, ModelAt } from "../model";
import { dayText, type Period, periodText, spanOf } from "../periods";
import type { ExcelProblem } from "../problems";

/** Why a period is not closed unless somebody says "anyway". */
export type ClosingDoubt = Extract<
  ExcelProblem,
  { readonly code: "closing-not-begun" | "closing-nothing-reported" }
>;

/**
 * Whether a period is there to be closed: it has begun, and somebody has reported a figure of it. What is carried on from a
 * longer period that ended before is no figure of it.
 *
 * @param closedOn the day of the closing, as `2026-11-05`
 */
export function closingDoubt(modelAt: ModelAt, asked: Asked, closedOn: string): ClosingDoubt | undefined {
  const { period, calendar } = modelAt(asked).frame;
  const begins = dayText(spanOf(period, calendar).first);
  if (begins > closedOn) return { code: "closing-not-begun", period: periodText(period), begins };
  const isReported = isReportedIn(modelAt({ period, view: "period" }));
  return isReported ? undefined : { code: "closing-nothing-reported", period: periodText(period) };
}

function isReportedIn({ frame, scorecards }: Model): boolean {
  const { first, last } = spanOf(frame.period, frame.calendar);
  const isWithin = (period: Period) => {
    const span = spanOf(period, frame.calendar);
    return span.first <= last && span.last >= first;
  };
  return scorecards
    .flatMap(({ perspectives }) => perspectives.flatMap(({ objectives }) => objectives))
    .flatMap(({ measures }) => measures)
    .some(({ actual, period }) => actual !== undefined && period !== undefined && isWithin(period));
}
