import type { Settings } from "../facts/settings";
import { trendOf } from "../trend";
import type { ScoredScorecard } from "./model";

interface Moving {
  readonly score?: number;
}

/** A scorecard with how it and all its groups moved against the one of the period before. */
export function withTrends(
  now: ScoredScorecard,
  before: ScoredScorecard | undefined,
  { steadyWithin }: Settings,
): ScoredScorecard {
  const moved = (is: Moving, was: Moving | undefined) => {
    const trend = trendOf(was?.score, is.score, { direction: "Higher", steadyWithin });
    if (was?.score === undefined || is.score === undefined) return { trend };
    return { trend, change: is.score - was.score };
  };
  return {
    ...now,
    ...moved(now, before),
    perspectives: now.perspectives.map((perspective, p) => {
      const was = before?.perspectives[p];
      const objectives = perspective.objectives.map((objective, o) => ({
        ...objective,
        ...moved(objective, was?.objectives[o]),
      }));
      return { ...perspective, ...moved(perspective, was), objectives };
    }),
  };
}
