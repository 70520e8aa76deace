import type { PeriodReading } from "../../scorecard";
import type { RawValue } from "../grid";
import { readLabel, type Label } from "./label";

/** The months that stand as numbers in a row of headers. */
const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** The number of the last day that Excel knows. */
const lastDay = 2_958_465;

/** The label of one cell of a header row; its numbers are months, years or dates. */
export function labelOf(value: RawValue, hasPeriods: boolean, reading: PeriodReading): Label | undefined {
  if (typeof value === "string") return readLabel(value, reading);
  if (typeof value === "boolean" || !hasPeriods) return undefined;
  const whole = Math.floor(value);
  if (whole > lastDay) return undefined;
  const month = monthNames[whole - 1];
  if (month) return readLabel(month, reading);
  return readLabel(whole > 3_000 ? isoDay(whole, reading.date1904) : String(whole), reading);
}

function isoDay(serial: number, date1904: boolean): string {
  const days = serial + (date1904 ? 1462 : 0) - 25_569;
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}
