import { closingIndex, tokenizeFormula } from "excel-workbench/books";
import { isSame as isSameNumber } from "../../scorecard";

/** How formulas say what the rules say: each is a piece of a formula as text. */

/** A part that can stand beside any operator. */
export function inBrackets(text: string): string {
  return isOperand(text) ? text : `(${text})`;
}

function isOperand(text: string): boolean {
  const tokens = tokenizeFormula(text);
  const [first, second] = tokens;
  if (first?.text === "{") return tokens.findIndex((token) => token.text === "}") === tokens.length - 1;
  if (second?.kind === "open") return first?.kind === "word" && closingIndex(tokens, 1) === tokens.length - 1;
  if (isInBrackets(text)) return true;
  if (tokens.length === 1) return first?.kind !== "other" || text.startsWith("#");
  return tokens.every(
    ({ kind, text: part }) => ["sheet", "word", "bracket", "spill", "text"].includes(kind) || part === ":",
  );
}

function isInBrackets(text: string): boolean {
  const tokens = tokenizeFormula(text);
  return tokens[0]?.kind === "open" && closingIndex(tokens, 0) === tokens.length - 1;
}

/** The number that a text is; undefined for anything else. */
export function knownNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\(?-?\d[\d.]*(?:E[-+]?\d+)?\)?$/i.test(text)
    ? Number(text.replace(/[()]/g, ""))
    : undefined;
}

/** A number as a formula holds it. */
export function numeral(value: number): string {
  const text = String(value).toUpperCase();
  return value < 0 ? `(${text})` : text;
}

export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** `then` or `otherwise`; only one of them where two numbers decide. */
export function either(condition: string, then: string, otherwise: string): string {
  const isKnown = knownCondition(condition);
  if (isKnown !== undefined) return isKnown ? then : otherwise;
  return `IF(${condition},${then},${otherwise})`;
}

const comparison = /^([^<>=]+)(<>|>=|<=|>|<|=)([^<>=]+)$/;

/** Whether a condition on two numbers holds; undefined where it depends on cells. */
function knownCondition(condition: string): boolean | undefined {
  const [, left, compare, right] = comparison.exec(condition) ?? [];
  const [one, other] = [knownNumber(left), knownNumber(right)];
  if (one === undefined || other === undefined) return undefined;
  const holds = { "<>": one !== other, ">=": one >= other, "<=": one <= other, ">": one > other };
  if (compare === "<") return one < other;
  if (compare === "=") return one === other;
  return Object.entries(holds).find(([sign]) => sign === compare)?.[1];
}

/** All of some conditions on single cells. */
export function both(conditions: readonly string[]): string {
  return conditions.length === 1 ? conditions.join("") : `AND(${conditions.join(",")})`;
}

/** Where a cell's words stand in a list of words, whatever their case; `#VALUE!` where they do not. An error stays that error. */
export function placeAmong(text: string, words: readonly string[]): string {
  return `FIND("|"&LOWER(TRIM(${text}))&"|",${listed(words)})`;
}

function listed(words: readonly string[]): string {
  return quoted(words.map((word) => `|${word}|`).join(","));
}

/** The marks of no data that are told; any other text gives an error. */
export const noDataMarks = ["", "-", "–", "—", "n/a", "na", "n.a.", "tbd", "none", "no data", "pending"];

/** The marks as they stand in a formula. */
export const listedMarks = listed(noDataMarks);

/** True where a cell holds a number or no data; an error where it holds anything else. */
export function isReadable(text: string): string {
  return `IF(ISNUMBER(${text}),1,${placeAmong(text, noDataMarks)})`;
}

/** Which way is better: a word, or a sign of 1 or -1 that the formula works out. */
export type Way = "Higher" | "Lower" | { readonly sign: string };

export function size(text: string): string {
  const number = knownNumber(text);
  if (number !== undefined) return numeral(Math.abs(number));
  return isInBrackets(text) ? `ABS${text}` : `ABS(${text})`;
}

/** Two numbers count as equal within 1e-9 of their size (scoring.md). */
export function isSame(one: string, other: string): string {
  const [left, right] = [knownNumber(one), knownNumber(other)];
  if (left !== undefined && right !== undefined) return `${Number(isSameNumber(left, right))}=1`;
  return `ABS(${one}-${other})<=1E-9*${size(other)}`;
}

/** Whether a number is as good as another, equal included. */
export function isAsGood(way: Way, one: string, other: string): string {
  if (typeof way === "object") return `${way.sign}*(${one}-${other})>=-1E-9*${size(other)}`;
  const [compare, slack] = way === "Higher" ? [">=", "-"] : ["<=", "+"];
  return `${one}${compare}${other}${slack}1E-9*${size(other)}`;
}

/** Scores that are Green and Amber, equal within 1e-9 included; and the ones just below that are neither. */
export const greenFrom = "66.6666666";
export const amberFrom = "33.3333333";
export const belowGreen = "66.66666653";
export const belowAmber = "33.33333327";

export function bandOf(score: string): string {
  return `IF(${score}>=${greenFrom},"Green",IF(${score}>=${amberFrom},"Amber","Red"))`;
}
