import {
  type Calendar,
  groupBy,
  nameKey,
  parsePeriodIn,
  type Period,
  periodOfWritten,
  periodText,
} from "../../scorecard";
import { type Grid, placeOf, type WorkbookGrids } from "../grid";
import type { Figure, RawFigure } from "./figure";
import { frequencyOfDates } from "./figureColumns";
import { isLeftOut, type MappedRange, saidOf } from "./mapping";
import { movedLine } from "./movedLine";
import { figureKey, lineOf, oneEach, type Settled } from "./oneEach";
import { periodQuestions } from "./periodQuestions";
import { sheetYear } from "./sheetYear";
import { notReported, realZeros, toQuestion } from "./question";
import { takeRows } from "./takeRows";
import type { PlacedDoubt } from "./rowSaid";
import type { FigureRole } from "./labelWords";

/** Takes the figures of a range as its mapping says; what is in doubt is asked and left out. */
export function takeFigures(
  range: MappedRange,
  { grids, date1904, locale }: Pick<WorkbookGrids, "grids" | "date1904" | "locale">,
  calendar: Calendar,
  spelled: (figure: RawFigure) => RawFigure,
): Settled {
  const grid = grids.find(({ sheet }) => sheet === range.sheet);
  if (!grid || isLeftOut(range) || movedLine(range, grid)) return { figures: [], questions: [] };
  const year = yearOf(range, grid);
  const reading = { date1904, ...(year.year === undefined ? {} : { year: year.year }) };
  const { figures: raw, doubts } = takeRows({ range, grid, reading, bare: { date1904 }, locale });
  const figures = withYears(raw.map(spelled), year, date1904);
  const named = namedByGroup(toFigures(figures, calendar));
  const singled = oneEach(range, named.figures);
  const reported = withoutZeros(range, singled.figures);
  const questions = [
    ...grouped(doubts).map(({ doubt, row, column }) => toQuestion(doubt, placeOf(range.sheet, row, column))),
    ...named.questions,
    ...singled.questions,
    ...reported.questions,
    ...periodQuestions(range, grid, date1904, reported.figures),
  ];
  return { figures: reported.figures, questions };
}

/** The year that was said of a range, else that of its title. */
function yearOf(range: MappedRange, grid: Grid): YearSaid {
  const said = yearSaid(saidOf(range, "Year"));
  if (said.year !== undefined) return said;
  const title = sheetYear(grid, range.area.top - 1);
  return title ? { year: title.year, goesOn: false } : said;
}

function toFigures(raw: readonly RawFigure[], calendar: Calendar): readonly Figure[] {
  const days = raw.flatMap(({ period }) => (period?.kind === "date" ? [period.day] : []));
  const frequency = frequencyOfDates(days);
  return raw.map(({ period, ...figure }) => ({
    ...figure,
    ...(period ? { period: periodOfWritten(period, frequency, calendar) } : {}),
  }));
}

/** Doubts of one kind about many cells are one question, at the first of them. */
function grouped(doubts: readonly PlacedDoubt[]): readonly PlacedDoubt[] {
  return [...groupBy(doubts, ({ doubt }) => doubt.code).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    return [
      { ...first, doubt: "cells" in first.doubt ? { ...first.doubt, cells: group.length } : first.doubt },
    ];
  });
}

/** Measures of one name in several groups of rows are several: each is named after its group. */
function namedByGroup(figures: readonly Figure[]): Settled {
  const sections = new Map<string, Set<string | undefined>>();
  for (const figure of figures) {
    const key = figureKey(figure);
    sections.set(key, (sections.get(key) ?? new Set()).add(figure.section));
  }
  const shared = figures.filter((figure) => (sections.get(figureKey(figure))?.size ?? 0) > 1);
  const firsts = new Map(shared.toReversed().map((figure) => [nameKey(figure.measure), figure]));
  const renamed = figures.map((figure) =>
    figure.section && firsts.has(nameKey(figure.measure))
      ? { ...figure, measure: `${figure.section}: ${figure.measure}` }
      : figure,
  );
  const questions = [...firsts.values()].map(({ measure, at }) =>
    toQuestion({ code: "same-name", measure }, at),
  );
  return { figures: renamed, questions };
}

/** Zeros at the end of everything are months that a formula fills before they are reported; so are targets that are all 0. */
function withoutZeros(range: MappedRange, figures: readonly Figure[]): Settled {
  const said = saidOf(range, "Zeros");
  const from = new Map<FigureRole, Figure | undefined>([
    ["Actual", firstOfZeros(figures, "Actual")],
    ["Target", allAreZero(figures, "Target")],
  ]);
  const [first] = [...from.values()].flatMap((figure) => figure ?? []);
  if (!first || said === realZeros) return { figures, questions: [] };
  const kept = figures.filter((figure) => !isFrom(from.get(figure.role)?.period, figure));
  if (said === notReported) return { figures: kept, questions: [] };
  const settles = { lines: [lineOf(range, "Zeros")], field: "says" as const };
  const period = first.period ? periodText(first.period) : "here";
  return { figures: kept, questions: [toQuestion({ code: "zeros", from: period }, first.at, settles)] };
}

function isFrom(from: Period | undefined, { period }: Figure): boolean {
  return from !== undefined && period?.frequency === from.frequency && period.ordinal >= from.ordinal;
}

function inOrder(figures: readonly Figure[], role: FigureRole): readonly Figure[] {
  const timed = figures.filter((figure) => figure.role === role && figure.period);
  return timed.sort((a, b) => (a.period?.ordinal ?? 0) - (b.period?.ordinal ?? 0));
}

/** The first figure of the last periods in which all that is said is 0. */
function firstOfZeros(figures: readonly Figure[], role: FigureRole): Figure | undefined {
  const timed = inOrder(figures, role);
  const lastReal = timed.findLast(({ value }) => value !== undefined && value !== 0);
  if (new Set(timed.map(({ period }) => period?.frequency)).size !== 1) return undefined;
  const since = lastReal?.period?.ordinal ?? -Infinity;
  const zeros = timed.filter(({ period, value }) => (period?.ordinal ?? 0) > since && value === 0);
  const measures = new Set(timed.map(({ measure }) => measure)).size;
  return measures > 1 || zeros.length > 1 ? zeros[0] : undefined;
}

function allAreZero(figures: readonly Figure[], role: FigureRole): Figure | undefined {
  const timed = inOrder(figures, role);
  return timed.length > 2 && timed.every(({ value }) => value === 0) ? timed[0] : undefined;
}

/** The year of periods that do not say theirs. */
interface YearSaid {
  readonly year?: number;
  /** Whether they go on into the next one: said as 2026/27. */
  readonly goesOn: boolean;
}

const written = /^((?:19|20)\d{2})\s*([/–-])?/;

/** A year as it is said of a range: 2026, or 2026/27. */
function yearSaid(text: string | undefined): YearSaid {
  const [, year, on] = written.exec(text?.trim() ?? "") ?? [];
  return year ? { year: Number(year), goesOn: on !== undefined } : { goesOn: false };
}

/** Any year: it only puts months in order. */
const someYear = 2000;

/**
 * Figures in the year of their sheet. Months that begin again in January belong to two years: they take them only when both
 * are said.
 */
function withYears(
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
