import { aggregate } from "../aggregate";
import type { Actual, Measure } from "../facts/facts";
import type { Period } from "../periods/period";
import { carriedPeriods, isLongerThanView, type Frame } from "../periods/view";
import { ok, type Result } from "../result";
import type { Levels } from "../scoring/rule";
import type { FactsIndex } from "./factsIndex";
import { levelsAt } from "./levelsAt";
import { levelsOver, type PeriodReported } from "./levelsOver";
import { onlyLevels } from "./mapLevels";
import { isActiveIn } from "./periodsOfYear";
import { restOfYear, type RestOfYear, type YearStanding } from "./restOfYear";

/** What one measure says in one view: one number, the levels it is like for like compared with, and how complete it is. */
export interface Reading {
  readonly actual?: number;
  readonly levels: Levels;
  /** The last of its own periods that supplied the actual. */
  readonly period?: Period;
  /** The last of its own periods that the actual covers: in a full year's view one that is forecast. */
  readonly until?: Period;
  /** 0..1: reported periods / periods due. */
  readonly coverage: number;
  /** False when none of its periods is due in the view: it then takes no part. */
  readonly isDue: boolean;
  /** In a full year's view, once a period of the year has been reported. */
  readonly year?: YearStanding;
}

/** Reads a measure in a view (scoring.md, "Periods"); failed when its numbers cannot be combined. */
export function readingInView(measure: Measure, frame: Frame, index: FactsIndex): Result<Reading> {
  const due = duePeriods(measure, frame, index);
  const reported = due.flatMap((period) => reportedIn(measure, period, index));
  const { ahead, standing: year } = rest(measure, frame, reported, index);
  const figures = [...reported, ...ahead];
  const combined = aggregate(
    figures.map((one) => one.reported),
    measure.aggregation,
  );
  if (combined.kind === "failed") return combined;
  const coverage = due.length === 0 ? 0 : reported.length / due.length;
  const isDue = due.length > 0;
  const last = reported[reported.length - 1];
  if (combined.value === undefined || !last)
    return ok({ levels: expectedLevels(measure, due, index), coverage: 0, isDue });
  const levels = levelsOver(measure, figures, combined.value, index);
  const until = figures.at(-1)?.period;
  return ok({ actual: combined.value, levels, period: last.period, until, coverage, isDue, year });
}

/** Only a full year looks ahead. */
function rest(
  measure: Measure,
  { view }: Frame,
  ...[[first, ...others], index]: [readonly PeriodReported[], FactsIndex]
): Partial<RestOfYear> & Pick<RestOfYear, "ahead"> {
  if (view !== "year" || !first) return { ahead: [] };
  return restOfYear(measure, [first, ...others], index);
}

function duePeriods(measure: Measure, frame: Frame, index: FactsIndex): readonly Period[] {
  const { frequency } = measure;
  const isActive = (period: Period) => isActiveIn(measure, period);
  if (frequency === "Weekly" || !isLongerThanView(frame, frequency))
    return index.due(frame, frequency).filter(isActive);
  const carried = carriedPeriods(frame, frequency).filter(isActive);
  const withData = carried.find((period) => reportedIn(measure, period, index).length > 0);
  return withData ? [withData] : carried.slice(0, 1);
}

function reportedIn(measure: Measure, period: Period, index: FactsIndex): readonly PeriodReported[] {
  const actual = index.actuals.get(measure.id)?.get(period.ordinal);
  return actual && hasData(actual) ? [{ period, reported: actual }] : [];
}

/** Whether an actual says anything: a value, or both parts of a ratio. */
export function hasData({ value, numerator, denominator }: Actual): boolean {
  return value !== undefined || (numerator !== undefined && denominator !== undefined);
}

/** Without an actual the target is still shown: that of the last period due. */
function expectedLevels(measure: Measure, due: readonly Period[], index: FactsIndex): Levels {
  const last = due[due.length - 1];
  return last ? levelsAt(measure, last, index) : onlyLevels(measure.rule);
}
