import type { Facts, Measure } from "../facts";
import { type FactsIndex, indexUnits } from "../lookup";
import { scoreAlone } from "../figures";
import type { Period } from "../periods";
import type { Problem } from "../problems";
import { measuresInUse } from "./measuresInUse";

const periodsLookedAt = 12;

/** Measures that were Green in each of their last twelve periods, in every unit that reports them. */
export function alwaysGreen(facts: Facts): readonly Problem[] {
  const indexes = indexUnits(facts);
  return measuresInUse(facts)
    .filter(({ rule }) => rule.method !== "None")
    .filter((measure) => {
      const reporting = indexes.filter(({ actuals }) => actuals.has(measure.id));
      return reporting.length > 0 && reporting.every((index) => isAlwaysGreen(measure, index));
    })
    .map(({ name, at }) => ({ code: "always-green", at, measure: name, periods: periodsLookedAt }));
}

function isAlwaysGreen(measure: Measure, index: FactsIndex): boolean {
  const last = lastPeriods(measure, index);
  return (
    last.length === periodsLookedAt && last.every((period) => scoreAlone(measure, period, index) === "Green")
  );
}

function lastPeriods({ id }: Measure, { actuals }: FactsIndex): readonly Period[] {
  const reported = [...(actuals.get(id)?.values() ?? [])].map(({ period }) => period);
  return reported.sort((a, b) => a.ordinal - b.ordinal).slice(-periodsLookedAt);
}
