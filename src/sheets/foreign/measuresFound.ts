import { groupBy, isSamePeriod, nameKey } from "../../scorecard";
import type { Figure } from "./figure";
import { isPartOf } from "./longerPeriods";

/** A measure of somebody's own sheets, with all that was found of it. */
export interface MeasureFound {
  readonly name: string;
  readonly figures: readonly Figure[];
  readonly first: Figure;
  /** Whether one of its actuals can be held against a target: of all periods, of its own, or of a longer one. */
  readonly hasTarget: boolean;
  readonly hasRedFlag: boolean;
  /** How many periods it has actuals of. */
  readonly periods: number;
}

/** Measures in the order in which they were found; names that look the same are one. */
export function measuresFound(figures: readonly Figure[]): readonly MeasureFound[] {
  return [...groupBy(figures, ({ measure }) => nameKey(measure)).values()].flatMap((group) => {
    const [first] = group;
    return first ? [measureOf(first, group)] : [];
  });
}

function measureOf(first: Figure, figures: readonly Figure[]): MeasureFound {
  const periods = figures.flatMap(({ role, period }) =>
    role === "Actual" && period ? [period.ordinal] : [],
  );
  return {
    name: first.measure,
    figures,
    first,
    hasTarget: hasTarget(figures),
    hasRedFlag: figures.some(({ role }) => role === "Red flag"),
    periods: new Set(periods).size,
  };
}

function hasTarget(figures: readonly Figure[]): boolean {
  const targets = figures.filter(({ role }) => role === "Target");
  const actuals = figures.filter(({ role }) => role === "Actual");
  const spans = ({ period: over }: Figure, { period }: Figure) =>
    over && period && (isSamePeriod(over, period) || isPartOf(period, over));
  return targets.some((target) => isForAll(target) || actuals.some((actual) => spans(target, actual)));
}

/** A level that belongs to no period holds in every one. */
export const isForAll = ({ period, yearless }: Figure): boolean =>
  period === undefined && yearless === undefined;
