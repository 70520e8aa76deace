import type { CellPlace } from "../terms";
import type { UnitId } from "./ids";
import type { Settings } from "./settings";

/** An organisation unit with a scorecard of its own: a row of the Scorecards table. */
export interface Unit {
  readonly id: UnitId;
  readonly name: string;
  /** The unit above; only the root has none. */
  readonly parent?: UnitId;
  readonly owner?: string;
  readonly weight: number;
  readonly at?: CellPlace;
}

/** The unit at the top, where there is no Scorecards table: the scorecard that Settings name. */
export function rootUnit({ name }: Settings): Unit {
  return { id: name, name, weight: 1 };
}
