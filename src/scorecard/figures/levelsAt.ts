import type { Measure, PhasedTarget } from "../facts";
import type { Period } from "../periods";
import type { Levels } from "../scoring";
import { onlyLevels, scaleLevels } from "./mapLevels";
import { type FactsIndex, inForce, periodsOfYear } from "../lookup";
import { withTarget } from "./withTarget";

/**
 * The levels of one measure in one of its own periods: those for that period alone, else its own or those that have
 * replaced its own from some period on, a year's spread evenly.
 */
export function levelsAt(measure: Measure, period: Period, index: FactsIndex): Levels {
  const own = ownLevels(measure, period, index);
  return changedBy(own, phasedIn(measure, period, index));
}

/** The levels of one measure in any of its periods; where nothing changes them they are worked out once, and the same object. */
export function levelsOf(measure: Measure, index: FactsIndex): (period: Period) => Levels {
  const isChanging = index.phased.has(measure.id) || measure.targetFor === "Year";
  const constant = isChanging ? undefined : onlyLevels(measure.rule);
  return (period) => constant ?? levelsAt(measure, period, index);
}

/** The weight of a measure in a period: the last one that the Targets table sets up to then, else its own. */
export function weightAt(measure: Measure, period: Period, index: FactsIndex): number {
  const phased = index.phased.get(measure.id);
  const latest = phased && inForce(phased.weights, period.ordinal).at(-1);
  return latest?.weight ?? measure.weight;
}

function phasedIn(measure: Measure, period: Period, index: FactsIndex): PhasedTarget | undefined {
  return index.phased.get(measure.id)?.forPeriod.get(period.ordinal);
}

/**
 * A row's levels in place of those that were: a new target moves the red flag along, unless the row has its own, and
 * takes the place of one that could not be read.
 */
function changedBy(levels: Levels, row: PhasedTarget | undefined): Levels {
  if (!row) return levels;
  const moved = row.target === undefined ? levels : withTarget(levels, row.target);
  const stillUnreadable = row.target === undefined ? levels.unreadable : undefined;
  return { ...moved, unreadable: stillUnreadable, ...onlyLevels(row) };
}

/** The levels in force in a period as they are written, a year's not spread over its periods. */
export function wholeLevels(measure: Measure, period: Period, index: FactsIndex): Levels {
  const phased = index.phased.get(measure.id);
  const changes = phased ? inForce(phased.fromPeriod, period.ordinal) : [];
  return changes.reduce(changedBy, onlyLevels(measure.rule));
}

function ownLevels(measure: Measure, period: Period, index: FactsIndex): Levels {
  const levels = wholeLevels(measure, period, index);
  if (measure.targetFor !== "Year" || measure.aggregation !== "Sum") return levels;
  const periods = periodsOfYear(period, index);
  const even = scaleLevels(levels, 1 / periods.length);
  const remainder = remainingTarget(levels.target, measure, periods, index);
  return remainder === undefined ? even : withTarget(even, remainder);
}

/** What is left of a year's target for each period that has no phased target of its own. */
function remainingTarget(
  yearTarget: number | undefined,
  measure: Measure,
  periods: readonly Period[],
  index: FactsIndex,
): number | undefined {
  const phased = periods.flatMap((period) => phasedIn(measure, period, index)?.target ?? []);
  if (yearTarget === undefined || phased.length === 0 || phased.length >= periods.length) return undefined;
  const given = phased.reduce((sum, target) => sum + target, 0);
  return (yearTarget - given) / (periods.length - phased.length);
}
