import type { Settings } from "../facts";
import type { ScoredObjective, ScoredPerspective, ScoredScorecard } from "../scores";
import type { Both } from "./driverTree";

/* Whether the same counts with the same weights in both periods: then nothing is lost, gained or weighed anew. */

/** Of a unit with perspectives of its own. */
export function isSteadyScorecard([from, to]: Both<ScoredScorecard>, settings: Settings): boolean {
  return (
    from.perspectives.length > 0 &&
    isSteadyEach(from.perspectives, to.perspectives, (both) => isSteadyPerspective(both, settings)) &&
    isSteadyEach(
      from.perspectives,
      to.perspectives,
      ([a, b]) => a.perspective.weight === b.perspective.weight,
    )
  );
}

export function isSteadyPerspective([from, to]: Both<ScoredPerspective>, settings: Settings): boolean {
  return (
    countsAlike(from, to, settings) &&
    isSteadyEach(from.objectives, to.objectives, (both) => isSteadyObjective(both, settings)) &&
    isSteadyEach(from.objectives, to.objectives, ([a, b]) => a.objective.weight === b.objective.weight)
  );
}

/** Of an objective to which no other unit contributes. */
export function isSteadyObjective([from, to]: Both<ScoredObjective>, settings: Settings): boolean {
  return (
    countsAlike(from, to, settings) &&
    from.contributions.length + to.contributions.length === 0 &&
    isSteadyEach(from.measures, to.measures, ([a, b]) => a.weight === b.weight && countsAlike(a, b, settings))
  );
}

function isSteadyEach<Item>(
  from: readonly Item[],
  to: readonly Item[],
  isSteady: (both: Both<Item>) => boolean,
): boolean {
  return from.length === to.length && from.every((one, index) => isSteady([one, to[index] ?? one]));
}

type Counting = Pick<ScoredObjective, "score" | "computedBand" | "override">;

/** A score in both periods, or in neither for the same reason; and no override that rolls up. */
function countsAlike(from: Counting, to: Counting, { overridesRollUp }: Settings): boolean {
  if (overridesRollUp && (from.override ?? to.override)) return false;
  if (from.score !== undefined && to.score !== undefined) return true;
  return from.score === undefined && to.score === undefined && from.computedBand === to.computedBand;
}
