import { parseNumber } from "./parseNumber";

/** What an initiative is supposed to do to its measures: by so much, or to a value. */
export type Impact =
  | { readonly kind: "by"; readonly change: number; readonly isPercent: boolean }
  | { readonly kind: "to"; readonly value: number };

const change = /^([+\-−])\s*(.+)$/;
const destination = /^(?:from\s+.+?\s+)?to\s+(.+)$/i;

/**
 * Reads an expected impact: `+5`, `-10 %`, `to 48`, `from 42 to 48`. Words after the number, such as a unit, are skipped.
 *
 * @returns undefined for any other text, which then is shown and not judged
 */
export function parseImpact(text: string, locale?: string): Impact | undefined {
  const [, sign, size] = change.exec(text.trim()) ?? [];
  const [, goal] = destination.exec(text.trim()) ?? [];
  if (goal !== undefined) {
    const value = leadingNumber(goal, locale);
    return value === undefined ? undefined : { kind: "to", value };
  }
  const found = size === undefined ? undefined : leadingNumber(size, locale);
  if (size === undefined || found === undefined) return undefined;
  return { kind: "by", change: sign === "+" ? found : -found, isPercent: /^[\d.,\s]+%/.test(size) };
}

function leadingNumber(text: string, locale: string | undefined): number | undefined {
  const [digits] = /^[-−]?[\d.,]+(\s*%)?/.exec(text.trim()) ?? [];
  return digits === undefined ? undefined : parseNumber(digits, locale);
}
