import { constant, onlyWhile } from "./expressions";
import { figureArea, figureCell, itemCell, type Rows } from "./layout";
import type { Line } from "./lines";
import type { MeasureWriting } from "./measured";
import { historyLength, windowsOf } from "./series";

/** How much data a score stands on where that is less than before, as the add-in words it. */
export function lessData(row: number): string {
  const [score, now, before] = (["score", "coverage", "coverageBefore"] as const).map((column) =>
    itemCell(column, row),
  );
  // Halves are rounded by digits that a formula does not have: rather nothing than one percent off.
  const percent = (cell = "") => `IF(ABS(MOD(${cell}*100,1)-0.5)<1E-6,NA(),ROUND(${cell}*100,0))&" %"`;
  return `IF(ISNUMBER(${score ?? ""})*ISNUMBER(${before ?? ""})=0,NA(),IF(${now ?? ""}<${before ?? ""}-1E-9,${percent(now)}&", was "&${percent(before)},NA()))`;
}

/** Whether the twelve periods of the small chart end with the last one due. */
export function historyEndsWith({ item }: MeasureWriting): boolean {
  const { period } = item.scored;
  return period === undefined || period.ordinal === windowsOf(item).due.at(-1)?.ordinal;
}

/** The small chart: a bar for each of twelve periods, between the lowest and the highest of them. */
export function history(measured: MeasureWriting, rows: Rows): Line {
  const shown = barsOf(measured);
  if (!shown) return {};
  const figures = figureArea("figure", shown);
  const bars = Array.from({ length: shown.last - shown.first + 1 }, (_, place) =>
    figureCell("bar", shown.first + place),
  );
  // Without an actual there is none: of ratios that come to nothing together not even where the last one is a number.
  const shows = `ISNUMBER(${figureCell("figure", rows.last)})*ISNUMBER(${itemCell("actual", measured.row)})`;
  return {
    lowest: { formula: `MIN(${figures})` },
    highest: { formula: `MAX(${figures})` },
    sparkline: {
      formula: onlyWhile(itemCell("asCopied", measured.row), `IF(${shows},${bars.join("&")},NA())`),
    },
  };
}

/** The rows of the figures that the small chart shows: the last twelve of the model on show, as one row has one bar. */
export function barsOf({ item, layout }: Pick<MeasureWriting, "item" | "layout">): Rows | undefined {
  const last = windowsOf(item).due.at(-1)?.ordinal;
  if (last === undefined || item.model !== layout.items[0]?.model) return undefined;
  return layout.figures(item.unit.id, item.scored.measure, last - historyLength + 1, last);
}

/** The bar of one figure. */
export function barFormula(row: number, item: number): string {
  const [figure, low, high] = [
    figureCell("figure", row),
    itemCell("lowest", item),
    itemCell("highest", item),
  ];
  const height = `1+INT((${figure}-${low})/(${high}-${low})*7+0.5)`;
  return `IF(ISNUMBER(${figure}),IF(${high}<=${low},"▄",MID("▁▂▃▄▅▆▇█",${height},1))," ")`;
}

interface Moving {
  /** How much better it is now. */
  readonly gain: string;
  readonly steadyWithin: number;
}

/** How a number moved against the one before; #N/A where one of them is missing. */
export function trendBetween(before: string, now: string, { gain, steadyWithin }: Moving): string {
  const isSteady = `OR(ABS(${now}-${before})<=${constant(steadyWithin)}*ABS(${before}),${gain}=0)`;
  return `IF(ISNUMBER(${before})*ISNUMBER(${now})=0,NA(),IF(${isSteady},"Steady",IF(${gain}>0,"Improving","Worsening")))`;
}
