import { actualIn, periodText, type Period } from "../../scorecard";
import { figureOf } from "./figureLines";
import { definedAs, filledAs, liveNumber, liveText, positionIn, type DefinedRow } from "./definitions";
import { allOf, comesTo, constant, keptWhile, notAvailable, onlyWhile, type Content } from "./expressions";
import { combined, levelKind, overPeriods, phasedAsCopied, phasedOf, type LevelKind } from "./levels";
import { figureArea, figureCell, guard, itemCell, type ItemColumn, type Rows } from "./layout";
import type { Line, Writing } from "./lines";
import { historyLength, isRun, windowsOf, type MeasureItem } from "./series";
import { scoringOf } from "./scoringOf";
import { figuresTotal } from "./figuresTotal";

/** What of a measure's row says how it is scored: it must be as it was, for the formulas follow figures and numbers alone. */
const definingTexts = [
  ...["objective", "direction", "scoring", "frequency", "aggregation", "targetFor", "tolerance", "points"],
  ...["start", "end", "yesIsGood", "critical", "reportedFrom", "retiredFrom"],
];
const definingNumbers = [
  ...[
    "target",
    "targetHigh",
    "redFlag",
    "redFlagHigh",
    "stretch",
    "floor",
    "baseline",
    "min",
    "max",
    "break",
  ],
];

const otherNumbers = definingNumbers.filter((key) => key !== "target" && key !== "redFlag");

/** A measure as its line is written: where it is defined, and where its figures stand. */
export interface MeasureWriting extends Writing {
  readonly item: MeasureItem;
  readonly row: number;
  readonly defined: DefinedRow | undefined;
  readonly levels: LevelKind;
  /** The figures that count, and those that it is compared with. */
  readonly now: Rows | undefined;
  readonly before: Rows | undefined;
}

export function writingOf(item: MeasureItem, row: number, writing: Writing): MeasureWriting {
  const { layout, sources } = writing;
  const { measure } = item.scored;
  const windows = windowsOf(item);
  const rows = (periods: readonly Period[]) => {
    const [first, last] = [periods[0], periods.at(-1)];
    return first && last && isRun(periods)
      ? layout.figures(item.unit.id, measure, first.ordinal, last.ordinal)
      : undefined;
  };
  const found = positionIn(sources.measures, measure.at, ["id", "measure"]);
  const defined =
    found && sources.measures
      ? { table: sources.measures, row: found.row, position: itemCell("source", row) }
      : undefined;
  return {
    ...writing,
    ...{ item, row, defined },
    levels: levelKind(item),
    now: rows(windows.due),
    before: rows(windows.before),
  };
}

/** The row of a measure: followed from its figures where formulas can, else as in the copy as long as nothing of it changed. */
export function measureLine(item: MeasureItem, row: number, writing: Writing): Line {
  const measured = writingOf(item, row, writing);
  const isLive = isFollowed(measured);
  return {
    ...common(measured, isLive),
    ...(isLive ? followed(measured) : kept(measured)),
  };
}

/** Whether formulas can follow a measure: not a forecast, not the whole way of Expected, nothing that could not be scored. */
function isFollowed({ item, now, levels }: MeasureWriting): boolean {
  const { model, scored } = item;
  const { method } = scored.rule;
  const isScored = scored.actual === undefined || scored.score !== undefined || method === "None";
  const isDue = scored.computedBand !== "Not scored" || method === "None";
  const scales = method === "Points" && scored.measure.aggregation === "Sum" && now && now.first < now.last;
  return (
    now !== undefined &&
    levels !== "kept" &&
    model.frame.view !== "year" &&
    method !== "Expected" &&
    isScored &&
    isDue &&
    scales !== true &&
    scored.rule.unreadable === undefined
  );
}

/** The figures that count, whatever they come to: as they were. */
function figuresAsCopied({ item, now, before, sources }: MeasureWriting): readonly string[] {
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
    return total + ((actual && figureOf(actual)) ?? 0);
  }, 0);
}

function common(measured: MeasureWriting, isLive: boolean): Line {
  const { item, row, defined, sources } = measured;
  const { measure, computedBand, override } = item.scored;
  const found = positionIn(sources.measures, measure.at, ["id", "measure"]);
  const { facts } = item.model;
  const asBefore = isLive ? [] : [...figuresAsCopied(measured), ...phasedAsCopied(item, sources.targets)];
  const numbers =
    defined && (isLive ? filledAs(defined, definingNumbers) : definedAs(defined, definingNumbers));
  const definition = defined ? [...definedAs(defined, definingTexts), ...(numbers ?? [])] : [];
  const ok = itemCell("asCopied", row);
  const counted = override && facts.settings.overridesRollUp ? middleOf(override.band) : undefined;
  return {
    period: periodText(item.model.frame.period),
    unit: item.unit.name,
    id: measure.id,
    name: measure.name,
    of: item.of,
    ...(found ? { source: { formula: found.formula } } : {}),
    asCopied: { formula: allOf([guard, ...definition, ...asBefore]) },
    ruleAsCopied: { formula: allOf([ok, ...(defined ? definedAs(defined, otherNumbers) : [])]) },
    weight: weightOf(measured),
    critical: measure.isCritical ? 1 : 0,
    owner: liveText(defined, "owner", measure.owner),
    measureUnit: liveText(defined, "unit", measure.unit),
    status: { formula: override ? keptWhile(ok, override.band) : itemCell("computed", row) },
    countsAs: {
      formula:
        counted === undefined || computedBand === "Not scored"
          ? itemCell("score", row)
          : onlyWhile(ok, constant(counted)),
    },
    lessData: { formula: lessData(row) },
    unchanged: { formula: allOf([ok, ...isUnchanged(measured)]) },
  };
}

