import { type Model, unitTree } from "../model";
import { measuresOf, type ScoredScorecard } from "../scores";
import { type Comparison, compareUnits } from "./compareUnits";

/**
 * Every measure that several units report, each compared once: units' own measures of one name are one comparison, whichever of
 * them it is asked by.
 *
 * @param top compares only units below this one; left out: all
 */
export function comparisonsIn(model: Model, top: ScoredScorecard = model.scorecard): readonly Comparison[] {
  const compared = new Set<string>();
  return measuresIn(model, top).flatMap((id) => {
    if (compared.has(id)) return [];
    const comparison = compareUnits(model, id, top);
    if (comparison.kind === "failed" || comparison.value.units.length < 2) return [];
    comparison.value.units.forEach(({ scored }) => compared.add(scored.measure.id));
    return [comparison.value];
  });
}

function measuresIn(model: Model, top: ScoredScorecard): readonly string[] {
  const ids = unitTree(model, top.id).flatMap(({ unit }) =>
    measuresOf(unit).map(({ measure }) => measure.id),
  );
  return [...new Set(ids)];
}
