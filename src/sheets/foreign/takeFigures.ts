import { periodOfWritten, periodText, type Calendar, type Period, type PeriodReading } from "../../scorecard";
import { periodReading, titleYear } from "../find/titleYear";
import { placeOf, type Grid, type WorkbookGrids } from "../grid";
import type { Figure, RawFigure } from "./figure";
import { frequencyOfDates } from "./figureColumns";
import { saidOf, type Holding, type MappedRange, type MappingRow } from "./mapping";
import { periodQuestions } from "./periodQuestions";
import { leaveOut, notReported, realZeros, toQuestion, type Doubt, type Question } from "./question";
import { takeRows, type PlacedDoubt } from "./takeRows";

/** What a mapped range says, and what it leaves open. */
export interface FiguresTaken {
  readonly figures: readonly Figure[];
  readonly questions: readonly Question[];
}

/** Takes the figures of a range as its mapping says; what is in doubt is asked and left out. */
export function takeFigures(
  range: MappedRange,
  { grids, date1904, locale }: Pick<WorkbookGrids, "grids" | "date1904" | "locale">,
  calendar: Calendar,
): FiguresTaken {
  const grid = grids.find(({ sheet }) => sheet === range.sheet);
  const isLeftOut = range.rows.some(({ holds, column }) => holds === "Nothing" && column === "");
  if (!grid || isLeftOut) return { figures: [], questions: [] };
  const reading = readingOf(range, grid, date1904);
  const { figures, doubts } = takeRows({ range, grid, reading, locale });
  const named = namedByGroup(toFigures(figures, calendar));
  const singled = oneEach(range, named.figures);
  const reported = withoutZeros(range, singled.figures);
  const questions = [
    ...grouped(doubts).map(({ doubt, row, column }) => toQuestion(doubt, placeOf(range.sheet, row, column))),
    ...named.questions,
    ...singled.questions,
    ...reported.questions,
    ...periodQuestions(range, grid, reading, reported.figures),
  ];
  return { figures: reported.figures, questions };
}

/** How a range's periods are read: in the year that was said of it, else in that of its title. */
export function readingOf(range: MappedRange, grid: Grid, date1904: boolean): PeriodReading {
  const year = Number(saidOf(range, "Year"));
  if (Number.isInteger(year) && year > 0) return { date1904, year };
  return periodReading(date1904, titleYear(grid, range.area.top - 1));
}

type Grouped = Figure & Pick<RawFigure, "section">;

function toFigures(raw: readonly RawFigure[], calendar: Calendar): readonly Grouped[] {
  const days = raw.flatMap(({ period }) => (period?.kind === "date" ? [period.day] : []));
  const frequency = frequencyOfDates(days);
  return raw.map(({ period, ...figure }) => ({
    ...figure,
    ...(period ? { period: periodOfWritten(period, frequency, calendar) } : {}),
  }));
}

interface Passed<One extends Figure = Figure> {
  readonly figures: readonly One[];
  readonly questions: readonly Question[];
}

const keyOf = ({ measure, scorecard, role, period }: Figure) =>
  JSON.stringify([measure.toLowerCase(), scorecard, role, period]);

/** Measures of one name in several groups of rows are several: each is named after its group. */
function namedByGroup(figures: readonly Grouped[]): Passed {
  const sections = new Map<string, Set<string | undefined>>();
  for (const figure of figures) {
    const key = keyOf(figure);
    sections.set(key, (sections.get(key) ?? new Set()).add(figure.section));
  }
  const shared = figures.filter((figure) => (sections.get(keyOf(figure))?.size ?? 0) > 1);
  const names = new Set(shared.map(({ measure }) => measure.toLowerCase()));
  const renamed = figures.map(({ section, ...figure }) =>
    section && names.has(figure.measure.toLowerCase())
      ? { ...figure, measure: `${section}: ${figure.measure}` }
      : figure,
  );
  const firsts = [...names].flatMap(
    (name) => shared.find(({ measure }) => measure.toLowerCase() === name) ?? [],
  );
  const questions = firsts.map(({ measure, at }) => toQuestion({ code: "same-name", measure }, at));
  return { figures: renamed, questions };
}

