import { failed, ok, parsePeriod, periodOfWritten, type Period, type Result } from "../../scorecard";
import { isEmpty } from "./cells";

/**
 * The period that a live function is asked for; undefined where it is left out.
 *
 * @param date1904 whether a date counts from 1904 in this workbook
 */
export function readPeriod(
  period: unknown,
  date1904: boolean,
  argument = "period",
): Result<Period | undefined> {
  if (isEmpty(period)) return ok(undefined);
  const written =
    typeof period === "number" || typeof period === "string" ? parsePeriod(period, date1904) : undefined;
  if (written) return ok(periodOfWritten(written, "Monthly", { fiscalYearStart: 1 }));
  const expected = "a date, or 2026-03, 2026-Q1, 2026-H1, 2026-W12, FY2026";
  return failed({ code: "argument-kind", argument, expected, found: `"${String(period)}"` });
}
