import type { CellPlace } from "../terms";
import type { Settings } from "./settings";

/** An organisation unit with a scorecard of its own: a row of the Scorecards table. */
export interface Unit {
  readonly id: string;
  readonly name: string;
  /** Another unit's id; only the root has none. */
  readonly parent?: string;
  readonly owner?: string;
  readonly weight: number;
  readonly at?: CellPlace;
}

/** The unit at the top, where there is no Scorecards table: the scorecard that Settings name. */
export function rootUnit({ name }: Settings): Unit {
  return { id: name, name, weight: 1 };
}
