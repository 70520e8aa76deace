import {
  failed,
  isNoDataMark,
  nearestWord,
  ok,
  parseDirection,
  parseYesNo,
  plainWord,
  readNumberText,
  type Direction,
  type Result,
} from "../../scorecard";
import { argumentError, cellErrorOf, foundText, isEmpty } from "./cells";
import { readText } from "./readText";

/** What an argument is read by. */
export interface Reader {
  /** The argument's name, for the sentence when it is of the wrong kind. */
  readonly name: string;
  /** How numbers are written in texts. */
  readonly locale: string;
  /** Whether a decimal of three places cannot be meant as a thousand. */
  readonly isDecimalSure?: boolean;
}

const noNumber = { kind: "none" } as const;
const expected = {
  "two ways": "a number, or a text that cannot be both a thousand and a decimal",
  none: "a number",
} as const;

/** A number, or no data: a number, a text number of the locale, an empty cell, `n/a` and its like. */
export function readNumber(
  value: unknown,
  { name, locale, isDecimalSure = false }: Reader,
): Result<number | undefined> {
  const error = cellErrorOf(value);
  if (error !== undefined) return failed(argumentError(error));
  if (isEmpty(value)) return ok(undefined);
  if (typeof value === "number") return ok(value);
  if (typeof value === "string" && isNoDataMark(value)) return ok(undefined);
  const read = typeof value === "string" ? readNumberText(value, locale) : noNumber;
  if (read.kind === "number" || (read.kind === "two ways" && isDecimalSure)) return ok(read.value);
  return failed({
    code: "argument-kind",
    argument: name,
    expected: expected[read.kind],
    found: foundText(value),
  });
}

/** A number of a series: there an error `#N/A` is no data, as charts have it. */
export function readSeriesNumber(value: unknown, reader: Reader): Result<number | undefined> {
  return cellErrorOf(value) === "#N/A" ? ok(undefined) : readNumber(value, reader);
}

/** Yes as 1 and no as 0, or no data. */
export function readAnswer(value: unknown, { name }: Reader): Result<number | undefined> {
  const read = readText(value, name);
  if (read.kind === "failed") return read;
  if (read.value === undefined || isNoDataMark(read.value)) return ok(undefined);
  const answer = typeof value === "boolean" ? value : parseYesNo(read.value);
  if (answer !== undefined) return ok(answer ? 1 : 0);
  return failed({ code: "argument-kind", argument: name, expected: "Yes or No", found: foundText(value) });
}

/** A direction; left out when empty. */
export function readDirection(value: unknown): Result<Direction | undefined> {
  const read = readText(value, "direction");
  if (read.kind === "failed") return read;
  if (read.value === undefined) return ok(undefined);
  const direction = parseDirection(read.value);
  if (direction) return ok(direction);
  return failed(unknownWord("direction", read.value, ["Higher", "Lower", "Range", "Yes/No"]));
}

/** One of some words, whatever its case; the given one when empty. */
export function readWord<Word extends string>(
  value: unknown,
  name: string,
  words: readonly Word[],
  otherwise: Word,
): Result<Word> {
  const read = readText(value, name);
  if (read.kind === "failed") return read;
  const { value: found } = read;
  if (found === undefined) return ok(otherwise);
  const word = words.find((one) => plainWord(one) === plainWord(found));
  return word ? ok(word) : failed(unknownWord(name, found, words));
}

function unknownWord(argument: string, found: string, choices: readonly string[]) {
  const nearest = nearestWord(found, choices);
  return { code: "argument-word", argument, found, choices, ...(nearest ? { nearest } : {}) } as const;
}

/** All values, or everything that is wrong with any of them. */
export function allOf<Value>(results: readonly Result<Value>[]): Result<readonly Value[]> {
  const problems = results.flatMap((result) => (result.kind === "failed" ? result.problems : []));
  if (problems.length > 0) return failed(...problems);
  return ok(results.flatMap((result) => (result.kind === "ok" ? [result.value] : [])));
}
