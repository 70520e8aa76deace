import type { Facts } from "../facts/facts";
import { hasData } from "../model/readingInView";
import type { Problem } from "../problems/problem";

/** The craft of the Balanced Scorecard, as advice: what a reviewer would ask about. */
export function adviseOn(facts: Facts): readonly Problem[] {
  return [
    ...objectivesWithoutMeasure(facts),
    ...measuresWithoutOwner(facts),
    ...measuresWithoutActuals(facts),
  ];
}

function objectivesWithoutMeasure({ objectives, measures }: Facts): readonly Problem[] {
  const measured = new Set(measures.map(({ objective }) => objective));
  return objectives
    .filter(({ id }) => !measured.has(id))
    .map(({ name, at }) => ({ code: "objective-without-measure", at, objective: name }));
}

function measuresWithoutOwner({ objectives, measures }: Facts): readonly Problem[] {
  const owned = new Set(objectives.filter(({ owner }) => owner).map(({ id }) => id));
  return measures
    .filter(({ owner, objective }) => !owner && !owned.has(objective))
    .map(({ name, at }) => ({ code: "owner-missing", at, measure: name }));
}

function measuresWithoutActuals({ measures, actuals }: Facts): readonly Problem[] {
  const reported = new Set(actuals.filter(hasData).map(({ measure }) => measure));
  return measures
    .filter(({ id }) => !reported.has(id))
    .map(({ name, at }) => ({ code: "no-actuals", at, measure: name }));
}
