import { liveNumber } from "./definitions";
import { constant, notAvailable, onlyWhile, type Content } from "./expressions";
import { figureArea, figureCell, itemCell, type ItemColumn, type Rows } from "./layout";
import { combined, overPeriods } from "./levels";
import type { Line } from "./lines";
import type { MeasureWriting } from "./measured";
import { history, historyEndsWith, trendBetween } from "./moved";
import { scoringOf, type Scoring } from "./scoringOf";
import { countsFromFirstFigure, type MeasureItem } from "./series";

/** The row of a measure that formulas follow from its figures. */
export function followedLine(measured: MeasureWriting): Line {
  const { item, row, now, before } = measured;
  if (!now) return {};
  const { scored } = item;
  const { levels, rule } = scored;
  const cell = (column: ItemColumn) => itemCell(column, row);
  const ok = cell("asCopied");
  const scoring = scoringOf(measured, now);
  const while_ = (expression: string) => ({ formula: onlyWhile(ok, expression) });
  const isScored = rule.method !== "None";
  return {
    previous: before ? while_(figureOver(measured, before)) : { formula: notAvailable },
    actual: while_(figureOver(measured, now)),
    target:
      levels.target === undefined ? { formula: notAvailable } : while_(levelOver(measured, "target", now)),
    targetHigh: levels.targetHigh === undefined ? { formula: notAvailable } : while_(scoring.targetHigh),
    redFlag: levels.redFlag === undefined ? { formula: notAvailable } : while_(redFlagOver(measured, now)),
    score: isScored ? while_(scoreOver(measured, scoring)) : { formula: notAvailable },
    computed: isScored
      ? while_(`IF(ISNUMBER(${cell("actual")}),${bandOver(measured, scoring)},"No data")`)
      : "Not scored",
    coverage: while_(coveredOnly(row, coverageOver(measured, now))),
    coverageBefore: coverageBefore(measured),
    variance: { formula: scoredOnly(row, varianceOver(measured), notAvailable) },
    trend: { formula: trendOver(measured) },
    ...(historyEndsWith(measured) ? history(measured, now) : {}),
  };
}

function scoreOver({ item, row }: MeasureWriting, scoring: Scoring): string {
  if (item.scored.rule.method !== "Yes/No") return `IFERROR(BSC.SCORE(${scoring.arguments}),NA())`;
  return `IF(${itemCell("actual", row)}=0,${answered(item, { no: 0, yes: 100 })})`;
}

function bandOver({ item, row }: MeasureWriting, scoring: Scoring): string {
  if (item.scored.rule.method !== "Yes/No") return `IFERROR(BSC.STATUS(${scoring.arguments}),"No data")`;
  return `IF(${itemCell("actual", row)}=0,${answered(item, { no: '"Red"', yes: '"Green"' })})`;
}

/** Answers made one figure of are a yes as soon as one of them was, which is no answer to a function of a cell. */
function answered<Said>({ scored }: MeasureItem, { no, yes }: Readonly<Record<"no" | "yes", Said>>): string {
  return (scored.rule.yesIsGood === false ? [yes, no] : [no, yes]).join(",");
}

/** A figure that could not be scored counts as none: its rule makes no sense. */
const scoredOnly = (row: number, expression: string, otherwise: string) =>
  `IF(ISNUMBER(${itemCell("actual", row)})*(${itemCell("computed", row)}="No data"),${otherwise},${expression})`;

/** Figures that give no actual together cover nothing: the parts of a ratio may come to less than 0. */
const coveredOnly = (row: number, share: string) =>
  `IF(ISNUMBER(${itemCell("actual", row)})*(${itemCell("computed", row)}<>"No data"),${share},0)`;

/** How far the actual is from the target, favourable above 0; of a range how far outside. */
function varianceOver({ item, row }: MeasureWriting): string {
  const { direction, levels } = item.scored;
  if (levels.target === undefined || direction === "Yes/No") return notAvailable;
  const [actual, target, high] = (["actual", "target", "targetHigh"] as const).map((one) =>
    itemCell(one, row),
  );
  if (direction === "Lower") return `${target ?? ""}-${actual ?? ""}`;
  if (direction === "Higher") return `${actual ?? ""}-${target ?? ""}`;
  const end = levels.targetHigh === undefined ? target : high;
  const outside = `MIN(0,${actual ?? ""}-${target ?? ""},${end ?? ""}-${actual ?? ""})`;
  return `IF(ISNUMBER(${actual ?? ""}),${outside},NA())`;
}

