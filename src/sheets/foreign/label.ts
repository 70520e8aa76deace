import { lacksYear, parsePeriodIn, type PeriodReading, type WrittenPeriod } from "../../scorecard";
import {
  derived,
  filling,
  keyOfWords,
  plainLabel,
  roleOfWords,
  type FigureRole,
  type LabelKey,
} from "./labelWords";

/** What a header of a foreign sheet says. */
export interface Label {
  readonly text: string;
  /** What the column says of the figures beside it. */
  readonly key?: LabelKey;
  readonly role?: FigureRole;
  readonly period?: WrittenPeriod;
  /** A period that lacks its year, as it is written. */
  readonly yearless?: string;
  /** Whether it names something worked out from figures, such as a variance or a total. */
  readonly isDerived: boolean;
  /** What is left beside role and period: most likely a measure's name. */
  readonly rest: string;
}

const longestPhrase = 3;

/** Reads a header: role and period may stand in one text, as in `Jan 2026 Plan`. */
export function readLabel(written: string, reading: PeriodReading): Label {
  const text = written.replace(/\s+/g, " ").trim().replace(/:$/, "");
  const words = wordsIn(text);
  const whole = words.map(plainLabel).join(" ");
  const period = periodIn(text, reading);
  if (period) return { text, ...period, isDerived: false, rest: "" };
  const key = keyOfWords.get(whole);
  const role = roleOfWords.get(whole);
  if (role) return { text, role, isDerived: false, rest: "", ...(key ? { key } : {}) };
  if (derived.has(whole)) return { text, isDerived: true, rest: "" };
  return key ? { text, key, isDerived: false, rest: "" } : readWords(text, words, reading);
}

function wordsIn(text: string): readonly string[] {
  return text.split(/[\s()[\]_|]+|(?<=\p{L})[/–-](?=\p{L})/u).filter(Boolean);
}

function periodIn(text: string, reading: PeriodReading): Pick<Label, "period" | "yearless"> | undefined {
  const period = parsePeriodIn(text, reading);
  if (period) return { period };
  return lacksYear(text) ? { yearless: text } : undefined;
}

type Known = { readonly role: FigureRole } | "derived" | "filling";

interface Piece {
  readonly words: readonly string[];
  readonly known?: Known;
}

function readWords(text: string, words: readonly string[], reading: PeriodReading): Label {
  const pieces = piecesOf(words);
  const roles = new Set(pieces.flatMap(({ known }) => (typeof known === "object" ? [known.role] : [])));
  const [role] = roles;
  const left = pieces
    .filter(({ known }) => !known)
    .flatMap((piece) => piece.words)
    .join(" ");
  const period = left === "" ? undefined : periodIn(left, reading);
  const hasDerived = pieces.some(({ known }) => known === "derived");
  const rest = period ? "" : left;
  return {
    text,
    ...period,
    ...(role ? { role } : {}),
    isDerived: roles.size > 1 || (hasDerived && (rest === "" || role !== undefined)),
    rest: role || rest === "" ? rest : text,
  };
}

function piecesOf(words: readonly string[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let from = 0; from < words.length;) {
    const piece = phraseAt(words, from);
    pieces.push(piece);
    from += piece.words.length;
  }
  return pieces;
}

/** The longest run of words that is known, else one word. */
function phraseAt(words: readonly string[], from: number): Piece {
  for (let length = longestPhrase; length > 0; length--) {
    const phrase = words.slice(from, from + length);
    const known = knownAs(phrase.map(plainLabel).join(" "));
    if (phrase.length === length && known) return { words: phrase, known };
  }
  return { words: words.slice(from, from + 1) };
}

function knownAs(phrase: string): Known | undefined {
  const role = roleOfWords.get(phrase);
  if (role) return { role };
  if (derived.has(phrase)) return "derived";
  return filling.has(phrase) ? "filling" : undefined;
}
