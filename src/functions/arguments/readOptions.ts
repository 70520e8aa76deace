import {
  failed,
  methodNames,
  nearestWord,
  ok,
  parsePeriod,
  parsePoints,
  plainWord,
  spanOf,
  type Result,
  type Rule,
} from "../../scorecard";
import { workbookLocale } from "../../excel";
import { argumentError, cellErrorOf, foundText, isEmpty, isLeftOut, toCells, type Cells } from "./cells";
import { allOf, readAnswer, readNumber, readWord, type Reader } from "./readArguments";
import { readText } from "./readText";

/** What the options say of the rule. */
export type Options = Partial<Omit<Rule, "target" | "redFlag" | "direction">>;

/** Numbers in an options text always use the point; those in cells are written as the workbook writes them. */
type Writing = Omit<Reader, "name">;

type OptionReader = (value: unknown, name: string, writing: Writing) => Result<Options>;

const number =
  (key: keyof Rule): OptionReader =>
  (value, name, writing) => {
    const read = readNumber(value, { name: `option ${name}`, ...writing });
    return read.kind === "failed" ? read : ok(read.value === undefined ? {} : { [key]: read.value });
  };

const method: OptionReader = (value) => {
  const read = readWord(value, "option method", methodNames, "Target");
  return read.kind === "failed" ? read : ok(isEmpty(value) ? {} : { method: read.value });
};

const tolerance: OptionReader = (value, name, writing) => {
  const read = number("tolerance")(value, name, writing);
  const share = read.kind === "ok" ? read.value.tolerance : undefined;
  if (share === undefined || (share >= 0 && share <= 1)) return read;
  const expected = "a share from 0 to 1, such as 10 %";
  return failed({ code: "argument-kind", argument: "option tolerance", expected, found: String(share) });
};

const yesIsGood: OptionReader = (value, name, writing) => {
  const read = readAnswer(value, { name: `option ${name}`, ...writing });
  return read.kind === "failed" ? read : ok(read.value === undefined ? {} : { yesIsGood: read.value === 1 });
};

const points: OptionReader = (value, _name, { locale, isDecimalSure }) => {
  const text = readText(value, "option points");
  if (text.kind === "failed") return text;
  const read = parsePoints(text.value ?? "", locale, isDecimalSure);
  if (read) return ok({ points: read });
  const expected = "pairs of value and score such as 50:0, 100:100";
  return failed({ code: "argument-kind", argument: "option points", expected, found: foundText(value) });
};

/** A date, or a period: its first day as a start, its last day as an end. */
const day =
  (key: "start" | "end" | "asOf", side: "first" | "last"): OptionReader =>
  (value, name) => {
    const error = cellErrorOf(value);
    if (error !== undefined) return failed(argumentError(error));
    const written = typeof value === "number" || typeof value === "string" ? parsePeriod(value) : undefined;
    if (!written) {
      const expected = "a date such as 2026-03-31";
      return failed({ code: "argument-kind", argument: `option ${name}`, expected, found: foundText(value) });
    }
    const civil = { fiscalYearStart: 1 };
    return ok({ [key]: written.kind === "date" ? written.day : spanOf(written.period, civil)[side] });
  };

/** Every option by its name, as the Measures table calls it. */
const readers: Readonly<Record<string, OptionReader>> = {
  method,
  scoring: method,
  tolerance,
  stretch: number("stretch"),
  floor: number("floor"),
  "target high": number("targetHigh"),
  "red flag high": number("redFlagHigh"),
  "yes is good": yesIsGood,
  baseline: number("baseline"),
  min: number("min"),
  max: number("max"),
  break: number("break"),
  points,
  start: day("start", "first"),
  end: day("end", "last"),
  "as of": day("asOf", "last"),
};

const byWord = new Map(Object.entries(readers).map(([name, read]) => [plainWord(name), { name, read }]));

/**
 * The options of a scoring function: a text `name=value; name=value`, two columns of names and values, or two rows of
 * headers and values (two by two is read as columns). Other headers of a Measures row are passed over; in a text an
 * unknown name is a problem.
 */
export function readOptions(argument: unknown): Result<Options> {
  if (isLeftOut(argument)) return ok({});
  const cells = toCells(argument);
  const isText = cells.length === 1 && cells[0]?.length === 1;
  const pairs = isText ? pairsOfCell(cells[0]?.[0]) : pairsOf(cells);
  if (pairs.kind === "failed") return pairs;
  const writing = isText ? textWriting : { locale: workbookLocale() };
  return pairs.value.reduce<Result<Options>>((options, pair) => addOption(options, pair, writing), ok({}));
}

const textWriting: Writing = { locale: "en-US", isDecimalSure: true };

type Pair = readonly [name: string, value: unknown];

function addOption(options: Result<Options>, [name, value]: Pair, writing: Writing): Result<Options> {
  const known = byWord.get(plainWord(name));
  if (options.kind === "failed" || !known || isEmpty(value)) return options;
  const read = known.read(value, known.name, writing);
  return read.kind === "failed" ? read : ok({ ...options.value, ...read.value });
}

function pairsOf(cells: Cells): Result<readonly Pair[]> {
  const [names = [], values = []] = cells;
  const pairs = cells[0]?.length === 2 ? cells : names.map((name, column) => [name, values[column]]);
  const read = allOf(pairs.map(([name]) => readText(name, "options")));
  if (read.kind === "failed") return read;
  return ok(read.value.map((name, index) => [name ?? "", pairs[index]?.[1]] as const));
}

function pairsOfCell(cell: unknown): Result<readonly Pair[]> {
  const text = readText(cell, "options");
  return text.kind === "failed" ? text : pairsOfText(text.value ?? "");
}

function pairsOfText(text: string): Result<readonly Pair[]> {
  const parts = text.split(";").map((part) => part.trim());
  const pairs: Pair[] = [];
  for (const part of parts.filter((one) => one !== "")) {
    const [name = "", value] = part.split("=").map((half) => half.trim());
    if (value === undefined) return failed({ code: "option-unreadable", found: part });
    if (!byWord.has(plainWord(name))) return failed(unknownOption(name));
    pairs.push([name, value]);
  }
  return ok(pairs);
}

function unknownOption(found: string) {
  const nearest = nearestWord(found, Object.keys(readers));
  return { code: "option-unknown", found, ...(nearest ? { nearest } : {}) } as const;
}
