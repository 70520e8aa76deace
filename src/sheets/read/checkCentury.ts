import { periodText, spanOf, type CellPlace, type Problem, type WrittenPeriod } from "../../scorecard";
import type { RawValue } from "../grid";

const msPerDay = 86_400_000;
const years = { first: 1990, last: 2100 };

/** A date in the wrong century is a slip of typing: nobody reports a month of 1926. */
export function checkCentury(written: WrittenPeriod, at: CellPlace, value: RawValue): Problem | undefined {
  const day = written.kind === "date" ? written.day : spanOf(written.period, { fiscalYearStart: 1 }).last;
  const date = new Date(day * msPerDay);
  const year = date.getUTCFullYear();
  if (year >= years.first && year <= years.last) return undefined;
  return {
    code: "period-out-of-century",
    at,
    found: typeof value === "number" ? shownDate(written, date) : String(value),
  };
}

function shownDate(written: WrittenPeriod, date: Date): string {
  return written.kind === "date" ? date.toISOString().slice(0, 10) : periodText(written.period);
}
