import { nameKey } from "../terms";

const smallWords = new Set(["of", "the", "a", "an", "and", "in", "per", "for", "to", "number", "total"]);

/** "No." and "No of" are numbers of something; any other "no" says that there is none. */
const numberOf = /(?<!\p{L})no(?:\.|(?=\s+of\s))/giu;

/** Accents, where writing has them; elsewhere marks are vowels, or tell one consonant from another. */
const accents =
  /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]\p{M}*)\p{M}/gu;

/** The words of a name that carry its meaning, in their order: without small ones and plural s. */
export function wordsOfName(name: string): readonly string[] {
  const words = nameKey(name)
    .replace(numberOf, " ")
    .split(/[^\p{L}\p{M}\p{N}%]+/u)
    .map((word) => word.normalize("NFD").replace(accents, "").normalize("NFC").replace(/s$/, ""))
    .filter((word) => word !== "");
  return words.filter((word, index) => !smallWords.has(word) || isNamed(word, index, words));
}

/** "Site A" is one of several sites; nothing ends with an article. */
const isNamed = (word: string, index: number, { length }: readonly string[]): boolean =>
  word === "a" && index > 0 && index === length - 1;

const lettersPerSlip = 8;

/** How many letters of two texts may differ for them to be one and the same with a slip: one in eight. */
export const slipsIn = (a: string, b: string): number =>
  Math.floor(Math.min(a.length, b.length) / lettersPerSlip);
