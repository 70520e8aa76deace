import { writableText } from "../../scorecard";

/** The most that Excel takes. */
const longestName = 31;

/**
 * A name for a new sheet that is not taken: "Scorecard", else "Scorecard (2)" and so on; what Excel does not take in a name
 * is left out, and what is too long is cut.
 */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  const allowed = writableText(wanted)
    .replace(/[:\\/?*[\]']/g, " ")
    .replace(/\s+/g, " ");
  const candidates = Array.from({ length: taken.length + 1 }, (_, n) =>
    fitted(allowed, n === 0 ? "" : ` (${n + 1})`),
  );
  return candidates.find((name) => !names.has(name.toLowerCase())) ?? fitted(allowed, "");
}

function fitted(name: string, ending: string): string {
  // A character of two halves at the cut goes whole.
  return `${writableText(name.slice(0, longestName - ending.length)).trim()}${ending}`;
}
