import type { Argument } from "../argument";
import type { CallWriter } from "../callWriter";
import type { GivenDirection } from "../direction";
import type { Options } from "../options";
import { either, isReadable } from "../phrases";

/** A call of STATUS or SCORE. */
export interface Scoring {
  readonly writer: CallWriter;
  readonly asked: "status" | "score";
  readonly actual: Argument | undefined;
  readonly direction: Exclude<GivenDirection, { readonly kind: "wrong" }>;
  readonly options: Options;
}

/** The numbers that an actual is held against; undefined where there is none. */
export interface Levels {
  readonly target: string | undefined;
  readonly redFlag: string | undefined;
}

/** What stands in the way of a score: a condition, and the error it makes. */
export interface Check {
  readonly when: string;
  readonly gives: string;
}

export const wrong = "#VALUE!";
export const nothing = "NA()";

/** One form for a number and one for no data, as an argument is. */
export function byNumber(
  writer: CallWriter,
  argument: Argument | undefined,
  form: (text: string | undefined) => string,
): string {
  if (!argument || argument.kind === "left out" || argument.value === "") return form(undefined);
  const { text, value } = argument;
  if (typeof value === "number" || argument.isNumber) return form(text);
  if (typeof value === "boolean") return wrong;
  // What a typed text says as a number depends on who reads it.
  if (typeof value === "string" && /\d/.test(value)) return writer.refuse("argument");
  writer.require(isReadable(text));
  const [known, unknown] = [form(text), form(undefined)];
  return known === unknown ? known : either(`ISNUMBER(${text})`, known, unknown);
}

/** The answer for the actual, where nothing stands in its way; without data there is no score. */
export function answered(
  scoring: Scoring,
  checks: readonly Check[],
  answer: (actual: string) => string,
): string {
  const noData = scoring.asked === "status" ? '"No data"' : nothing;
  const { writer, actual } = scoring;
  return checked(
    checks,
    byNumber(writer, actual, (text) => (text === undefined ? noData : answer(text))),
  );
}

/** The same for every actual that is a number or no data. */
export function always({ writer, actual }: Scoring, checks: readonly Check[], answer: string): string {
  return checked(
    checks,
    byNumber(writer, actual, () => answer),
  );
}

function checked(checks: readonly Check[], body: string): string {
  return checks.reduceRight((text, { when, gives }) => either(when, gives, text), body);
}

/** A score kept between two, cell by cell where there are several. */
export function within(writer: CallWriter, score: string, [low, high]: readonly [string, string]): string {
  if (!writer.isElementwise) return `MEDIAN(${low},${score},${high})`;
  return either(`${score}<${low}`, low, either(`${score}>${high}`, high, score));
}
