import { comparing, filling, plainLabel, roleOfWords, summing, type FigureRole } from "./labelWords";

/** A word of a header, and what parts it from the one before. */
export interface HeaderWord {
  readonly word: string;
  readonly gap: string;
}

const parting = /([\s()[\]_|]+|(?<=\p{L})[/–-](?=\p{L})|(?<=\p{Ll}{2})(?=\p{Lu}))/u;

export function wordsIn(text: string): readonly HeaderWord[] {
  const parts = text.split(parting);
  const words = parts.map((word, index) => ({ word, gap: parts[index - 1] ?? "" }));
  return words.filter(({ word }, index) => index % 2 === 0 && word !== "");
}

/** Words as they are compared. */
export function plainWords(words: readonly HeaderWord[]): string {
  return words.map(({ word }) => plainLabel(word)).join(" ");
}

/** Words as one text: with what stood between them, and the bracket closed that one of them stood behind. */
export function writtenWords(words: readonly HeaderWord[]): string {
  const text = words.map(({ word, gap }, index) => (index === 0 ? word : gap + word)).join("");
  const open = text.split(/[([]/).length - text.split(/[)\]]/).length;
  if (open === 0) return text;
  return open === 1 ? `${text}${text.includes("[") ? "]" : ")"}` : words.map(({ word }) => word).join(" ");
}

export type Known = { readonly role: FigureRole } | "comparing" | "summing" | "filling";

export interface Piece {
  readonly words: readonly HeaderWord[];
  readonly known?: Known;
}

const longestPhrase = 3;

export function piecesOf(words: readonly HeaderWord[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let from = 0; from < words.length;) {
    const piece = phraseAt(words, from);
    pieces.push(piece);
    from += piece.words.length;
  }
  return pieces;
}

/** The longest run of words that is known, else one word. */
function phraseAt(words: readonly HeaderWord[], from: number): Piece {
  for (let length = longestPhrase; length > 0; length--) {
    const phrase = words.slice(from, from + length);
    const known = knownAs(plainWords(phrase));
    if (phrase.length === length && known) return { words: phrase, known };
  }
  return { words: words.slice(from, from + 1) };
}

function knownAs(phrase: string): Known | undefined {
  const role = roleOfWords.get(phrase);
  if (role) return { role };
  if (comparing.has(phrase)) return "comparing";
  if (summing.has(phrase)) return "summing";
  return filling.has(phrase) ? "filling" : undefined;
}

/** The words of pieces, without those that mean nothing at their ends. */
export function wordsOf(pieces: readonly Piece[]): readonly HeaderWord[] {
  const first = pieces.findIndex(({ known }) => known !== "filling");
  const last = pieces.findLastIndex(({ known }) => known !== "filling");
  return first === -1 ? [] : pieces.slice(first, last + 1).flatMap(({ words }) => words);
}
