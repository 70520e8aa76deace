import { lacksYear, parsePeriodIn, type PeriodReading, type WrittenPeriod } from "../../scorecard";
import {
  piecesOf,
  plainWords,
  wordsIn,
  wordsOf,
  writtenWords,
  type HeaderWord,
  type Known,
} from "./headerWords";
import {
  comparing,
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
  return wordsIn(text).some(({ word }) => {
    const key = keyOfWords.get(plainLabel(word));
    return key === "Period" || key === "Year";
  });
}

const longestPeriod = 3;
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
  const whole = plainWords(words);
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

const inBrackets = /\s*[([]([^)\]]*)[)\]]$/;

/** A header, and the unit in brackets behind it. */
function apartFromUnit(text: string): { readonly name: string; readonly unit: string } {
  const [behind, inside = ""] = inBrackets.exec(text) ?? [];
  if (behind === undefined || !isUnit(inside.trim())) return { name: text, unit: "" };
  return { name: text.slice(0, -behind.length), unit: behind };
}

/** A header's words without anything in brackets behind them. */
function withoutBrackets(text: string): string {
  return plainWords(wordsIn(text.replace(inBrackets, "")));
}

function periodIn(text: string, reading: PeriodReading): Pick<Label, "period" | "yearless"> | undefined {
  const period = otherNumber.test(text) ? undefined : parsePeriodIn(text, reading);
  if (period) return { period };
  return lacksYear(text) ? { yearless: text } : undefined;
}

function readWords(text: string, words: readonly HeaderWord[], reading: PeriodReading): Label {
  const pieces = piecesOf(words);
  const roles = new Set(pieces.flatMap(({ known }) => (typeof known === "object" ? [known.role] : [])));
  const [role] = roles;
  const has = (known: Known) => pieces.some((piece) => piece.known === known);
  const named = pieces.filter(({ known }) => typeof known !== "object");
  const { time, left } = timeIn(
    wordsOf(named.filter(({ known }) => known === undefined || known === "filling")),
    reading,
  );
  const isNameless = left.length === 0;
  const isCompared = has("comparing") && (isNameless || role !== undefined);
  const name = role ? writtenWords(timeIn(wordsOf(named), reading).left) : text;
  return {
    text,
    ...time,
    ...(role ? { role } : {}),
    isCompared: has("comparing"),
    isDerived: roles.size > 1 || isCompared || (has("summing") && isNameless),
    rest: isNameless ? "" : name,
    base: writtenWords(left),
  };
}

/** The period that words are, or begin or end with, and the others. */
function timeIn(
  words: readonly HeaderWord[],
  reading: PeriodReading,
): { readonly time?: ReturnType<typeof periodIn>; readonly left: readonly HeaderWord[] } {
  const timeOf = (phrase: readonly HeaderWord[]) =>
    periodIn(phrase.map(({ word }) => word).join(" "), reading);
  const whole = timeOf(words);
  if (whole) return { time: whole, left: [] };
  for (let length = Math.min(longestPeriod, words.length - 1); length > 0; length--) {
    const ends = [
      { phrase: words.slice(-length), left: words.slice(0, -length) },
      { phrase: words.slice(0, length), left: words.slice(length) },
    ];
    for (const { phrase, left } of ends) {
      const time = timeOf(phrase);
      if (time?.period && !isYear(time.period)) return { time, left };
    }
  }
  return { left: words };
}

/** A year alone may belong to a name: ISO 9001 does not, Vision 2030 does. */
const isYear = (written: WrittenPeriod) => written.kind === "period" && written.period.frequency === "Yearly";
