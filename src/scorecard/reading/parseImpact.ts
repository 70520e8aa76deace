import { withoutInvisible } from "../terms";
import { readNumberText, type NumberRead } from "./parseNumber";

/** What an initiative is supposed to do to its measures: by so much, or to a value. */
export type Impact =
  | { readonly kind: "by"; readonly change: number; readonly isPercent: boolean }
  | { readonly kind: "to"; readonly value: number };

const change = /^([+\-‐‑–−])\s*(?![+\-‐‑–−(])(.+)$/;
const destination = /^(?:from\s+.+?\s+)?to\s+(.+)$/i;

/**
 * Reads an expected impact: `+5`, `-10 %`, `to 48`, `from 42 to 48`. Words after the number, such as a unit, are skipped.
 *
 * @returns undefined for any other text, which then is shown and not judged
 */
export function parseImpact(written: string, locale?: string): Impact | undefined {
  const text = withoutInvisible(written).trim();
  const [, sign, size = ""] = change.exec(text) ?? [];
  const [, goal] = destination.exec(text) ?? [];
  const read = leadingNumber(goal ?? size, locale);
  if (read.kind !== "number") return undefined;
  if (goal !== undefined) return { kind: "to", value: read.value };
  return { kind: "by", change: sign === "+" ? read.value : -read.value, isPercent: read.isPercent };
}

/** Words that hold no digit, bracket or sign: those may belong to the number. */
const wordsBehind = /^([^\p{L}]+?)\s*(\p{L}[\p{L}\s./-]*)$/u;
/** Words that make another number of it; one of them is not judged rather than taken for a unit. */
const scale = /^(?:k|m|mm|mn|mio|mill?ions?|mrd|bn|billions?|thousands?|tsd|tausend|hundreds?|dozens?)\b/i;

function leadingNumber(text: string, locale: string | undefined): NumberRead {
  const whole = readNumberText(text, locale);
  const [, number = "", words = ""] = wordsBehind.exec(text.trim()) ?? [];
  return whole.kind !== "none" || scale.test(words) ? whole : readNumberText(number, locale);
}
