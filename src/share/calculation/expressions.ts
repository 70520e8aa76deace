import type { CellValue } from "excel-workbench/books";

/** What goes into a cell of the calculation: a formula without "=", or a value. */
export type Content = { readonly formula: string } | CellValue;

/** The longest text that Excel takes between quotes in a formula. */
const longestText = 255;

/** A text as a formula has it; a long one in parts. */
export function quoted(text: string): string {
  const letters = Array.from(text);
  if (letters.length <= longestText) return inQuotes(text);
  const parts = Array.from({ length: Math.ceil(letters.length / longestText) }, (_, part) =>
    inQuotes(letters.slice(part * longestText, (part + 1) * longestText).join("")),
  );
  return `(${parts.join("&")})`;
}

const inQuotes = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** A value as a formula has it; #N/A where there is none, and for every error. */
export function constant(value: CellValue): string {
  if (typeof value === "string") return quoted(value);
  if (typeof value === "number") return numeral(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return notAvailable;
}

/** A formula's numbers know no sign before them where an operator stands: a negative one goes in brackets. */
function numeral(value: number): string {
  const text = String(value).toUpperCase();
  return value < 0 ? `(${text})` : text;
}

export const notAvailable = "NA()";

/** Whether a cell of the user's still holds what it held: text for text, number for number, nothing for nothing. */
export function holds(reference: string, value: CellValue): string {
  if (value === undefined || value === "") return `${reference}=""`;
  if (typeof value === "string") return `EXACT(${reference},${quoted(value)})`;
  return typeof value === "object" ? `ISERROR(${reference})` : `${reference}=${constant(value)}`;
}

const nowhere = "1E+99";

/** Whether a calculated cell comes to a value still, as far as Excel's fifteen digits tell; without one: whether it has none. */
export function comesTo(reference: string, value: number | undefined): string {
  if (value === undefined) return `ISERROR(${reference})`;
  const within = numeral(1e-9 * Math.max(1, Math.abs(value)));
  return `ABS(IFERROR(${reference},${nowhere})-${numeral(value)})<=${within}`;
}

/** The most arguments that a function takes. */
const mostArguments = 255;

export function allOf(conditions: readonly string[]): string {
  const [first = "TRUE"] = conditions;
  if (conditions.length <= 1) return first;
  if (conditions.length <= mostArguments) return `AND(${conditions.join(",")})`;
  const groups = Array.from({ length: Math.ceil(conditions.length / mostArguments) }, (_, group) =>
    allOf(conditions.slice(group * mostArguments, (group + 1) * mostArguments)),
  );
  return allOf(groups);
}

/** Where one of several comparisons of areas holds; never `(A1:A9="x")>0`, as to Excel every truth value is more than any number. */
export function anyOf(comparisons: readonly string[]): string {
  const each = comparisons.map((comparison) => `(${comparison})`);
  return each.length === 1 ? each.join("") : `(${each.join("+")}>0)`;
}

/** Whether conditions hold; one that cannot be told does not. */
export const isCertain = (conditions: readonly string[]): string => `IFERROR(${allOf(conditions)},FALSE)`;

/** A value as long as a condition holds, and #N/A from then on: never an old value in silence. */
export const keptWhile = (condition: string, value: CellValue): string =>
  onlyWhile(condition, constant(value));

export const onlyWhile = (condition: string, expression: string): string =>
  expression === notAvailable ? notAvailable : `IF(${condition},${expression},${notAvailable})`;
