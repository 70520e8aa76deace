import type { UnitId } from "../facts";
import { groupBy } from "../lookup";
import type { Model } from "./model";
import type { ScoredScorecard } from "../scores";

/** A unit where it stands in the tree of units. */
export interface UnitInTree {
  readonly unit: ScoredScorecard;
  /** How many steps below the unit that was asked for; 0 for that one. */
  readonly depth: number;
}

/**
 * A unit and all units below it, each after the one that it is below.
 *
 * @param top the unit's id; none of that id: nothing
 */
export function unitTree({ scorecards }: Model, top: UnitId): readonly UnitInTree[] {
  const below = groupBy(scorecards, ({ parent }) => parent ?? "");
  const from = (unit: ScoredScorecard, depth: number): readonly UnitInTree[] => [
    { unit, depth },
    ...(below.get(unit.id) ?? []).flatMap((child) => from(child, depth + 1)),
  ];
  return scorecards.filter(({ id }) => id === top).flatMap((unit) => from(unit, 0));
}

/**
 * The scorecard of a unit and those of all units below it, each after the one that it is below.
 *
 * @param unit the unit's id; none of that id: nothing
 */
export function unitAndBelow(model: Model, unit: UnitId): readonly ScoredScorecard[] {
  return unitTree(model, unit).map((one) => one.unit);
}
