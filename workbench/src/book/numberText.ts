import { format, isDateFormat, isTextFormat, parseValue } from "numfmt";
import type { CellValue } from "./book";

export interface NumberLocale {
  readonly locale: string;
  readonly date1904: boolean;
}

/** The calendar of 1904 starts so many days later. */
const daysTo1904 = 1462;

/** False for "toString" and the like: the parser keeps its patterns in an object, where it finds other things under such names. */
function isPattern(numberFormat: string): boolean {
  return !(numberFormat in Object.prototype);
}

/** What the cell shows: `0.5` as "50%", an error as its code. A format Excel can't read shows the plain value. */
export function shownText(
  value: CellValue,
  numberFormat: string,
  { locale, date1904 }: NumberLocale,
): string {
  if (value === undefined) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "string" && (numberFormat === "General" || numberFormat === "@")) return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  try {
    const shown =
      typeof value === "number" && date1904 && showsDate(numberFormat) ? value + daysTo1904 : value;
    return isPattern(numberFormat) ? format(numberFormat, shown, { locale }) : String(value);
  } catch {
    return String(value);
  }
}

export interface Typed {
  readonly value: CellValue;
  /** The format that typing brings along, as `0%` for "12%". */
  readonly numberFormat?: string;
}

const errorCodes = ["#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!"];

/** What typing a text into a cell of the given format gives: a number, a date, true or false, an error, or the text. */
export function typedValue(text: string, numberFormat: string, date1904: boolean): Typed {
  if (text === "") return { value: undefined };
  if (isPattern(numberFormat) && isTextFormat(numberFormat)) return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  const error = errorCodes.find((code) => code === text.toUpperCase());
  if (error) return { value: { error } };
  // A comma parts thousands, so less than three digits behind it are no number.
  if (/\d,\d{1,2}(?!\d)/.test(text)) return { value: text };
  const parsed = /^[\s\d.,+\-$€£%()/:a-zA-Z]+$/.test(text) ? parseValue(text) : null;
  if (!parsed) return { value: text };
  const isDate = typeof parsed.v === "number" && parsed.z !== undefined && isDateFormat(parsed.z);
  return readAs(isDate && date1904 ? Number(parsed.v) - daysTo1904 : parsed.v, parsed.z, numberFormat);
}

function readAs(value: unknown, found: string | undefined, numberFormat: string): Typed {
  if (typeof value !== "number" && typeof value !== "boolean") return { value: undefined };
  const brings = found !== undefined && found !== "General" && numberFormat === "General";
  return brings ? { value, numberFormat: typedFormats[found] ?? found } : { value };
}

/** The formats that Excel (in English) brings where the parser keeps what was typed. */
const typedFormats: Readonly<Record<string, string>> = {
  "$#,##0": '"$"#,##0_);[Red]\\("$"#,##0\\)',
  "$#,##0.00": '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)',
  "yyyy-mm-dd": "m/d/yyyy",
  "mm/dd/yyyy": "m/d/yyyy",
  "mmm d, yyyy": "d-mmm-yy",
  "mmmm d, yyyy": "d-mmm-yy",
  "d mmm yyyy": "d-mmm-yy",
  "d-mmm-yyyy": "d-mmm-yy",
  "mmm yyyy": "mmm-yy",
  "mmmm yyyy": "mmm-yy",
  "mmm-yyyy": "mmm-yy",
  "m/d": "d-mmm",
  "mm/dd": "d-mmm",
  "hh:mm": "h:mm",
  "hh:mm:ss": "h:mm:ss",
  "hh:mm AM/PM": "h:mm AM/PM",
  "m/d/yyyy hh:mm": "m/d/yyyy h:mm",
  "mm/dd/yyyy hh:mm": "m/d/yyyy h:mm",
};

/** True for a format that shows days or times. */
export function showsDate(numberFormat: string): boolean {
  return isPattern(numberFormat) && isDateFormat(numberFormat);
}

/** The day of a serial number, counted as the calendar of 1900 does, and the number of a day. */
export function dayOf(serial: number): Date {
  return new Date(Math.round((serial - daysTo1970) * dayMs));
}

export function serialOfDay(day: Date): number {
  return day.getTime() / dayMs + daysTo1970;
}

const dayMs = 86_400_000;
const daysTo1970 = 25569;
