import { actualIn, spanOf, valueOf, type Period } from "../../scorecard";
import { comesTo, keptWhile, notAvailable } from "./expressions";
import { serialOf } from "./figureLines";
import { figuresTotal } from "./figuresTotal";
import { figureArea, itemCell, type Rows } from "./layout";
import type { Line } from "./lines";
import type { MeasureWriting } from "./measured";
import { windowsOf, type MeasureItem } from "./series";

/** The figures that count, whatever they come to: as they were. */
export function figuresAsCopied(measured: MeasureWriting): readonly string[] {
  const { item, now, before, sources } = measured;
  const sum = (rows: Rows | undefined, periods: readonly Period[]) =>
    rows ? sameFigures(measured, rows, periods) : [];
  const windows = windowsOf(item);
  return [
    ...sum(now, windows.due),
    ...sum(before, windows.before),
    ...figuresTotal(item.scored.measure, sources),
  ];
}

/**
 * Whether the figures of some periods are as the facts have them: how many, what they add up to, and what they do when each period
 * counts another part, as two of them may have changed places.
 */
function sameFigures(
  { item, sources }: Pick<MeasureWriting, "item" | "sources">,
  rows: Rows,
  periods: readonly Period[],
): readonly string[] {
  const figures = figureArea("figure", rows);
  const values = periods.map((period) => figureIn(item, period));
  const total = (partOf: (place: number) => number) =>
    values.reduce<number>((sum, value, place) => sum + (value ?? 0) * partOf(place), 0);
  const days = periods.map((period) =>
    serialOf(spanOf(period, item.model.frame.calendar).first, sources.book),
  );
  const since = (days[0] ?? 0) - 1;
  const part = `(${figureArea("from", rows)}-${since})`;
  return [
    `COUNT(${figures})=${values.filter((value) => value !== undefined).length}`,
    comesTo(
      `SUM(${figures})`,
      total(() => 1),
    ),
    comesTo(
      `SUMPRODUCT(${part}*${part},${figures})`,
      total((place) => ((days[place] ?? 0) - since) ** 2),
    ),
  ];
}

/** Whether the facts have a figure of a period. */
export const hasFigure = (item: MeasureItem, period: Period): boolean => figureIn(item, period) !== undefined;

function figureIn({ model, unit, scored }: MeasureItem, period: Period): number | undefined {
  const actual = actualIn(model.facts, { measure: scored.measure.id, scorecard: unit.id, period });
  return actual && valueOf(actual);
}

/** The row of a measure that formulas do not follow: as in the copy, as long as nothing of it changed. */
export function keptLine(measured: MeasureWriting): Line {
  const { item, row } = measured;
  const { scored } = item;
  const ok = itemCell("asCopied", row);
  const number = (value: number | undefined) => ({
    formula: value === undefined ? notAvailable : keptWhile(ok, value),
  });
  return {
    previous: number(scored.previous),
    actual: number(scored.actual),
    target: number(scored.levels.target),
    targetHigh: number(scored.levels.targetHigh),
    redFlag: number(scored.levels.redFlag),
    variance: number(scored.variance),
    score: number(scored.score),
    computed: { formula: keptWhile(ok, scored.computedBand) },
    coverage: number(scored.coverage),
    coverageBefore: number(scored.coverageBefore),
    trend: { formula: scored.trend === "No data" ? notAvailable : keptWhile(ok, scored.trend) },
  };
}
