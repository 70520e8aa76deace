import { withoutInvisible } from "../terms";
import { marksOf, type Marks } from "./numberMarks";

/** What a text says as a number. */
export type NumberRead =
  | { readonly kind: "number"; readonly value: number; readonly isPercent: boolean }
  /** A decimal by the locale's marks, a thousand to others: 1.250. */
  | { readonly kind: "two ways"; readonly value: number; readonly isPercent: boolean }
  | { readonly kind: "none" };

/**
 * Reads a number that somebody typed as text. One grammar holds wherever text becomes a number: one sign in front,
 * one currency in front or behind, groups of three, the locale's decimal mark, one percent sign behind; or brackets
 * around the whole in place of a minus. Nothing is taken away from a text to make it one.
 *
 * @param locale a BCP 47 name such as "de-DE": how decimals and groups are marked
 */
export function readNumberText(text: string, locale = "en-US"): NumberRead {
  const parts = partsOf(text);
  if (!parts) return { kind: "none" };
  const marks = marksOf(locale);
  const digits = parts.digits.replace(/\u066b/g, marks.decimal).replace(/\u066c/g, marks.groups[0]);
  const plain = plainDigits(digits, marks);
  const isGrouped = /\D/.test(digits.replace(marks.decimal, ""));
  if (plain === undefined || (parts.exponent !== "" && isGrouped)) return { kind: "none" };
  const { isPercent } = parts;
  // One rounding only: 95.4 / 100 would not be 0.954.
  const size = Number(`${plain}${isPercent ? "e-2" : parts.exponent}`);
  if (!Number.isFinite(size)) return { kind: "none" };
  const value = parts.isNegative && size !== 0 ? -size : size;
  const isTwoWays = parts.exponent === "" && mayBeThousand(digits, marks);
  return { kind: isTwoWays ? "two ways" : "number", value, isPercent };
}

/**
 * The number of a text that can be read in one way only; undefined for any other.
 *
 * @param isDecimalSure whether a decimal of three places cannot be meant as a thousand
 */
export function parseNumber(text: string, locale = "en-US", isDecimalSure = false): number | undefined {
  const read = readNumberText(text, locale);
  return read.kind === "number" || (read.kind === "two ways" && isDecimalSure) ? read.value : undefined;
}

/** The first number in a text of several that can be read in two ways. */
export function twoWaysIn(text: string, locale: string): string | undefined {
  return text.match(/[\d.,]*\d/g)?.find((part) => readNumberText(part, locale).kind === "two ways");
}

interface Parts {
  readonly isNegative: boolean;
  /** The digits with their marks. */
  readonly digits: string;
  readonly exponent: string;
  readonly isPercent: boolean;
}

/** Those most traded; a code that is an English word in capitals, such as ALL or TOP, could be that word. */
const codes =
  "AED ARS AUD BDT BGN BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP HKD HUF IDR ILS INR ISK JPY KES KRW KZT " +
  "MXN MYR NGN NOK NZD PHP PKR PLN QAR RON RSD RUB SAR SEK SGD THB TRY TWD UAH USD VND ZAR";
const currency = `(?:[A-Z]{0,3}\\p{Sc}|${codes.split(" ").join("|")}|[Kk]r\\.?|zł|Kč|Ft|S?Fr\\.|Rp\\.?|RM)`;
const gap = "[ \\u00a0]*";
const shape = new RegExp(
  `^(?<open>\\(${gap})?(?<sign>[+-])?${gap}(?<before>${currency})?${gap}(?<inner>[+-])?${gap}` +
    `(?<digits>[\\d.,'\\u00a0\\u066b\\u066c ]*\\d[.,]?)(?<exponent>[eE][+-]?\\d+)?` +
    `${gap}(?<percent>%)?(?<after>${currency})?(?<close>${gap}\\))?$`,
  "u",
);

function partsOf(text: string): Parts | undefined {
  // Most texts are none at a glance.
  const plain = /\p{Nd}/u.test(text) ? plainCharacters(text) : undefined;
  const found = plain === undefined ? undefined : shape.exec(plain)?.groups;
  if (!found) return undefined;
  const { open, sign, before, inner, digits = "", exponent = "", percent, after, close } = found;
  const signs = [open, sign, inner].filter((one) => one !== undefined);
  const kinds = [before, after, percent, exponent || undefined].filter((one) => one !== undefined);
  const isClosed = (open === undefined) === (close === undefined);
  if (signs.length > 1 || kinds.length > 1 || !isClosed) return undefined;
  const isNegative = open !== undefined || (sign ?? inner) === "-";
  return { isNegative, digits: digits.trimStart(), exponent, isPercent: percent !== undefined };
}

const digitScripts = [/[0-9]/, /[\uff10-\uff19]/, /[\u0660-\u0669]/, /[\u06f0-\u06f9]/];

/** One character for each meaning: digits of other scripts, dashes that are a minus, apostrophes, kinds of space. */
function plainCharacters(text: string): string | undefined {
  if (digitScripts.filter((script) => script.test(text)).length !== 1) return undefined;
  return withoutInvisible(text.normalize("NFC"))
    .trim()
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/\u066a/g, "%")
    .replace(/[\u2010-\u2013\u2212\ufe63]/g, "-")
    .replace(/[\u2019\u02bc]/g, "'")
    .replace(/[\u2007-\u200a\u202f]/g, "\u00a0");
}

/** The digits with a point for decimals; undefined where marks stand where none can. */
function plainDigits(digits: string, { decimal, groups, isIndian }: Marks): string | undefined {
  const [whole = "", fraction = "", ...more] = digits.split(decimal);
  if (more.length > 0 || !/^\d*$/.test(fraction)) return undefined;
  const mark = /\D/.exec(whole)?.[0];
  if (mark === undefined) return `${whole || "0"}.${fraction || "0"}`;
  const parts = whole.split(mark);
  const isRight = groups.includes(mark) && (areThrees(parts) || (isIndian && areIndian(parts)));
  return isRight ? `${parts.join("")}.${fraction || "0"}` : undefined;
}

/** A group that begins with 0 groups nothing: 0,123 is a decimal to whoever wrote it. */
function areThrees([first = "", ...others]: readonly string[]): boolean {
  return /^[1-9]\d{0,2}$/.test(first) && others.every((part) => /^\d{3}$/.test(part));
}

function areIndian(parts: readonly string[]): boolean {
  const [first = "", ...others] = parts.slice(0, -1);
  return (
    /^[1-9]\d?$/.test(first) &&
    others.every((part) => /^\d{2}$/.test(part)) &&
    /^\d{3}$/.test(parts.at(-1) ?? "")
  );
}

/** A decimal beginning with 0 is none, nor one with other than three places. */
function mayBeThousand(digits: string, { decimal }: Marks): boolean {
  const [whole = "", fraction = "", ...more] = digits.split(decimal);
  return more.length === 0 && /^[1-9]\d{0,2}$/.test(whole) && /^\d{3}$/.test(fraction);
}
