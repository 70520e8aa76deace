import type { Band } from "../terms";
import type { Override, ScoredMeasure } from "../scores";

/** What a perspective, objective or unit brings to the group above. */
export interface GroupState {
  readonly score?: number;
  readonly computedBand: Band;
  readonly override?: Override;
  readonly coverage: number;
  readonly weight: number;
}

/** How something stands in one period: all that its parent's score depends on. */
export type State = ScoredMeasure | GroupState;

/** Something with a score that changed between two periods; a measure has nothing below. */
export interface DriverNode {
  readonly kind: "scorecard" | "perspective" | "objective" | "measure";
  readonly id: string;
  readonly name: string;
  /** The unit, where it is not the one whose score changed. */
  readonly unitName?: string;
  readonly from: State;
  readonly to: State;
  readonly below?: {
    readonly nodes: readonly DriverNode[];
    /** The group's state when those below stand so, with the weight that it has itself. */
    readonly rollUp: (states: readonly State[], weight: number) => State;
    /** Whether each part counts the same whatever the others do. */
    readonly isLinear: (nodes: readonly DriverNode[]) => boolean;
  };
}
