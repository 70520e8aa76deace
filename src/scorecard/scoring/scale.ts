import type { Band } from "../terms";
import type { Problem, Result } from "../problems";
import type { Direction, MethodName, Rule } from "./rule";

/** How a figure stands in a sentence: percent for a measure in %, else plainly. */
export type ShowFigure = (figure: number) => string;

/** A rule made ready: it turns actuals into scores. */
export interface Scale {
  readonly direction: Direction;
  /** The red flag that is in force, given or worked out; none where the method has none. */
  readonly redFlag?: number;
  /** The same above a range. */
  readonly redFlagHigh?: number;
  /** Whether actuals take part in roll-ups at all. */
  readonly isScored: boolean;
  /** The score of an actual, 0..100; yes is 1 and no is 0. Undefined where nothing is scored (yet). */
  score(actual: number): number | undefined;
  /** Decided by comparing the actual with the thresholds, not rounded scores. */
  band(actual: number): Band;
  /** What was compared with what, as the middle of a sentence. */
  reason(actual: number, show: ShowFigure): string;
  /** What it would take to be Green; undefined when it is, or cannot be said. */
  toGreen(actual: number, show: ShowFigure): string | undefined;
  /** The share of the way from the baseline to the target, unclamped; only where the method has one. */
  progress?(actual: number): number;
  readonly warnings: readonly Problem[];
}

/** One way of scoring. The table of them is `methods.ts`. */
export interface ScoringMethod {
  readonly name: MethodName;
  prepare(rule: Rule): Result<Scale>;
}
