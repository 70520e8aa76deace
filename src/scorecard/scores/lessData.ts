import { isAtLeast } from "../terms";
import type { ScoredScorecard } from "./scored";

type Covered = Pick<ScoredScorecard, "score" | "coverage" | "coverageBefore">;

/**
 * How much data a score stands on where it is less than in the period before: a status reached so says less. Undefined where
 * there is no score, or no less data.
 */
export function lessDataText({ score, coverage, coverageBefore }: Covered): string | undefined {
  if (score === undefined || coverageBefore === undefined || isAtLeast(coverage, coverageBefore))
    return undefined;
  return `${percent(coverage)}, was ${percent(coverageBefore)}`;
}

const percent = (share: number) => `${Math.round(share * 100)} %`;
