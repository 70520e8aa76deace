import { plainWord } from "./words";

const smallWords = new Set([
  "of",
  "the",
  "a",
  "an",
  "and",
  "in",
  "per",
  "for",
  "to",
  "no",
  "number",
  "total",
]);

/** The words of a name that carry its meaning, in their order: without small ones and plural s. */
export function wordsOfName(name: string): readonly string[] {
  return name
    .split(/[^\p{L}\p{N}%]+/u)
    .map((word) => plainWord(word).replace(/s$/, ""))
    .filter((word) => word !== "" && !smallWords.has(word));
}

const lettersPerSlip = 8;

/** How many letters of two texts may differ for them to be one and the same with a slip: one in eight. */
export const slipsIn = (a: string, b: string): number =>
  Math.floor(Math.min(a.length, b.length) / lettersPerSlip);
