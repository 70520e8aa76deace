import { aggregate } from "../aggregate";
import type { Band } from "../band";
import type { Measure } from "../facts/facts";
import { spanOf } from "../periods/calendar";
import type { Period } from "../periods/period";
import { scoreActual } from "../scoring/scoreActual";
import type { FactsIndex } from "./factsIndex";
import { levelsAt } from "./levelsAt";

/** The band of one measure in one of its own periods, by itself. */
export function scoreAlone(measure: Measure, period: Period, index: FactsIndex): Band {
  const actual = index.actuals.get(measure.id)?.get(period.ordinal);
  const combined = aggregate(actual ? [actual] : [], measure.aggregation);
  if (combined.kind === "failed") return "No data";
  const { method, direction, yesIsGood, tolerance, baseline, start, end } = measure.rule;
  const scored = scoreActual(combined.value, {
    ...levelsAt(measure, period, index),
    ...{ method, direction, yesIsGood, baseline, start, end },
    tolerance: tolerance ?? index.facts.settings.tolerance,
    asOf: spanOf(period, index.calendar).last,
  });
  return scored.kind === "ok" ? scored.value.band : "No data";
}