const lineOf = ({ sheet, range }: MappedRange, holds: Holding): MappingRow => ({
  sheet,
  range,
  column: "",
  holds,
});

/** Several figures for one period are added up only when somebody says so. */
function oneEach(range: MappedRange, figures: readonly Figure[]): Passed {
  const same = new Map<string, Figure[]>();
  for (const figure of figures) same.set(keyOf(figure), [...(same.get(keyOf(figure)) ?? []), figure]);
  const several = [...same.values()].filter((group) => group.length > 1);
  const [first] = several;
  if (!first?.[0]) return { figures, questions: [] };
  const how = saidOf(range, "Several rows");
  const combined = [...same.values()].flatMap((group) => (group.length === 1 ? group : combine(group, how)));
  if (how !== undefined) return { figures: combined, questions: [] };
  const doubt: Doubt = { code: "several-rows", measure: first[0].measure, cells: several.length };
  const settles = { line: lineOf(range, "Several rows"), field: "says" as const };
  return { figures: combined, questions: [toQuestion(doubt, first[1]?.at ?? first[0].at, settles)] };
}

function combine(group: readonly Figure[], how: string | undefined): readonly Figure[] {
  const [first] = group;
  const last = group.at(-1);
  const values = group.flatMap(({ value }) => value ?? []);
  if (!first || !last || how === undefined || how === leaveOut) return [];
  if (how === "Last" || values.length === 0) return [last];
  const sum = values.reduce((total, value) => total + value, 0);
  return [{ ...first, value: how === "Average" ? sum / values.length : sum }];
}

/** Zeros at the end of everything are months that a formula fills before they are reported. */
function withoutZeros(range: MappedRange, figures: readonly Figure[]): Passed {
  const actuals = figures.filter(({ role, period }) => role === "Actual" && period);
  const firstZero = firstOfZeros(actuals);
  const said = saidOf(range, "Zeros");
  if (!firstZero?.period || said === realZeros) return { figures, questions: [] };
  const { period, at } = firstZero;
  const kept = figures.filter((figure) => figure.role !== "Actual" || !isFrom(period, figure));
  if (said === notReported) return { figures: kept, questions: [] };
  const doubt: Doubt = { code: "zeros", from: periodText(period) };
  return {
    figures: kept,
    questions: [toQuestion(doubt, at, { line: lineOf(range, "Zeros"), field: "says" })],
  };
}

const isFrom = (from: Period, { period }: Figure) =>
  period !== undefined && period.frequency === from.frequency && period.ordinal >= from.ordinal;

/** The first figure of the last periods in which all that is said is 0, where something was reported before. */
function firstOfZeros(actuals: readonly Figure[]): Figure | undefined {
  const inOrder = [...actuals].sort((a, b) => (a.period?.ordinal ?? 0) - (b.period?.ordinal ?? 0));
  const frequencies = new Set(inOrder.map(({ period }) => period?.frequency));
  const lastReal = inOrder.findLast(({ value }) => value !== undefined && value !== 0);
  if (!lastReal?.period || frequencies.size !== 1) return undefined;
  const since = lastReal.period.ordinal;
  const zeros = inOrder.filter(({ period, value }) => (period?.ordinal ?? 0) > since && value === 0);
  const measures = new Set(inOrder.map(({ measure }) => measure)).size;
  const isEverywhere = new Set(zeros.map(({ measure }) => measure)).size * 2 > measures;
  return isEverywhere && (measures > 1 || zeros.length > 1) ? zeros[0] : undefined;
}

/** Doubts of one kind about many cells are one question, at the first of them. */
function grouped(doubts: readonly PlacedDoubt[]): readonly PlacedDoubt[] {
  const groups = new Map<string, PlacedDoubt[]>();
  for (const one of doubts) {
    const key = one.doubt.code === "total-row" ? JSON.stringify(one) : one.doubt.code;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    return [
      { ...first, doubt: "cells" in first.doubt ? { ...first.doubt, cells: group.length } : first.doubt },
    ];
  });
}
