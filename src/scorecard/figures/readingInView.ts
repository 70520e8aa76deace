import { aggregate } from "../series";
import type { Measure } from "../facts";
import { activeIn, type FactsIndex, hasData, isRetiredIn } from "../lookup";
import {
  carriedPeriods,
  deciderOf,
  type Frame,
  isLongerThanView,
  type Period,
  periodOfDay,
} from "../periods";
import { ok, type Result } from "../problems";
import type { Levels } from "../scoring";
import { levelsAt, wholeLevels } from "./levelsAt";
import { levelsOver, type PeriodReported } from "./levelsOver";
import { onlyLevels } from "./mapLevels";
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
  /** The period of its first figure, where the view covers some before it: they are not held against it. */
  readonly since?: Period;
}

/** Reads a measure in a view (scoring.md, "Periods"); failed when its numbers cannot be combined. */
export function readingInView(measure: Measure, frame: Frame, index: FactsIndex): Result<Reading> {
  const due = periodsInView(measure, frame, index);
  const reported = due.flatMap((period) => reportedIn(measure, period, index));
  const { ahead, standing: year } = rest(measure, frame, reported, index);
  const figures = [...reported, ...ahead];
  const combined = aggregate(
    figures.map((one) => one.reported),
    measure.aggregation,
  );
  if (combined.kind === "failed") return combined;
  const isDue = due.length > 0;
  const last = reported[reported.length - 1];
  const coverage = coverageOf(measure, due, reported);
  if (combined.value === undefined || !last)
    return ok({ levels: expectedLevels(measure, due, index), coverage: 0, isDue });
  const until = figures.at(-1)?.period ?? last.period;
  const levels = isOfWholeWay(measure)
    ? wholeLevels(measure, until, index)
    : levelsOver(measure, figures, combined.value, index);
  const since = startsLate(measure, frame, due, index);
  return ok({ actual: combined.value, levels, period: last.period, until, coverage, isDue, year, since });
}

/** The periods of a measure whose figures count in a view, oldest first. */
export function periodsInView(measure: Measure, frame: Frame, index: FactsIndex): readonly Period[] {
  return isOfWholeWay(measure) ? periodsSinceStart(measure, frame, index) : duePeriods(measure, frame, index);
}

/** The last figure is the whole of a measure that takes the last one: what is missing before it lacks nothing. */
function coverageOf(
  { aggregation }: Measure,
  due: readonly Period[],
  reported: readonly PeriodReported[],
): number {
  if (due.length === 0) return 0;
  const isLatest = reported.at(-1)?.period.ordinal === due.at(-1)?.ordinal;
  return aggregation === "Last" && isLatest ? 1 : reported.length / due.length;
}

/** The first period that counts, where the view covers some before it and nobody said so. */
function startsLate(
  measure: Measure,
  frame: Frame,
  [first]: readonly Period[],
  index: FactsIndex,
): Period | undefined {
  if (measure.reportedFrom || !first || isOfWholeWay(measure)) return undefined;
  const [earliest] = index.due(frame, measure.frequency);
  return earliest && earliest.ordinal < first.ordinal ? first : undefined;
}

/** Only a full year looks ahead. */
function rest(
  measure: Measure,
  { view }: Frame,
  [first, ...others]: readonly PeriodReported[],
  index: FactsIndex,
): Partial<RestOfYear> & Pick<RestOfYear, "ahead"> {
  if (view !== "year" || !first) return { ahead: [] };
  return restOfYear(measure, [first, ...others], index);
}

function duePeriods(measure: Measure, frame: Frame, index: FactsIndex): readonly Period[] {
  const { frequency } = measure;
  const isActive = isOfWholeWay(measure)
    ? (period: Period) => !isRetiredIn(measure, period)
    : activeIn(measure, index);
  const due = index.due(frame, frequency);
  // A view in which none of its periods has ended yet shows the latest that has, as the period view does.
  const isCarried = isLongerThanView(frame, frequency) || due.length === 0;
  if (frequency === "Weekly" || !isCarried) return due.filter(isActive);
  const current = periodOfDay(deciderOf(frame.period, frame.calendar), frequency, frame.calendar);
  if (isRetiredIn(measure, current)) return [];
  const carried = carriedPeriods(frame, frequency).filter(isActive);
  const withData = carried.find((period) => reportedIn(measure, period, index).length > 0);
  return withData ? [withData] : carried.slice(0, 1);
}

/** Its target is that of the whole way from start to end, whatever a view covers. */
const isOfWholeWay = ({ rule }: Measure): boolean => rule.method === "Expected";

/** What is expected is the way since the start, whatever a view covers: a sum is that of all its periods up to then. */
function periodsSinceStart(measure: Measure, frame: Frame, index: FactsIndex): readonly Period[] {
  const due = duePeriods(measure, frame, index);
  const last = due.at(-1);
  if (measure.aggregation !== "Sum" || measure.rule.start === undefined || !last) return due;
  const { ordinal: first } = periodOfDay(measure.rule.start, measure.frequency, index.calendar);
  if (first > last.ordinal) return [last];
  const all = Array.from({ length: last.ordinal - first + 1 }, (_, step) => ({
    ...last,
    ordinal: first + step,
  }));
  return all.filter((period) => !isRetiredIn(measure, period));
}

function reportedIn(measure: Measure, period: Period, index: FactsIndex): readonly PeriodReported[] {
  const actual = index.actuals.get(measure.id)?.get(period.ordinal);
  return actual && hasData(actual) ? [{ period, reported: actual }] : [];
}

/** Without an actual the target is still shown: that of the last period due. */
function expectedLevels(measure: Measure, due: readonly Period[], index: FactsIndex): Levels {
  const last = due[due.length - 1];
  if (!last) return onlyLevels(measure.rule);
  return isOfWholeWay(measure) ? wholeLevels(measure, last, index) : levelsAt(measure, last, index);
}
