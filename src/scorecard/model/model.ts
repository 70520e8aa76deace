import type { Facts } from "../facts";
import type { Frame } from "../periods";
import type { Problem } from "../problems";
import type { ScoredScorecard } from "../scores";

/** The scored model: what everything that is shown is a function of. */
export interface Model {
  readonly facts: Facts;
  readonly frame: Frame;
  /** The root's scorecard. */
  readonly scorecard: ScoredScorecard;
  /** Every unit's scorecard, the root's first. */
  readonly scorecards: readonly ScoredScorecard[];
  /** What the scoring found wrong, with places. */
  readonly problems: readonly Problem[];
}