/** One figure of several, by the measure's aggregation. */
function figureOver({ item }: MeasureWriting, rows: Rows): string {
  const { aggregation } = item.scored.measure;
  const figures = figureArea("figure", rows);
  const over = {
    Sum: `SUM(${figures})`,
    Average: `AVERAGE(${figures})`,
    Min: `MIN(${figures})`,
    Max: `MAX(${figures})`,
    // Of a larger number than any the last one is found.
    Last: rows.first === rows.last ? figureCell("figure", rows.first) : `LOOKUP(9E+307,${figures})`,
    Ratio: ratioOver(rows),
  };
  return `IF(COUNT(${figures})=0,NA(),${over[aggregation]})`;
}

/** The sum of the numerators over that of the denominators, of the pairs that are whole; a figure alone may give its ratio as it is. */
function ratioOver(rows: Rows): string {
  const [above, below] = [figureArea("numerator", rows), figureArea("denominator", rows)];
  const figures = figureArea("figure", rows);
  const whole = `ISNUMBER(${above})*ISNUMBER(${below})`;
  const total = `SUMPRODUCT(${whole},${below})`;
  const quotient = `IF(${total}<=0,NA(),SUMPRODUCT(${whole},${above})/${total})`;
  return `IF(SUMPRODUCT(${whole})>0,${quotient},IF(COUNT(${figures})=1,SUM(${figures}),NA()))`;
}

function levelOver({ item, defined, levels }: MeasureWriting, key: "target" | "redFlag", rows: Rows): string {
  const { measure, rule } = item.scored;
  if (levels === "phased") return combined(key, measure, rows);
  const own = measure.rule[key] ?? rule[key];
  if (own === undefined) return notAvailable;
  const figures = figureArea("figure", rows);
  return overPeriods(liveNumber(defined, key, own), measure, figures, rows.last - rows.first + 1);
}

/** The red flag that is given, else the target less (or plus) the tolerance. */
export function redFlagOver(measured: MeasureWriting, rows: Rows): string {
  const { item, row } = measured;
  const { rule, direction } = item.scored;
  if (rule.redFlag !== undefined) return levelOver(measured, "redFlag", rows);
  const target = itemCell("target", row);
  const sign = direction === "Lower" ? "+" : "-";
  const flag = `${target}${sign}${constant(rule.tolerance ?? 0.1)}*ABS(${target})`;
  if (direction !== "Range") return flag;
  return `IF(${target}>${itemCell("targetHigh", row)},NA(),${flag})`; // of a range upside down nothing is worked out
}

/** The share of what is due that is reported, from the first figure on; of a measure that takes the last figure, that one is the whole. */
function coverageOver({ item }: MeasureWriting, rows: Rows): string {
  const { measure } = item.scored;
  const figures = figureArea("figure", rows);
  const due = rows.last - rows.first + 1;
  const begun = `SUM(${figureArea("begun", rows)})`;
  const reported = measure.aggregation === "Ratio" ? pairsIn(rows) : `COUNT(${figures})`;
  const share =
    due > 1 && countsFromFirstFigure(measure)
      ? `IF(${begun}=0,0,${reported}/${begun})`
      : `${reported}/${due}`;
  if (measure.aggregation !== "Last" || due === 1) return share;
  return `IF(ISNUMBER(${figureCell("figure", rows.last)}),1,${share})`;
}

/** How many periods have a figure or both parts of a ratio, also where the lower one is 0. */
function pairsIn(rows: Rows): string {
  const [figure, above, below] = (["figure", "numerator", "denominator"] as const).map(
    (column) => `ISNUMBER(${figureArea(column, rows)})`,
  );
  return `SUMPRODUCT(SIGN(${figure}+${above}*${below}))`;
}

function coverageBefore(measured: MeasureWriting): Content {
  const { item, row, before } = measured;
  if (!before || (item.scored.coverageBefore === undefined && item.scored.previous !== undefined))
    return { formula: notAvailable };
  const share = coverageOver(measured, before);
  return { formula: `IF(ISNUMBER(${itemCell("previous", row)}),${share},NA())` };
}

function trendOver({ item, row }: MeasureWriting): string {
  const { direction, levels } = item.scored;
  const [before, now] = [itemCell("previous", row), itemCell("actual", row)];
  const { steadyWithin } = item.model.facts.settings;
  if (direction !== "Range" || levels.target === undefined)
    return trendBetween(before, now, {
      gain: direction === "Lower" ? `${before}-${now}` : `${now}-${before}`,
      steadyWithin,
    });
  const low = itemCell("target", row);
  const high = levels.targetHigh === undefined ? low : itemCell("targetHigh", row);
  const outside = (cell: string) => `MAX(0,${low}-${cell},${cell}-${high})`; // towards a range is better
  return trendBetween(before, now, { gain: `${outside(before)}-${outside(now)}`, steadyWithin });
}
