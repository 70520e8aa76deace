import type { Facts, Measure, UnitId } from "../facts";
import { indexOfUnit } from "../lookup";
import type { Period } from "../periods";
import type { Levels } from "../scoring";
import { levelsAt, wholeLevels, weightAt } from "./levelsAt";

/** What a measure is held against in one unit and one of the measure's own periods. */
export interface Held {
  /** In that period. */
  readonly levels: Levels;
  /** In force from that period on, a year's not spread over its periods. */
  readonly inForce: Levels;
  readonly weight: number;
}

/** What a measure of a unit is held against in one of its own periods; undefined where there is no such unit. */
export function heldIn(
  facts: Facts,
  { measure, unit }: { readonly measure: Measure; readonly unit: UnitId },
  period: Period,
): Held | undefined {
  const index = indexOfUnit(facts, unit);
  return (
    index && {
      levels: levelsAt(measure, period, index),
      inForce: wholeLevels(measure, period, index),
      weight: weightAt(measure, period, index),
    }
  );
}
