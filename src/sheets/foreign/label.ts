import { lacksYear, parsePeriodIn, type PeriodReading, type WrittenPeriod } from "../../scorecard";
import {
  comparing,
  filling,
  isUnit,
  keyOfWords,
  plainLabel,
  roleOfWords,
  summing,
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
  /** Whether it speaks of a comparison or a sum over the year. */
  readonly isCompared: boolean;
  /** What is left beside role and period: most likely a measure's name. */
  readonly rest: string;
  /** The same without words of what is worked out: what a variance is one of. */
  readonly base: string;
}

/** Whether one of a header's words is one for a time, such as a date. */
export function saysTime(text: string): boolean {
  return wordsIn(text).some((word) => {
    const key = keyOfWords.get(plainLabel(word));
    return key === "Period" || key === "Year";
  });
}

const longestPhrase = 3;
const nothingLeft = { isCompared: false, rest: "", base: "" };
/** Four digits are a year when they are one of ours; an account's number is none. */
const otherNumber = /^(?!19[89]|20|2100)\d{4}$/;

/** Reads a header: role and period may stand in one text, as in `Jan 2026 Plan`. */
export function readLabel(written: string, reading: PeriodReading): Label {
  const labels = labelsRead.get(reading) ?? new Map<string, Label>();
  labelsRead.set(reading, labels);
  const label = labels.get(written) ?? readAnew(written, reading);
  labels.set(written, label);
  return label;
}

/** A column repeats its texts in thousands of rows: each is read once for one way of reading. */
const labelsRead = new WeakMap<PeriodReading, Map<string, Label>>();

function readAnew(written: string, reading: PeriodReading): Label {
  const text = written.replace(/\s+/g, " ").trim().replace(/\s*:$/, "");
  const { name, unit } = apartFromUnit(text);
  const words = wordsIn(name);
  const whole = words.map(plainLabel).join(" ");
  const period = periodIn(text, reading);
  if (period) return { text, ...period, isDerived: false, ...nothingLeft };
  const key = keyOfWords.get(whole) ?? keyOfWords.get(withoutBrackets(text));
  const role = roleOfWords.get(whole);
  if (role) return { text, role, isDerived: false, ...nothingLeft, ...(key ? { key } : {}) };
  if (comparing.has(whole)) return { text, isDerived: true, ...nothingLeft, isCompared: true };
  if (summing.has(whole)) return { text, isDerived: true, ...nothingLeft };
  return key
    ? { text, key, isDerived: false, ...nothingLeft }
    : named(readWords(name, words, reading), text, unit);
}

/** A name keeps the unit behind it. */
function named(label: Label, text: string, unit: string): Label {
  return label.rest === ""
    ? { ...label, text }
    : { ...label, text, rest: label.rest + unit, base: label.base + unit };
}

function wordsIn(text: string): readonly string[] {
  return text.split(/[\s()[\]_|]+|(?<=\p{L})[/–-](?=\p{L})|(?<=\p{Ll}{2})(?=\p{Lu})/u).filter(Boolean);
}

const inBrackets = /\s*[([]([^)\]]*)[)\]]$/;

/** A header, and the unit in brackets behind it. */
function apartFromUnit(text: string): { readonly name: string; readonly unit: string } {
  const [behind, inside = ""] = inBrackets.exec(text) ?? [];
  if (behind === undefined || !isUnit(inside.trim())) return { name: text, unit: "" };
  return { name: text.slice(0, -behind.length), unit: behind };
}

/** A header's words without anything in brackets behind them. */
function withoutBrackets(text: string): string {
  return wordsIn(text.replace(inBrackets, "")).map(plainLabel).join(" ");
}

function periodIn(text: string, reading: PeriodReading): Pick<Label, "period" | "yearless"> | undefined {
  const period = otherNumber.test(text) ? undefined : parsePeriodIn(text, reading);
  if (period) return { period };
  return lacksYear(text) ? { yearless: text } : undefined;
}

type Known = { readonly role: FigureRole } | "comparing" | "summing" | "filling";

interface Piece {
  readonly words: readonly string[];
  readonly known?: Known;
}

function readWords(text: string, words: readonly string[], reading: PeriodReading): Label {
  const pieces = piecesOf(words);
  const roles = new Set(pieces.flatMap(({ known }) => (typeof known === "object" ? [known.role] : [])));
  const [role] = roles;
  const has = (known: Known) => pieces.some((piece) => piece.known === known);
  const base = textOf(pieces.filter(({ known }) => known === undefined || known === "filling"));
  const { period, left } = base === "" ? { left: base } : timeIn(base, reading);
  const isCompared = has("comparing") && (left === "" || role !== undefined);
  const named = role ? textOf(pieces.filter(({ known }) => typeof known !== "object")) : text;
  return {
    text,
    ...period,
    ...(role ? { role } : {}),
    isCompared: has("comparing"),
    isDerived: roles.size > 1 || isCompared || (has("summing") && left === ""),
    rest: left === "" ? "" : named,
    base: left,
  };
}

/** The period that a text is, or begins or ends with, and the rest of it. */
function timeIn(
  text: string,
  reading: PeriodReading,
): { readonly period?: ReturnType<typeof periodIn>; readonly left: string } {
  const whole = periodIn(text, reading);
  if (whole) return { period: whole, left: "" };
  const words = text.split(" ");
  for (let length = Math.min(longestPhrase, words.length - 1); length > 0; length--) {
    const ends = [
      { phrase: words.slice(-length), left: words.slice(0, -length) },
      { phrase: words.slice(0, length), left: words.slice(length) },
    ];
    for (const { phrase, left } of ends) {
      const period = periodIn(phrase.join(" "), reading);
      if (period?.period && !isYear(period.period)) return { period, left: left.join(" ") };
    }
  }
  return { left: text };
}

/** A year alone may belong to a name: ISO 9001 does not, Vision 2030 does. */
const isYear = (written: WrittenPeriod) => written.kind === "period" && written.period.frequency === "Yearly";

/** The words that are left, without those that mean nothing at their ends. */
function textOf(pieces: readonly Piece[]): string {
  const first = pieces.findIndex(({ known }) => known !== "filling");
  const last = pieces.findLastIndex(({ known }) => known !== "filling");
  if (first === -1) return "";
  return pieces
    .slice(first, last + 1)
    .flatMap(({ words }) => words)
    .join(" ");
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
  if (comparing.has(phrase)) return "comparing";
  if (summing.has(phrase)) return "summing";
  return filling.has(phrase) ? "filling" : undefined;
}
