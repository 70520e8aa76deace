import type { Day } from "../periods";
import type { CellPlace } from "../terms";
import type { Anchor } from "./interpolate";

export const directions = ["Higher", "Lower", "Range", "Yes/No"] as const;
export type Direction = (typeof directions)[number];

export const methodNames = [
  "Target",
  "Goal only",
  "Two colour",
  "Min-max",
  "Progress",
  "Expected",
  "Points",
  "Yes/No",
  "None",
] as const;
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
  /** Min-max: where the score is 0 and 100; the other way round for Lower. */
  readonly min?: number;
  readonly max?: number;
  /** Two colour: from where it is Green. Left out: the middle of red flag and target. */
  readonly break?: number;
  /** Points: scores at values, the values rising or falling. */
  readonly points?: readonly Anchor[];
  /** Cells of the rule that hold something nobody can read: there is no score then, rather than one by a default. */
  readonly unreadable?: readonly CellPlace[];
}

/** How a measure is scored: the method, its levels and how they are read. */
export interface Rule extends Levels {
  readonly method: MethodName;
  /** Left out: worked out from target and red flag. */
  readonly direction?: Direction;
  /** A share of |target|, 0..1, for a red flag that is left empty. Left out: 0.1. */
  readonly tolerance?: number;
  readonly yesIsGood?: boolean;
  /** How its figures are written in sentences: percent where it is %. */
  readonly unit?: string;
  /** Progress and Expected: where it started. */
  readonly baseline?: number;
  /** Expected: the day it starts, the day it should be reached, and the day it is looked at. */
  readonly start?: Day;
  readonly end?: Day;
  readonly asOf?: Day;
}

export const defaultTolerance = 0.1;
