import {
  failed,
  ok,
  parsePeriod,
  periodOfWritten,
  shift,
  type Period,
  type Result,
  type WrittenPeriod,
} from "../../scorecard";
import type { LiveModelState } from "../showLive";
import { argumentError, cellErrorOf, foundText, isEmpty, single, toCells } from "./cells";

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

/** So many periods before the reporting one, at most as many as anybody looks back. */
const before = /^-(\d{1,3})$/;

/**
 * The period that a live function is asked for; undefined where it is left out. "-3" is three periods before the reporting one.
 *
 * @param state whose reporting period it is, and whether a date counts from 1904
 */
export function readPeriod(
  period: unknown,
  { modelAt, facts: { date1904 } }: Pick<LiveModelState, "modelAt" | "facts">,
  name = "period",
): Result<Period | undefined> {
  const [steps] = before.exec(String(single(period)))?.slice(1) ?? [];
  if (steps !== undefined) return ok(shift(modelAt({}).frame.period, -Number(steps)));
  const expected = "a date, or 2026-03, 2026-Q1, 2026-H1, 2026-W12, FY2026, or -1 for the period before";
  const written = readWritten(period, { name, expected, date1904 });
  if (written.kind === "failed") return written;
  if (!written.value) return ok(undefined);
  return ok(periodOfWritten(written.value, "Monthly", { fiscalYearStart: 1 }));
}
