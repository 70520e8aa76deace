export const directions = ["Higher", "Lower", "Range", "Yes/No"] as const;
export type Direction = (typeof directions)[number];

export const methodNames = ["Target", "Goal only", "Yes/No", "None"] as const;
export type MethodName = (typeof methodNames)[number];

/** The levels a measure is held against, in the measure's unit. */
export interface Levels {
  /** The low end when the direction is Range. */
  readonly target?: number;
  readonly targetHigh?: number;
  readonly redFlag?: number;
  readonly redFlagHigh?: number;
  /** Where the score reaches 100, instead of one interval beyond the target. */
  readonly stretch?: number;
  /** Where the score reaches 0, instead of one interval beyond the red flag. */
  readonly floor?: number;
}

/** How a measure is scored: the method, its levels and how they are read. */
export interface Rule extends Levels {
  readonly method: MethodName;
  /** Left out: worked out from target and red flag. */
  readonly direction?: Direction;
  /** A share of |target|, 0..1, for a red flag that is left empty. Left out: 0.1. */
  readonly tolerance?: number;
  readonly yesIsGood?: boolean;
}

export const defaultTolerance = 0.1;
