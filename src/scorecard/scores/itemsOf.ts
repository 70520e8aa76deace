import type { ScoredMeasure, ScoredObjective, ScoredScorecard } from "./scored";

/** The objectives of a unit's scorecard, perspective by perspective. */
export const objectivesOf = ({ perspectives }: ScoredScorecard): readonly ScoredObjective[] =>
  perspectives.flatMap(({ objectives }) => objectives);

/** The measures of a unit's scorecard, objective by objective. */
export const measuresOf = (unit: ScoredScorecard): readonly ScoredMeasure[] =>
  objectivesOf(unit).flatMap(({ measures }) => measures);
