import type { Facts, Measure, ObjectiveId } from "../facts";
import { groupBy } from "../lookup";
import type { Problem } from "../problems";
import { measuresInUse } from "./measuresInUse";

const leastShare = 0.05;

/** Measures whose weight is 0, or under 5 % of their objective's: they cannot change its score. */
export function weights(facts: Facts): readonly Problem[] {
  const { objectives, settings } = facts;
  const scored = measuresInUse(facts).filter(({ rule }) => rule.method !== "None");
  const ofObjective = groupBy(scored, ({ objective }) => objective);
  return objectives.flatMap(({ id, name, rollUp }) => {
    const isMean = (rollUp ?? settings.rollUp) === "Average";
    const all = ofObjective.get(id) ?? [];
    const total = all.reduce((sum, { weight }) => sum + weight, 0);
    return all.flatMap((measure) =>
      meaningless(measure, name, isMean ? measure.weight / total : measure.weight),
    );
  });
}

function meaningless(measure: Measure, objective: ObjectiveId, share: number): readonly Problem[] {
  // A weight that is critical or none of a sum of 0 is another matter.
  if (measure.isCritical || Number.isNaN(share) || share >= leastShare) return [];
  return [{ code: "weight-meaningless", at: measure.at, measure: measure.name, objective, share }];
}
