import { groupBy, periodOfWritten, type Calendar } from "../../scorecard";
import { type Grid, placeOf, type WorkbookGrids } from "../grid";
import type { Figure, RawFigure } from "./figure";
import { frequencyOfDates } from "./figureColumns";
import { isLeftOut, saidOf, type MappedRange } from "./mapping";
import { movedLine } from "./movedLine";
import { namedByGroup } from "./namedByGroup";
import { oneEach, type Settled } from "./oneEach";
import { periodQuestions } from "./periodQuestions";
import { sheetYear } from "./sheetYear";
import { toQuestion } from "./question";
import { takeRows } from "./takeRows";
import type { PlacedDoubt } from "./rowSaid";
import { withYears, yearSaid, type YearSaid } from "./withYears";
import { withoutZeros } from "./withoutZeros";

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
