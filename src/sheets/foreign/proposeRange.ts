import { type Grid, isBlank, placeOf } from "../grid";
import { type Block, keyColumns, type KeyColumns } from "./block";
import { type ColumnSeen, mayBeDates } from "./columnSeen";
import { saysTime } from "./label";
import { joinProposals, lineMaker, type ProposedRange } from "./proposedRange";
import { proposeAcross } from "./proposeAcross";
import { nameMeasures, proposeDown, proposeLong, proposeMeasuresAcross } from "./proposeDown";
import { toQuestion } from "./question";
import { nameKey, parsePeriodIn, type PeriodReading, placeText } from "../../scorecard";

/** Proposes how a table is read; undefined where it holds no figures of measures. */
export function proposeRange(block: Block): ProposedRange | undefined {
  const keys = keyColumns(block);
  const figures = block.columns.filter((column) => isCandidate(column, keys));
  const timed = figures.filter(({ label }) => label.period || label.yearless !== undefined).length;
  if (timed >= 2 || (timed === 1 && !keys.period && keys.measure)) return proposeAcross(block, keys, figures);
  return keys.period ? proposeDown(block, keys, figures) : proposeAlone(block, keys, figures);
}

function isCandidate(column: ColumnSeen, keys: KeyColumns): boolean {
  const { label, kind } = column;
  const isKey = Object.values(keys).flat().includes(column);
  const isFuture = kind === "empty" && (label.period !== undefined || label.yearless !== undefined);
  const isLevel = label.role !== undefined && column.hasFigures;
  if (saysTime(label.text) && mayBeDates(column)) return false;
  const isBeside = label.key === "Nothing" || label.key === "Period" || label.key === "Year";
  return !isKey && !label.isDerived && !isBeside && (kind === "figures" || isFuture || isLevel);
}

/** No periods in the table: what its title says holds for all. */
function proposeAlone(
  block: Block,
  keys: KeyColumns,
  figures: readonly ColumnSeen[],
): ProposedRange | undefined {
  const hasRoles = keys.role !== undefined || figures.some(({ label }) => label.role !== undefined);
  if (!hasRoles) return undefined;
  const proposed = nameMeasures(figures, keys)
    ? proposeMeasuresAcross(block, keys, figures)
    : keys.measure
      ? proposeLong(block, keys, figures)
      : keys.role && proposeMeasuresAcross(block, keys, figures);
  return proposed && joinProposals(proposed, periodOfTitle(block));
}

function periodOfTitle(block: Block): ProposedRange {
  const { grid, headers, reading } = block;
  const title = titlePeriod(grid, headers.top, reading);
  if (!title) return { lines: [], questions: [] };
  const line = lineMaker(block)("", { holds: "Period", says: title.text });
  const place = placeOf(grid.sheet, headers.bottom, headers.left);
  const doubt = { code: "period-from-title", period: title.text, from: title.from } as const;
  return { lines: [line], questions: [toQuestion(doubt, place, { lines: [line], field: "says" })] };
}

/** The period that a sheet's title or name gives to everything below. */
interface TitlePeriod {
  /** As it is written there. */
  readonly text: string;
  readonly from: string;
}

const rowsLookedAt = 10;
const mostCells = 4;
const longestPhrase = 3;

/** The one period that the title rows above a row name, else the sheet's name; a year counts where it is called one. */
function titlePeriod(grid: Grid, headerRow: number, reading: PeriodReading): TitlePeriod | undefined {
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
