import type { Facts, Measure } from "../facts";
import { type FactsIndex, hasData, indexUnits } from "../lookup";
import { itemText } from "../model";
import { type Calendar, lastEnded, type Period, periodText } from "../periods";
import type { Problem } from "../problems";
import { dayOf, measuresInUse } from "./measuresInUse";

const missedBefore = 2;

/**
 * Measures that lack two or more of their own periods up to the Settings' period, else up to the latest actual of all; each
 * in every unit that reports it.
 */
export function notUpdated(facts: Facts): readonly Problem[] {
  const calendar = { fiscalYearStart: facts.settings.fiscalYearStart };
  const now = dayOf(facts);
  const units = indexUnits(facts);
  return measuresInUse(facts).flatMap((measure) =>
    units.flatMap((index) => lateIn(measure, index, now, calendar)),
  );
}

function lateIn(
  measure: Measure,
  { unit, actuals }: FactsIndex,
  now: number,
  calendar: Calendar,
): readonly Problem[] {
  const reported = [...(actuals.get(measure.id)?.values() ?? [])].filter(hasData);
  const last = latestOf(reported.map(({ period }) => period));
  if (!last) return [];
  const missed = lastEnded(now, measure.frequency, calendar).ordinal - last.ordinal;
  if (missed < missedBefore) return [];
  const name = itemText({ name: measure.name, unitName: unit.parent === undefined ? undefined : unit.name });
  return [{ code: "not-updated", at: measure.at, measure: name, last: periodText(last), missed }];
}

function latestOf(periods: readonly Period[]): Period | undefined {
  return periods.reduce<Period | undefined>(
    (latest, period) => (latest && latest.ordinal >= period.ordinal ? latest : period),
    undefined,
  );
}
