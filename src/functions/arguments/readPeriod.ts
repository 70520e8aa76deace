import {
  failed,
  ok,
  parsePeriod,
  periodOfWritten,
  type Period,
  type Result,
  type WrittenPeriod,
} from "../../scorecard";
import { argumentError, cellErrorOf, foundText, isEmpty, toCells } from "./cells";

interface PeriodArgument {
  /** The argument's name. */
  readonly name: string;
  readonly expected: string;
  /** Whether a date counts from 1904 in this workbook. */
  readonly date1904: boolean;
}

/** A date or a period of one cell, as it is written; undefined where it is left out. */
export function readWritten(
  argument: unknown,
  { name, expected, date1904 }: PeriodArgument,
): Result<WrittenPeriod | undefined> {
  const cells = toCells(argument).flat();
  const [value] = cells;
  const error = cellErrorOf(value);
  if (error !== undefined) return failed(argumentError(error));
  if (cells.length === 1 && isEmpty(value)) return ok(undefined);
  const isWritten = cells.length === 1 && (typeof value === "number" || typeof value === "string");
  const written = isWritten ? parsePeriod(value, date1904) : undefined;
  if (written) return ok(written);
  const found = cells.length === 1 ? foundText(value) : "several cells";
  return failed({ code: "argument-kind", argument: name, expected, found });
}

/**
 * The period that a live function is asked for; undefined where it is left out.
 *
 * @param date1904 whether a date counts from 1904 in this workbook
 */
export function readPeriod(period: unknown, date1904: boolean, name = "period"): Result<Period | undefined> {
  const expected = "a date, or 2026-03, 2026-Q1, 2026-H1, 2026-W12, FY2026";
  const written = readWritten(period, { name, expected, date1904 });
  if (written.kind === "failed") return written;
  if (!written.value) return ok(undefined);
  return ok(periodOfWritten(written.value, "Monthly", { fiscalYearStart: 1 }));
}
