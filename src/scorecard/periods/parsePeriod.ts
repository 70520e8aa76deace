import {
  dayOf,
  dayOfSerial,
  deciderOf,
  isoWeekOf,
  monthOrdinal,
  periodOfDay,
  periodsWithin,
  weekOrdinal,
} from "./calendar";
import { nameKey } from "../terms";
import { monthNumber } from "./monthNumber";
import type { Calendar, Day, Period } from "./period";

/** What stands for a period: one that says its frequency, or a date that any frequency can hold. */
export type WrittenPeriod =
  { readonly kind: "period"; readonly period: Period } | { readonly kind: "date"; readonly day: Day };

interface PeriodForm {
  readonly shape: RegExp;
  read(match: RegExpMatchArray): WrittenPeriod | undefined;
}

/** The ways in which people write periods; the first that fits is taken. */
const forms: readonly PeriodForm[] = [
  { shape: /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ].*)?$/i, read: ([, y, m, d]) => dateWritten(y, m, d) },
  { shape: /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, read: ([, d, m, y]) => dateWritten(y, m, d) },
  { shape: /^(\d{1,2})\.? (\p{L}+)\.? (\d{4})$/u, read: ([, d, name, y]) => dateNamed(y, name, d) },
  { shape: /^(\p{L}+)\.? (\d{1,2}), (\d{4})$/u, read: ([, name, d, y]) => dateNamed(y, name, d) },
  { shape: /^(?:fy ?)?(\d{4}) ?[-/] ?(\d{4})$/i, read: ([, y, end]) => yearEnding(y, end) },
  { shape: /^(\d{4})[-/. ](\d{1,2})$/, read: ([, y, m]) => month(y, Number(m)) ?? yearEnding(y, m) },
  { shape: /^(\d{1,2})[-/.](\d{4})$/, read: ([, m, y]) => month(y, Number(m)) },
  { shape: /^(?:fy ?)?(\d{4})[-/ ]?[qt]([1-4])$/i, read: ([, y, q]) => nth("Quarterly", y, q, 4) },
  { shape: /^fy[ ']?(\d{2})[-/ ]?q([1-4])$/i, read: ([, y, q]) => nth("Quarterly", y, q, 4) },
  { shape: /^[qt]([1-4])[-/ ']*(?:fy)?[-' ]?(\d{2}|\d{4})$/i, read: ([, q, y]) => nth("Quarterly", y, q, 4) },
  { shape: /^(?:fy ?)?(\d{4})[-/ ]?h([12])$/i, read: ([, y, h]) => nth("Half-yearly", y, h, 2) },
  { shape: /^h([12])[-/ ']*(?:fy)?[-' ]?(\d{2}|\d{4})$/i, read: ([, h, y]) => nth("Half-yearly", y, h, 2) },
  { shape: /^(\d{4})[-/ ]?(?:w|kw|cw)(\d{1,2})$/i, read: ([, y, w]) => week(y, Number(w)) },
  { shape: /^(?:w|kw|cw|week) ?(\d{1,2})[-/ ']+(\d{2}|\d{4})$/i, read: ([, w, y]) => week(y, Number(w)) },
  { shape: /^fy[-/ ']?(\d{2}|\d{4})$/i, read: ([, y]) => ofFrequency("Yearly", fullYear(y)) },
  { shape: /^(\d{4})$/, read: ([, y]) => ofFrequency("Yearly", Number(y)) },
  { shape: /^(\p{L}{3,12})\.?[-/ ',]*(\d{2}|\d{4})$/u, read: ([, name, y]) => monthNamed(y, name) },
  { shape: /^(\d{4})[-/ ]+(\p{L}{3,12})\.?$/u, read: ([, y, name]) => monthNamed(y, name) },
];

const yearless = /^(?:(?:w|kw|cw|week) ?\d{1,2}|[qt][1-4]|h[12]|(\p{L}{3,12})\.?)$/iu;

/** Whether a text names a period but not its year: `W12`, `Q1`, `Jan`. */
export function lacksYear(text: string): boolean {
  const match = nameKey(text).match(yearless);
  return match !== null && (match[1] === undefined || monthNumber(match[1]) !== undefined);
}

/**
 * Reads a period as people write it in a cell or an argument: a date's serial number, `2026-03`, `Mar-26`, `Q1 FY26`, …
 *
 * @returns undefined when it is none of the known forms
 */
export function parsePeriod(written: string | number, date1904 = false): WrittenPeriod | undefined {
  if (typeof written === "number") return ofNumber(written, date1904);
  const text = nameKey(written);
  for (const form of forms) {
    const match = text.match(form.shape);
    if (match) return form.read(match);
  }
  return undefined;
}

/** What a cell alone does not say of its period. */
export interface PeriodReading {
  readonly date1904: boolean;
  /** The year of the sheet, for periods that do not say their own. */
  readonly year?: number;
}

/** Reads a period of a sheet: one without a year lies in the sheet's, where that says one. */
export function parsePeriodIn(
  written: string | number,
  { date1904, year }: PeriodReading,
): WrittenPeriod | undefined {
  const isYearless = typeof written === "string" && lacksYear(written);
  return parsePeriod(isYearless && year !== undefined ? `${written} ${year}` : written, date1904);
}

/** A period of one frequency: as written, or the one that a written date lies in. */
export function periodOfWritten(
  written: WrittenPeriod,
  frequency: Period["frequency"],
  calendar: Calendar,
): Period {
  return written.kind === "period" ? written.period : periodOfDay(written.day, frequency, calendar);
}

/** The first period of one frequency that a written one holds: of a longer one its first, of a shorter one that in which it lies. */
export function firstPeriodOf(
  written: WrittenPeriod,
  frequency: Period["frequency"],
  calendar: Calendar,
): Period {
  const period = periodOfWritten(written, frequency, calendar);
  if (period.frequency === frequency) return period;
  const [first] = periodsWithin(period, frequency, calendar);
  return first ?? periodOfDay(deciderOf(period, calendar), frequency, calendar);
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

/** A fiscal year that is written as the two it lies in, such as 2019/20: it is named by the second. */
function yearEnding(first: string | undefined, second: string | undefined): WrittenPeriod | undefined {
  const [start, end] = [Number(first), fullYear(second)];
  return end === start + 1 ? ofFrequency("Yearly", end) : undefined;
}

function monthNamed(year: string | undefined, name = ""): WrittenPeriod | undefined {
  const number = monthNumber(name);
  return number === undefined ? undefined : month(year, number);
}

function dateNamed(year?: string, name = "", date?: string): WrittenPeriod | undefined {
  const number = monthNumber(name);
  return number === undefined ? undefined : dateWritten(year, String(number), date);
}

/** A year has 52 weeks or 53: a week that its year does not have is none. */
function week(year: string | undefined, number: number): WrittenPeriod | undefined {
  const ordinal = weekOrdinal(fullYear(year), number);
  return isoWeekOf(ordinal).week === number ? ofFrequency("Weekly", ordinal) : undefined;
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
