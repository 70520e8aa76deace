import type { ScoredScorecard } from "../scores";

/** Of a change of a score, what came from measures that began or ceased to count; undefined where there is no change. */
export function coverageChange({
  change,
  performance = 0,
  weights = 0,
}: Pick<ScoredScorecard, "change" | "performance" | "weights">): number | undefined {
  return change === undefined ? undefined : change - performance - weights;
}
