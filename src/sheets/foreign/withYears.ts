import { parsePeriodIn, periodOfWritten } from "../../scorecard";
import type { RawFigure } from "./figure";

/** The year of periods that do not say theirs. */
export interface YearSaid {
  readonly year?: number;
  /** Whether they go on into the next one: said as 2026/27. */
  readonly goesOn: boolean;
}

const written = /^((?:19|20)\d{2})\s*([/–-])?/;

/** A year as it is said of a range: 2026, or 2026/27. */
export function yearSaid(text: string | undefined): YearSaid {
  const [, year, on] = written.exec(text?.trim() ?? "") ?? [];
  return year ? { year: Number(year), goesOn: on !== undefined } : { goesOn: false };
}

/** Any year: it only puts months in order. */
const someYear = 2000;

/**
 * Figures in the year of their sheet. Months that begin again in January belong to two years: they take them only when both
 * are said.
 */
export function withYears(
  figures: readonly RawFigure[],
  { year, goesOn }: YearSaid,
  date1904: boolean,
): readonly RawFigure[] {
  const texts = [...new Set(figures.flatMap(({ yearless }) => yearless ?? []))];
  const turn = turnOf(texts.map((text) => ordinalOf(text, date1904)));
  if (year === undefined || (turn !== undefined && !goesOn)) return figures;
  return figures.map(({ yearless, ...figure }) => {
    if (yearless === undefined) return figure;
    const isAfter = turn !== undefined && texts.indexOf(yearless) >= turn;
    const period = parsePeriodIn(yearless, { date1904, year: isAfter ? year + 1 : year });
    return period ? { ...figure, period } : { ...figure, yearless };
  });
}

function ordinalOf(text: string, date1904: boolean): number {
  const period = parsePeriodIn(text, { date1904, year: someYear });
  return period ? periodOfWritten(period, "Monthly", { fiscalYearStart: 1 }).ordinal : 0;
}

/** Where periods that run in order begin again, once: after March or so of a year that begins later. */
function turnOf(ordinals: readonly number[]): number | undefined {
  const falls = ordinals.flatMap((ordinal, index) =>
    index > 0 && ordinal < (ordinals[index - 1] ?? 0) ? [index] : [],
  );
  const [turn, ...others] = falls;
  const last = ordinals.at(-1) ?? 0;
  return others.length === 0 && last < (ordinals[0] ?? 0) ? turn : undefined;
}
