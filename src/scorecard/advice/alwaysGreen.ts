import type { Facts, Measure } from "../facts/facts";
import { indexFacts, type FactsIndex } from "../model/factsIndex";
import { scoreAlone } from "../model/scoreAlone";
import type { Period } from "../periods/period";
import type { Problem } from "../problems/problem";

const periodsLookedAt = 12;

/** Measures that were Green in each of their last twelve periods. */
export function alwaysGreen(facts: Facts): readonly Problem[] {
  const index = indexFacts(facts);
  return facts.measures
    .filter(({ rule, retiredFrom }) => rule.method !== "None" && !retiredFrom)
    .flatMap((measure): readonly Problem[] => {
      const last = lastPeriods(measure, index);
      const isGreen = (period: Period) => scoreAlone(measure, period, index) === "Green";
      if (last.length < periodsLookedAt || !last.every(isGreen)) return [];
      return [{ code: "always-green", at: measure.at, measure: measure.name, periods: last.length }];
    });
}

function lastPeriods({ id }: Measure, { actuals }: FactsIndex): readonly Period[] {
  const reported = [...(actuals.get(id)?.values() ?? [])].map(({ period }) => period);
  return reported.sort((a, b) => a.ordinal - b.ordinal).slice(-periodsLookedAt);
}
