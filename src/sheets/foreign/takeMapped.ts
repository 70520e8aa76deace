import { type Calendar, firstSpelling, nameKey } from "../../scorecard";
import type { WorkbookGrids } from "../grid";
import { acrossRanges } from "./acrossRanges";
import { type MappedRange, type MappingRow, rangesOf } from "./mapping";
import { bySame, type Settled } from "./oneEach";
import { rangeTitle } from "./rangeTitle";
import { takeFigures } from "./takeFigures";
import type { AboutMeasure, Figure, RawFigure } from "./figure";
import { toQuestion } from "./question";

/** The figures that a mapping gives, and what is still to be asked about them. */
export function takeMapped(
  mapping: readonly MappingRow[],
  workbook: WorkbookGrids,
  calendar: Calendar,
): Settled {
  const spelled = spelledAlike();
  const taken = rangesOf(mapping).map((range) => ({
    ...takeFigures(range, workbook, calendar, spelled),
    ...titleOf(range, workbook),
  }));
  const whole = acrossRanges(taken);
  const { figures, questions } = withoutMixedScales(whole.figures);
  return { figures, questions: [...taken.flatMap((one) => one.questions), ...whole.questions, ...questions] };
}

function titleOf({ sheet, area }: MappedRange, { grids }: WorkbookGrids): { readonly title?: string } {
  const grid = grids.find((one) => one.sheet === sheet);
  const title = grid && rangeTitle(grid, area.top - 1, area);
  return title === undefined ? {} : { title };
}

/** Names that look the same are one wherever figures of a workbook name them: each is spelled as where it came first. */
function spelledAlike(): (figure: RawFigure) => RawFigure {
  const spelling = { measure: firstSpelling(), scorecard: firstSpelling(), section: firstSpelling() };
  const ofAbout = aboutSpelledAlike();
  return (figure) => ({
    ...figure,
    measure: spelling.measure(figure.measure),
    ...(figure.scorecard === undefined ? {} : { scorecard: spelling.scorecard(figure.scorecard) }),
    ...(figure.section === undefined ? {} : { section: spelling.section(figure.section) }),
    ...(figure.about ? { about: ofAbout(figure.about) } : {}),
  });
}

function aboutSpelledAlike(): (about: AboutMeasure) => AboutMeasure {
  const [ofObjective, ofPerspective] = [firstSpelling(), firstSpelling()];
  return ({ objective, perspective, ...about }) => ({
    ...about,
    ...(objective === undefined ? {} : { objective: ofObjective(objective) }),
    ...(perspective === undefined ? {} : { perspective: ofPerspective(perspective) }),
  });
}

/** What a name says of a measure in percent. */
const percentName =
  /%|percent|\b(?:rate|ratio|share|margin|quote|anteil|taux|part|taxa|tasa|tasso|margem|margen|marge)\b/i;
/** A share is at most so much in one way of writing, and at least so much in the other. */
const highestShare = 1.5;
const lowestPercent = 10;

/** Measures in percent whose figures are written as 92 in some cells and as 0.92 in others are left out and named. */
function withoutMixedScales(figures: readonly Figure[]): Settled {
  const byMeasure = bySame(
    figures.map((figure) => ({ ...figure, role: "Actual", period: undefined, yearless: "" })),
  );
  const mixed = byMeasure.filter(isMixed).flatMap(([first]) => first ?? []);
  const names = new Set(mixed.map(nameOf));
  return {
    figures: figures.filter((figure) => !names.has(nameOf(figure))),
    questions: mixed.map(({ measure, at }) => toQuestion({ code: "mixed-scale", measure }, at)),
  };
}

const nameOf = ({ measure, scorecard = "" }: Figure) => `${nameKey(measure)}\n${scorecard}`;

function isMixed(group: readonly Figure[]): boolean {
  const [first] = group;
  const isPercent = first && (percentName.test(first.measure) || /%|percent/i.test(first.about?.unit ?? ""));
  const sizes = group.flatMap(({ value }) => (value ? [Math.abs(value)] : []));
  const hasShares = sizes.some((size) => size <= highestShare);
  const hasPercents = sizes.some((size) => size >= lowestPercent && size <= 100 * highestShare);
  const isBetween = sizes.some((size) => size > highestShare && size < lowestPercent);
  return isPercent === true && hasShares && hasPercents && !isBetween;
}
