import type { Settings } from "../facts";
import type { ScoredObjective, ScoredPerspective, ScoredScorecard } from "../scores";
import { type Both, type BothUnits, contributorsOf, unitsBelow } from "./driverTree";

/* Whether the same counts with the same weights in both periods: then nothing is lost, gained or weighed anew. */

/** Of a unit: of its own perspectives, else of the units below. */
export function isSteadyScorecard([from, to]: Both<ScoredScorecard>, both: BothUnits): boolean {
  if (from.perspectives.length === 0) return isSteadyAbove([from, to], both);
  return (
    isSteadyEach(from.perspectives, to.perspectives, (pair) => isSteadyPerspective(pair, both)) &&
    isSteadyEach(
      from.perspectives,
      to.perspectives,
      ([a, b]) => a.perspective.weight === b.perspective.weight,
    )
  );
}

function isSteadyAbove([from, to]: Both<ScoredScorecard>, both: BothUnits): boolean {
  const [before, after] = both.scorecards;
  return isSteadyEach(
    unitsBelow(from, before),
    unitsBelow(to, after),
    ([a, b]) => a.weight === b.weight && countsAlike(a, b, both.settings) && isSteadyScorecard([a, b], both),
  );
}

export function isSteadyPerspective([from, to]: Both<ScoredPerspective>, both: BothUnits): boolean {
  return (
    countsAlike(from, to, both.settings) &&
    isSteadyEach(from.objectives, to.objectives, (pair) => isSteadyObjective(pair, both)) &&
    isSteadyEach(from.objectives, to.objectives, ([a, b]) => a.objective.weight === b.objective.weight)
  );
}

/** Of its measures, and of the objectives that contribute to it, down to their measures. */
export function isSteadyObjective([from, to]: Both<ScoredObjective>, both: BothUnits): boolean {
  const known = knownOf.get(to);
  if (known && known.from === from && known.settings === both.settings) return known.isSteady;
  const isSteady = isSteadyAnew([from, to], both);
  knownOf.set(to, { from, settings: both.settings, isSteady });
  return isSteady;
}

/** An objective is another one as soon as anything that it is made of is, so that what is known of two stays true. */
const knownOf = new WeakMap<
  ScoredObjective,
  { readonly from: ScoredObjective; readonly settings: Settings; readonly isSteady: boolean }
>();

function isSteadyAnew([from, to]: Both<ScoredObjective>, both: BothUnits): boolean {
  const { settings } = both;
  return (
    countsAlike(from, to, settings) &&
    isSteadyEach(
      from.measures,
      to.measures,
      ([a, b]) => a.weight === b.weight && countsAlike(a, b, settings),
    ) &&
    isSteadyEach(from.contributions, to.contributions, ([a, b]) => a.weight === b.weight) &&
    contributorsOf([from, to], both).every(({ pair }) => isSteadyObjective(pair, both))
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
