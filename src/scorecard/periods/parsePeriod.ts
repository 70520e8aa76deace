import { dayOf, dayOfSerial, monthOrdinal, periodOfDay, weekOrdinal } from "./calendar";
import type { Calendar, Day, Period } from "./period";

/** What stands for a period: one that says its frequency, or a date that any frequency can hold. */
export type WrittenPeriod =
  { readonly kind: "period"; readonly period: Period } | { readonly kind: "date"; readonly day: Day };

interface PeriodForm {
  readonly shape: RegExp;
  read(match: RegExpMatchArray): WrittenPeriod | undefined;
}

const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const forms: readonly PeriodForm[] = [
  { shape: /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ].*)?$/i, read: ([, y, m, d]) => dateWritten(y, m, d) },
  { shape: /^(\d{4})[-/. ](\d{1,2})$/, read: ([, y, m]) => month(y, Number(m)) },
  { shape: /^(\d{1,2})[-/.](\d{4})$/, read: ([, m, y]) => month(y, Number(m)) },
  { shape: /^(?:fy)?(\d{4})[-/ ]?q([1-4])$/i, read: ([, y, q]) => nth("Quarterly", y, q, 4) },
  { shape: /^q([1-4])[-/ ']*(?:fy)?[-' ]?(\d{2}|\d{4})$/i, read: ([, q, y]) => nth("Quarterly", y, q, 4) },
  { shape: /^(?:fy)?(\d{4})[-/ ]?h([12])$/i, read: ([, y, h]) => nth("Half-yearly", y, h, 2) },
  { shape: /^h([12])[-/ ']*(?:fy)?[-' ]?(\d{2}|\d{4})$/i, read: ([, h, y]) => nth("Half-yearly", y, h, 2) },
  { shape: /^(\d{4})[-/ ]?(?:w|kw|cw)(\d{1,2})$/i, read: ([, y, w]) => week(y, Number(w)) },
  { shape: /^(?:w|kw|cw) ?(\d{1,2})[-/ ](\d{4})$/i, read: ([, w, y]) => week(y, Number(w)) },
  { shape: /^fy[-/ ']?(\d{2}|\d{4})$/i, read: ([, y]) => ofFrequency("Yearly", fullYear(y)) },
  { shape: /^(\d{4})$/, read: ([, y]) => ofFrequency("Yearly", Number(y)) },
  { shape: /^([a-z]{3,9})\.?[-/ ',]*(\d{2}|\d{4})$/i, read: ([, name, y]) => month(y, monthNumber(name)) },
];

/**
 * Reads a period as people write it in a cell or an argument: a date's serial number, `2026-03`, `Mar-26`, `Q1 FY26`, …
 *
 * @returns undefined when it is none of the known forms
 */
export function parsePeriod(written: string | number, date1904 = false): WrittenPeriod | undefined {
  if (typeof written === "number") return ofNumber(written, date1904);
  const text = written.trim();
  for (const form of forms) {
    const match = text.match(form.shape);
    if (match) return form.read(match);
  }
  return undefined;
}

/** A period of one frequency: as written, or the one that a written date lies in. */
export function periodOfWritten(
  written: WrittenPeriod,
  frequency: Period["frequency"],
  calendar: Calendar,
): Period {
  return written.kind === "period" ? written.period : periodOfDay(written.day, frequency, calendar);
}

function ofNumber(number: number, date1904: boolean): WrittenPeriod | undefined {
  if (Number.isInteger(number) && number >= 1900 && number <= 2200) return ofFrequency("Yearly", number);
  if (number < 1 || number > 2_958_465) return undefined;
  return { kind: "date", day: dayOfSerial(number, date1904) };
}

function ofFrequency(frequency: Period["frequency"], ordinal: number): WrittenPeriod {
  return { kind: "period", period: { frequency, ordinal } };
}

function dateWritten(year?: string, month?: string, date?: string): WrittenPeriod | undefined {
  const day = dayOf(Number(year), Number(month), Number(date));
  const isReal = new Date(day * 86_400_000).toISOString().slice(8, 10) === String(date).padStart(2, "0");
  return isReal ? { kind: "date", day } : undefined;
}

function month(year: string | undefined, number: number): WrittenPeriod | undefined {
  if (number < 1 || number > 12) return undefined;
  return ofFrequency("Monthly", monthOrdinal(fullYear(year), number));
}

function monthNumber(name: string | undefined): number {
  return monthNames.indexOf((name ?? "").slice(0, 3).toLowerCase()) + 1;
}

function week(year: string | undefined, number: number): WrittenPeriod | undefined {
  if (number < 1 || number > 53) return undefined;
  return ofFrequency("Weekly", weekOrdinal(Number(year), number));
}

function nth(
  frequency: "Quarterly" | "Half-yearly",
  year: string | undefined,
  part: string | undefined,
  parts: number,
): WrittenPeriod {
  return ofFrequency(frequency, fullYear(year) * parts + Number(part) - 1);
}

function fullYear(year: string | undefined): number {
  const number = Number(year);
  return String(year).length === 2 ? 2000 + number : number;
}
