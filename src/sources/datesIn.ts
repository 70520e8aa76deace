import { type Calendar, type Day, deciderOf, type Frequency, parsePeriod, spanOf } from "../scorecard";

/** The day that a text names; of a period, with its frequency, its first: of a week the one that decides which month it lies in. */
export interface DateRead {
  readonly day: Day;
  readonly period?: Frequency;
}

export type DatesRead =
  | {
      readonly kind: "ok";
      readonly dates: ReadonlyMap<string, DateRead>;
      /** Texts that name no date. */
      readonly unreadable: readonly string[];
    }
  | { readonly kind: "two ways"; readonly found: string };

/** Two numbers and a year, of which the first may be the day or the month. */
const slashed = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})(?:[ t].*)?$/i;

/** Forms that exports have and people do not, and how they are read. */
const exported: readonly (readonly [RegExp, (parts: readonly string[]) => string])[] = [
  [/^(\d{4})(\d{2})$/, ([year = "", month = ""]) => `${year}-${month}`],
  [/^(\d{4})(\d{2})(\d{2})$/, ([year = "", month = "", day = ""]) => iso(year, month, day)],
  [
    /^(\d{1,2})\.(\d{1,2})\.(\d{2}|\d{4})(?:[ t].*)?$/i,
    ([day = "", month = "", year = ""]) => iso(year, month, day),
  ],
  [
    /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:[ t].*)?$/i,
    ([year = "", month = "", day = ""]) => iso(year, month, day),
  ],
];

/**
 * Reads the dates of a column of texts: one that can only begin with the day, or only with the month, decides for all. Where none
 * decides nothing is guessed.
 *
 * @param given what the source's row says comes first
 */
export function datesIn(
  texts: readonly string[],
  given: "day" | "month" | undefined,
  calendar: Calendar,
): DatesRead {
  const order = given ?? orderIn(texts);
  const unsure = texts.find((text) => slashed.test(text.trim()));
  if (order === undefined && unsure !== undefined) return { kind: "two ways", found: unsure };
  const dates = new Map<string, DateRead>();
  const unreadable: string[] = [];
  for (const text of texts) {
    const read = dateIn(text.trim(), order ?? "day", calendar);
    if (read) dates.set(text, read);
    else unreadable.push(text);
  }
  return { kind: "ok", dates, unreadable };
}

function orderIn(texts: readonly string[]): "day" | "month" | undefined {
  for (const text of texts) {
    const [, first, , second] = slashed.exec(text.trim()) ?? [];
    if (Number(first) > 12) return "day";
    if (Number(second) > 12) return "month";
  }
  return undefined;
}

function dateIn(text: string, order: "day" | "month", calendar: Calendar): DateRead | undefined {
  const [, first = "", , second = "", year = ""] = slashed.exec(text) ?? [];
  const written = order === "day" ? iso(year, second, first) : iso(year, first, second);
  const read = parsePeriod(first === "" ? asWritten(text) : written);
  if (!read) return undefined;
  if (read.kind === "date") return { day: read.day };
  const { frequency } = read.period;
  const day = frequency === "Weekly" ? deciderOf(read.period, calendar) : spanOf(read.period, calendar).first;
  return { day, period: frequency };
}

function asWritten(text: string): string {
  for (const [shape, read] of exported) {
    const match = shape.exec(text);
    if (match) return read(match.slice(1));
  }
  return text;
}

const iso = (year: string, month: string, day: string) => `${fourDigits(year)}-${month}-${day}`;

/** Two digits as Excel reads them: up to 49 they are of this century. */
const fourDigits = (year: string) => (year.length === 2 ? `${Number(year) < 50 ? "20" : "19"}${year}` : year);