const middles: Readonly<Record<string, number>> = { Green: 250 / 3, Amber: 50, Red: 50 / 3 };
export const middleOf = (band: string): number | undefined => middles[band];

/** How much data a score stands on where that is less than before, as the add-in words it. */
export function lessData(row: number): string {
  const [score, now, before] = (["score", "coverage", "coverageBefore"] as const).map((column) =>
    itemCell(column, row),
  );
  const percent = (cell = "") => `ROUND(${cell}*100,0)&" %"`;
  return `IF(ISNUMBER(${score ?? ""})*ISNUMBER(${before ?? ""})=0,NA(),IF(${now ?? ""}<${before ?? ""}-1E-9,${percent(now)}&", was "&${percent(before)},NA()))`;
}

function weightOf({ item, defined }: MeasureWriting): Content {
  const { measure, computedBand, weight } = item.scored;
  if (computedBand === "Not scored") return 0;
  const isPhased = (phasedOf(item)?.weights.length ?? 0) > 0;
  const cell = isPhased ? constant(weight) : liveNumber(defined, "weight", measure.weight);
  const raw = defined && defined.table.cell("weight", defined.row)?.value;
  const column = defined?.table.column("weight");
  const isEmpty = !isPhased && column !== undefined && (raw === undefined || raw === "");
  if (isEmpty && defined) {
    const here = `INDEX(${column},${defined.position})`;
    return { formula: `IF(${here}="",1,${here})` };
  }
  return { formula: cell };
}

function isUnchanged({ item, row, sources }: MeasureWriting): readonly string[] {
  const { scored } = item;
  const at = (column: ItemColumn, value: number | undefined) => comesTo(itemCell(column, row), value);
  return [
    at("actual", scored.actual),
    at("target", scored.levels.target),
    at("score", scored.score),
    at("previous", scored.previous),
    at("coverage", scored.coverage),
    ...figuresTotal(scored.measure, sources),
  ];
}

function kept(measured: MeasureWriting): Line {
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
    coverage: scored.coverage,
    coverageBefore: number(scored.coverageBefore),
    trend: { formula: scored.trend === "No data" ? notAvailable : keptWhile(ok, scored.trend) },
  };
}

function followed(measured: MeasureWriting): Line {
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
    score: isScored ? while_(`BSC.SCORE(${scoring.arguments})`) : { formula: notAvailable },
    computed: isScored
      ? while_(`IF(ISNUMBER(${cell("actual")}),BSC.STATUS(${scoring.arguments}),"No data")`)
      : "Not scored",
    coverage: { formula: coverageOver(measured, now, windowsOf(item).due.length) },
    coverageBefore: coverageBefore(measured),
    variance: { formula: varianceOver(measured) },
    trend: { formula: trendOver(measured) },
    ...(historyEndsWith(measured) ? history(measured, now) : {}),
  };
}

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
  return `MIN(0,${actual ?? ""}-${target ?? ""},${end ?? ""}-${actual ?? ""})`;
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
  return `${target}${sign}${constant(rule.tolerance ?? 0.1)}*ABS(${target})`;
}

/** Of a measure that takes the last figure, that one is the whole. */
function coverageOver({ item }: MeasureWriting, rows: Rows, due: number): string {
  const share = `COUNT(${figureArea("figure", rows)})/${due}`;
  if (item.scored.measure.aggregation !== "Last" || due === 1) return share;
  return `IF(ISNUMBER(${figureCell("figure", rows.last)}),1,${share})`;
}

function coverageBefore(measured: MeasureWriting): Content {
  const { item, row, before } = measured;
  if (!before || (item.scored.coverageBefore === undefined && item.scored.previous !== undefined))
    return { formula: notAvailable };
  const share = coverageOver(measured, before, windowsOf(item).before.length);
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

/** Whether the twelve periods of the small chart end with the last one due. */
function historyEndsWith({ item }: MeasureWriting): boolean {
  const { period } = item.scored;
  return period === undefined || period.ordinal === windowsOf(item).due.at(-1)?.ordinal;
}

/** The small chart: a bar for each of twelve periods, between the lowest and the highest of them. */
function history(measured: MeasureWriting, rows: Rows): Line {
  const shown = barsOf(measured);
  if (!shown) return {};
  const figures = figureArea("figure", shown);
  const bars = Array.from({ length: shown.last - shown.first + 1 }, (_, place) =>
    figureCell("bar", shown.first + place),
  );
  const last = figureCell("figure", rows.last);
  return {
    lowest: { formula: `MIN(${figures})` },
    highest: { formula: `MAX(${figures})` },
    sparkline: {
      formula: onlyWhile(itemCell("asCopied", measured.row), `IF(ISNUMBER(${last}),${bars.join("&")},NA())`),
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
