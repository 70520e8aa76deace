import type { UnitId } from "../facts";
import type { Model } from "./model";
import type { ScoredScorecard } from "../scores";

/**
 * The scorecard of a unit and those of all units below it, each after the one that it is below.
 *
 * @param unit the unit's id; none of that id: nothing
 */
export function unitAndBelow({ scorecards }: Model, unit: UnitId): readonly ScoredScorecard[] {
  const below = (id: UnitId): readonly ScoredScorecard[] =>
    scorecards.filter(({ parent }) => parent === id).flatMap((one) => [one, ...below(one.id)]);
  return [...scorecards.filter(({ id }) => id === unit), ...below(unit)];
}
