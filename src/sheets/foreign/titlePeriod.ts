import { nameKey, parsePeriodIn, placeText, type PeriodReading } from "../../scorecard";
import { type Grid, isBlank, placeOf } from "../grid";

/** The period that a sheet's title or name gives to everything below. */
export interface TitlePeriod {
  /** As it is written there. */
  readonly text: string;
  readonly from: string;
}

const rowsLookedAt = 10;
const mostCells = 4;
const longestPhrase = 3;

/** The one period that the title rows above a row name, else the sheet's name; a year counts where it is called one. */
export function titlePeriod(grid: Grid, headerRow: number, reading: PeriodReading): TitlePeriod | undefined {
  const found: TitlePeriod[] = [];
  for (let row = Math.max(grid.top, headerRow - rowsLookedAt); row < headerRow; row++) {
    const cells = (grid.values[row - grid.top] ?? []).map((value, column) => ({ value, column }));
    const filled = cells.filter(({ value }) => !isBlank(value));
    if (filled.length > mostCells) continue;
    for (const { value, column } of filled)
      found.push(
        ...periodsIn(String(value), placeText(placeOf(grid.sheet, row, grid.left + column)), reading),
      );
  }
  const said = found.length > 0 ? found : periodsIn(grid.sheet, `the sheet's name "${grid.sheet}"`, reading);
  const [first] = said;
  return new Set(said.map(({ text }) => nameKey(text))).size === 1 ? first : undefined;
}

/** A year that is said to be what is reported on, such as `Annual summary 2025`. */
const reportedYear =
  /\b(?:year|annual|full year|jahr|exercice|ejercicio|exerc[ií]cio)\b[^\d]{0,30}((?:19|20)\d{2})(?!\d|[/–-]\d)/i;

function periodsIn(text: string, from: string, reading: PeriodReading): readonly TitlePeriod[] {
  const written = writtenIn(text, from, reading);
  const [, year] = written.length === 0 ? (reportedYear.exec(text) ?? []) : [];
  return year ? [{ text: `FY${year}`, from }] : written;
}

function writtenIn(text: string, from: string, reading: PeriodReading): readonly TitlePeriod[] {
  const words = text.split(/[\s:,;()|_]+/).filter(Boolean);
  const isDash = (word: string) => /^[-–—]+$/.test(word);
  for (let length = longestPhrase; length > 0; length--) {
    const phrases = words.map((_, index) => words.slice(index, index + length));
    const periods = phrases.filter(
      (phrase) => phrase.length === length && !phrase.some(isDash) && isPeriod(phrase.join(" "), reading),
    );
    if (periods.length > 0) return periods.map((phrase) => ({ text: phrase.join(" "), from }));
  }
  return [];
}

function isPeriod(text: string, { date1904 }: PeriodReading): boolean {
  return !/^\d+$/.test(text) && parsePeriodIn(text, { date1904 }) !== undefined;
}
