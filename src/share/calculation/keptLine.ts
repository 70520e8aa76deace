import { actualIn, valueOf, type Period } from "../../scorecard";
import { comesTo, keptWhile, notAvailable } from "./expressions";
import { figuresTotal } from "./figuresTotal";
import { figureArea, itemCell, type Rows } from "./layout";
import type { Line } from "./lines";
import type { MeasureWriting } from "./measured";
import { windowsOf, type MeasureItem } from "./series";

/** The figures that count, whatever they come to: as they were. */
export function figuresAsCopied({ item, now, before, sources }: MeasureWriting): readonly string[] {
  const sum = (rows: Rows | undefined, periods: readonly Period[]) =>
    rows ? [comesTo(`SUM(${figureArea("figure", rows)})`, totalOf(item, periods))] : [];
  const windows = windowsOf(item);
  return [
    ...sum(now, windows.due),
    ...sum(before, windows.before),
    ...figuresTotal(item.scored.measure, sources),
  ];
}

/** What the figures of some periods add up to, as the facts have them. */
function totalOf({ model, unit, scored }: MeasureItem, periods: readonly Period[]): number {
  const { facts } = model;
  const { id: measure } = scored.measure;
  return periods.reduce((total, period) => {
    const actual = actualIn(facts, { measure, scorecard: unit.id, period });
    return total + ((actual && valueOf(actual)) ?? 0);
  }, 0);
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
