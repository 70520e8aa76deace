import { nameKey } from "../../scorecard";
import type { Figure } from "./figure";
import { areEqual, bySame, type Settled } from "./oneEach";
import { toQuestion, type Question } from "./question";

/** The figures of one range, and what is written above it. */
export interface RangeTaken {
  readonly figures: readonly Figure[];
  /** The range's title; left out: none stands right above. */
  readonly title?: string;
}

/**
 * Figures of several ranges as one whole: one that stands in several counts once; where they differ each range is a unit of
 * its own; and those without a period are a view of others, where others have periods.
 */
export function acrossRanges(ranges: readonly RangeTaken[]): Settled {
  const timed = withoutViews(ranges);
  const all = timed.flatMap(({ figures }) => figures);
  const contradicted = contradictions(all);
  const groups = bySame(without(all, contradicted));
  const differing = groups.filter((group) => !areEqual(group));
  const names = new Set(differing.flat().map(({ measure }) => nameKey(measure)));
  const units = unitsOf(timed, differing.flat());
  const rangeOf = new Map(timed.flatMap((range) => range.figures.map((figure) => [figure, range] as const)));
  const kept = groups.flatMap((group) => (areEqual(group) ? group.slice(0, 1) : group));
  const figures = kept.map((figure) => {
    const unit = names.has(nameKey(figure.measure)) ? units.get(rangeOf.get(figure)) : undefined;
    return unit !== undefined && !figure.scorecard ? { ...figure, scorecard: unit } : figure;
  });
  return {
    figures,
    questions: [...askContradicted(contradicted), ...askDiffering(differing, [...units.values()])],
  };
}

/** Actuals without a period repeat one of others: left out, as their question says. */
function withoutViews(ranges: readonly RangeTaken[]): readonly RangeTaken[] {
  const isTimed = ({ role, period, yearless }: Figure) =>
    role === "Actual" && (period || yearless !== undefined);
  if (!ranges.some(({ figures }) => figures.some(isTimed))) return ranges;
  const isView = ({ figures }: RangeTaken) =>
    figures.some(({ role }) => role === "Actual") && !figures.some(isTimed);
  return ranges.filter((range) => !isView(range));
}

/** What one sheet calls an actual and another a forecast: a forecast is never an actual. */
function contradictions(figures: readonly Figure[]): readonly Figure[] {
  const keyOf = ({ measure, scorecard, period, value }: Figure) =>
    JSON.stringify([nameKey(measure), scorecard, period, value]);
  const forecasts = new Set(
    figures.filter(({ role, value }) => role === "Forecast" && value !== 0).map(keyOf),
  );
  return figures.filter((figure) => figure.role === "Actual" && forecasts.has(keyOf(figure)));
}

function without(figures: readonly Figure[], others: readonly Figure[]): readonly Figure[] {
  const left = new Set(others);
  return figures.filter((figure) => !left.has(figure));
}

/** What the ranges of figures that differ are called: by their sheets, or by their titles where a sheet holds several. */
function unitsOf(
  ranges: readonly RangeTaken[],
  differing: readonly Figure[],
): ReadonlyMap<RangeTaken | undefined, string> {
  const differs = new Set(differing);
  const own = ranges.filter(({ figures }) => figures.some((figure) => differs.has(figure)));
  const sheetOf = ({ figures }: RangeTaken) => figures[0]?.at.sheet ?? "";
  const sheets = new Set(own.map(sheetOf));
  return new Map(
    own.map((range) => [
      range,
      sheets.size === own.length ? sheetOf(range) : (range.title ?? sheetOf(range)),
    ]),
  );
}

function askContradicted([first]: readonly Figure[]): readonly Question[] {
  return first ? [toQuestion({ code: "forecast-or-actual", measure: first.measure }, first.at)] : [];
}

function askDiffering(
  [first]: readonly (readonly Figure[])[],
  units: readonly string[],
): readonly Question[] {
  const second = first?.[1];
  return second ? [toQuestion({ code: "ranges-differ", measure: second.measure, units }, second.at)] : [];
}
