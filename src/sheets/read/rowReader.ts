import {
  type CellPlace,
  isNoDataMark,
  isSameName,
  lacksYear,
  parsePeriodIn,
  parseYesNo,
  type PeriodReading,
  plainWord,
  type Problem,
  readNumberText,
  toFinding,
  type WrittenPeriod,
} from "../../scorecard";
import { type FoundTable, periodReading } from "../find";
import { isBlank, placeOf, type RawValue } from "../grid";
import { specs } from "../specs";
import { checkCentury } from "./checkCentury";

/** How values typed as text are read. */
export interface Conventions {
  readonly locale: string;
  readonly date1904: boolean;
}

/** One row of a table; every method reads a column by its key and notes what is wrong with it. */
export interface RowReader {
  /** Zero-based row below the headers. */
  readonly row: number;
  /** How numbers typed as text are written. */
  readonly locale: string;
  /** The place of a column's cell in this row; of the row's first cell when the table lacks the column. */
  at(key: string): CellPlace;
  raw(key: string): RawValue;
  text(key: string): string | undefined;
  neededText(key: string): string | undefined;
  number(key: string): number | undefined;
  period(key: string): WrittenPeriod | undefined;
  yesNo(key: string): boolean | undefined;
  /** One of some words, by its meaning; the word itself is shown when it is none of them. */
  word<Meaning extends string>(key: string, meanings: Readonly<Record<string, Meaning>>): Meaning | undefined;
  note(problem: Problem): void;
  /** Reads several columns that count only together. */
  whole<Read extends object>(read: () => Read): WithUnreadable<Read>;
  header(key: string): string;
}

const errorCode =
  /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!|FIELD!|GETTING_DATA|CONNECT!|BLOCKED!|UNKNOWN!)$/;

/** Reads one row; the problems it finds are added to `problems`. */
export function rowReader(
  table: FoundTable,
  row: number,
  problems: Problem[],
  conventions: Conventions,
): RowReader {
  const cellOf = (key: string) =>
    placeOf(table.sheet, table.headerRow + 1 + row, table.left + (table.columns.get(key) ?? 0));
  const raw = (key: string): RawValue => {
    const column = table.columns.get(key);
    return column === undefined ? "" : (table.rows[row]?.[column] ?? "");
  };
  const header = (key: string) =>
    specs[table.name].columns.find((column) => column.key === key)?.header ?? key;
  const note = (problem: Problem) => problems.push(problem);
  const has = (key: string) => table.columns.has(key);
  const reading = periodReading(conventions.date1904, table.title);
  const basis = { at: cellOf, raw, note, header, has };
  return {
    row,
    locale: conventions.locale,
    at: cellOf,
    raw,
    note,
    whole: (read) => readWhole(problems, read),
    header,
    ...textReaders(basis),
    ...valueReaders(basis, conventions.locale, reading),
  };
}

interface Basis extends Pick<RowReader, "at" | "raw" | "header" | "note"> {
  /** Whether the table has the column at all; one that it lacks is named once, not in every row. */
  has(key: string): boolean;
}

function textReaders({ at, raw, note, header, has }: Basis) {
  const text = (key: string) => {
    const value = raw(key);
    if (isBlank(value)) return undefined;
    if (!isError(value)) return String(value).trim();
    note({ code: "cell-error", at: at(key), column: header(key), found: String(value) });
    return undefined;
  };
  const neededText = (key: string) => {
    const found = text(key);
    if (found === undefined && isBlank(raw(key)) && has(key))
      note({ code: "value-missing", at: at(key), column: header(key) });
    return found;
  };
  function word<Meaning extends string>(key: string, meanings: Readonly<Record<string, Meaning>>) {
    const found = text(key);
    if (found === undefined) return undefined;
    const meaning = meanings[plainWord(found)];
    const choices = [...new Set(Object.values(meanings))];
    if (!meaning) note({ code: "unknown-word", at: at(key), column: header(key), found, choices });
    return meaning;
  }
  return { text, neededText, word };
}

const noNumber = { kind: "none" } as const;
const unreadableCodes = { "two ways": "number-two-ways", none: "not-a-number" } as const;

function valueReaders({ at, raw, note, header }: Basis, locale: string, reading: PeriodReading) {
  const number = (key: string) => {
    const value = raw(key);
    if (typeof value === "number") return value;
    if (value === "") return undefined;
    if (typeof value === "string" && isNoDataMark(value) && !isError(value)) return undefined;
    const read = typeof value === "string" ? readNumberText(value, locale) : noNumber;
    if (read.kind === "number") return read.value;
    const code = isError(value) ? "cell-error" : unreadableCodes[read.kind];
    note({ code, at: at(key), column: header(key), found: String(value) });
    return undefined;
  };
  const period = (key: string) => {
    const value = raw(key);
    if (isBlank(value)) return undefined;
    const written = typeof value === "boolean" ? undefined : parsePeriodIn(value, reading);
    const problem = written ? checkCentury(written, at(key), value) : unreadable(at(key), header(key), value);
    if (problem) note(problem);
    return problem ? undefined : written;
  };
  const yesNo = (key: string) => {
    const value = raw(key);
    if (isBlank(value)) return undefined;
    const meaning =
      typeof value === "boolean" ? value : parseYesNo(isSameName(String(value), "x") ? "yes" : String(value));
    if (meaning === undefined) {
      note({
        code: "unknown-word",
        at: at(key),
        column: header(key),
        found: String(value),
        choices: ["Yes", "No"],
      });
    }
    return meaning;
  };
  return { number, period, yesNo };
}

function unreadable(at: CellPlace, column: string, value: RawValue): Problem {
  const found = String(value);
  if (isError(value)) return { code: "cell-error", at, column, found };
  return { code: lacksYear(found) ? "period-without-year" : "period-unreadable", at, found };
}

/** Whether a cell's value is one of Excel's errors. */
export function isError(value: RawValue): boolean {
  return typeof value === "string" && errorCode.test(value);
}

/** What was read, with the cells that hold something nobody can read; left out when there are none. */
type WithUnreadable<Read> = Read & { readonly unreadable?: readonly CellPlace[] };

/**
 * Reads what counts only as a whole: the cells that turn out unreadable go with it, so that nothing is scored by a
 * default in their place (scoring.md, "No data").
 *
 * @param problems those found so far; reading adds its own
 */
function readWhole<Read extends object>(problems: Problem[], read: () => Read): WithUnreadable<Read> {
  const before = problems.length;
  const value = read();
  const unreadable = problems
    .slice(before)
    .map(toFinding)
    .flatMap(({ severity, place }) => (severity === "error" && place ? [place] : []));
  return unreadable.length === 0 ? value : { ...value, unreadable };
}
