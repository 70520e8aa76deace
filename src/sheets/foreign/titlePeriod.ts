import { parsePeriodIn, placeText, type PeriodReading } from "../../scorecard";
import { isBlank, placeOf, type Grid } from "../grid";

/** The period that a sheet's title or name gives to everything below. */
export interface TitlePeriod {
  /** As it is written there. */
  readonly text: string;
  readonly from: string;
}

const rowsLookedAt = 10;
const mostCells = 4;
const longestPhrase = 3;

/** The one period that the title rows above a row name, else the sheet's name; a year alone does not count. */
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
  return new Set(said.map(({ text }) => text.toLowerCase())).size === 1 ? first : undefined;
}

function periodsIn(text: string, from: string, reading: PeriodReading): readonly TitlePeriod[] {
  const words = text.split(/[\s:,;()|_]+/).filter(Boolean);
  for (let length = longestPhrase; length > 0; length--) {
    const phrases = words.map((_, index) => words.slice(index, index + length));
    const periods = phrases.filter(
      (phrase) => phrase.length === length && isPeriod(phrase.join(" "), reading),
    );
    if (periods.length > 0) return periods.map((phrase) => ({ text: phrase.join(" "), from }));
  }
  return [];
}

function isPeriod(text: string, { date1904 }: PeriodReading): boolean {
  return !/^\d+$/.test(text) && parsePeriodIn(text, { date1904 }) !== undefined;
}
