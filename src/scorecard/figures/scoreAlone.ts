import { aggregate } from "../series";
import type { Band } from "../terms";
import type { Measure } from "../facts";
import type { Period } from "../periods";
import { scoreActual } from "../scoring";
import type { FactsIndex } from "../lookup";
import { levelsAt } from "./levelsAt";
import { ruleAt } from "./ruleAt";

/** The band of one measure in one of its own periods, by itself. */
export function scoreAlone(measure: Measure, period: Period, index: FactsIndex): Band {
  const actual = index.actuals.get(measure.id)?.get(period.ordinal);
  const combined = aggregate(actual ? [actual] : [], measure.aggregation);
  if (combined.kind === "failed") return "No data";
  const rule = ruleAt(measure, levelsAt(measure, period, index), period, index);
  const scored = scoreActual(combined.value, rule);
  return scored.kind === "ok" ? scored.value.band : "No data";
}
