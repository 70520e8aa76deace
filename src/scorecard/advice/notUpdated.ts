import type { Actual, Facts, Measure } from "../facts/facts";
import { hasData } from "../model/readingInView";
import { deciderOf, lastEnded } from "../periods/calendar";
import type { Period } from "../periods/period";
import { periodText } from "../periods/periodText";
import type { Problem } from "../problems/problem";

const missedBefore = 2;

/** Measures that lack two or more of their own periods up to the Settings' period, else up to the latest actual of all. */
export function notUpdated({ settings, measures, actuals }: Facts): readonly Problem[] {
  const calendar = { fiscalYearStart: settings.fiscalYearStart };
  const reported = actuals.filter(hasData);
  const latest = latestOf(reported);
  const now = settings.period
    ? deciderOf(settings.period, calendar)
    : [...latest.values()].reduce((day, period) => Math.max(day, deciderOf(period, calendar)), -Infinity);
  return measures
    .filter(({ retiredFrom }) => !retiredFrom)
    .flatMap((measure) => {
      const last = latest.get(measure.id);
      return last ? late(measure, last, lastEnded(now, measure.frequency, calendar)) : [];
    });
}

function latestOf(actuals: readonly Actual[]): ReadonlyMap<string, Period> {
  const latest = new Map<string, Period>();
  for (const { measure, period } of actuals) {
    const known = latest.get(measure);
    if (!known || known.ordinal < period.ordinal) latest.set(measure, period);
  }
  return latest;
}

function late({ name, at }: Measure, last: Period, due: Period): readonly Problem[] {
  const missed = due.ordinal - last.ordinal;
  if (missed < missedBefore) return [];
  return [{ code: "not-updated", at, measure: name, last: periodText(last), missed }];
}
