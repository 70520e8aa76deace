import type { Aggregation, Reported } from "../series";
import type { Measure } from "../facts";
import type { Period } from "../periods";
import { type Levels, redFlagOf, type Rule } from "../scoring";
import type { FactsIndex } from "../lookup";
import { levelsOf } from "./levelsAt";
import { type LevelName, mapLevels, scaleLevels } from "./mapLevels";

/** What one of a measure's own periods brought. */
export interface PeriodReported {
  readonly period: Period;
  readonly reported: Reported;
}

/**
 * The levels that several of a measure's periods are held against as one.
 *
 * @param combined what the periods come to, by the measure's aggregation
 */
export function levelsOver(
  measure: Measure,
  periods: readonly PeriodReported[],
  combined: number,
  index: FactsIndex,
): Levels {
  const { aggregation, rule } = measure;
  const levelsIn = levelsOf(measure, index);
  const each = periods.map(({ period, reported }) => ({ levels: levelsIn(period), figures: reported }));
  const tolerance = rule.tolerance ?? index.facts.settings.tolerance;
  return combineLevels(each, { aggregation, rule: { ...rule, tolerance } }, combined);
}

/** One period's levels, with the figures that they are held against. */
interface PeriodLevels {
  readonly levels: Levels;
  readonly figures: Reported;
}

/**
 * The levels of several periods as one: they follow what the actuals do (scoring.md, "Periods").
 * A level that one of the periods lacks has no counterpart over all of them and is left out.
 *
 * @param combined the actuals as one figure, to tell which period supplied it
 */
function combineLevels(
  periods: readonly PeriodLevels[],
  { aggregation, rule }: Pick<Measure, "aggregation" | "rule">,
  combined: number,
): Levels {
  const [first] = periods;
  if (!first) return {};
  if (periods.every(({ levels }) => levels === first.levels))
    return aggregation === "Sum" ? scaleLevels(first.levels, periods.length) : first.levels;
  const each = withRedFlags(periods, rule);
  if (aggregation === "Last" || aggregation === "Min" || aggregation === "Max")
    return supplierOf(each, aggregation, combined)?.levels ?? {};
  const unreadable = each.find(({ levels }) => levels.unreadable);
  if (unreadable) return unreadable.levels;
  return { ...inAll(each, aggregation), ...pointsOver(each, aggregation) };
}

/** The levels that all the periods have, combined. */
function inAll(each: readonly PeriodLevels[], aggregation: Combining): Levels {
  const combine = combiners[aggregation];
  return mapLevels(each[0]?.levels ?? {}, (_value, name) =>
    each.every(({ levels }) => levels[name] !== undefined) ? combine(each, name) : undefined,
  );
}

function pointsOver(each: readonly PeriodLevels[], aggregation: Combining): Pick<Levels, "points"> {
  const levels = each[0]?.levels ?? {};
  const { points } = aggregation === "Sum" ? scaleLevels(levels, each.length) : levels;
  return points ? { points } : {};
}

/** Where some periods have a red flag of their own, the others get the one that their tolerance gives. */
function withRedFlags(periods: readonly PeriodLevels[], rule: Rule): readonly PeriodLevels[] {
  const given = periods.filter(({ levels }) => levels.redFlag !== undefined);
  if (given.length === 0 || given.length === periods.length || rule.direction === "Range") return periods;
  const isLower = given.some(({ levels }) => (levels.redFlag ?? 0) > (levels.target ?? Infinity));
  return periods.map(({ levels, figures }) => {
    if (levels.redFlag !== undefined || levels.target === undefined) return { levels, figures };
    const redFlag = redFlagOf(rule, levels.target, isLower ? "Lower" : "Higher");
    return { levels: { ...levels, redFlag }, figures };
  });
}

/** The period whose actual is the combined one. */
function supplierOf(each: readonly PeriodLevels[], aggregation: Aggregation, combined: number) {
  const last = each[each.length - 1];
  if (aggregation === "Last") return last;
  return each.find(({ figures }) => figures.value === combined) ?? last;
}

type Combining = "Sum" | "Average" | "Ratio";
type CombineLevels = (each: readonly PeriodLevels[], name: LevelName) => number | undefined;

const sumOf = (each: readonly PeriodLevels[], name: LevelName) =>
  each.reduce((sum, { levels }) => sum + (levels[name] ?? 0), 0);

const combiners: Readonly<Record<Combining, CombineLevels>> = {
  Sum: sumOf,
  Average: (each, name) => sumOf(each, name) / each.length,
  Ratio: weightedByDenominator,
};

function weightedByDenominator(each: readonly PeriodLevels[], name: LevelName): number | undefined {
  const denominators = each.reduce((sum, { figures }) => sum + (figures.denominator ?? 0), 0);
  if (denominators === 0) return each[each.length - 1]?.levels[name];
  return (
    each.reduce((sum, { levels, figures }) => sum + (levels[name] ?? 0) * (figures.denominator ?? 0), 0) /
    denominators
  );
}
