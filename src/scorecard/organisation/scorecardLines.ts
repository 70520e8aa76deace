import type { Model } from "../model";
import {
  objectivesOf,
  type Contribution,
  type ScoredMeasure,
  type ScoredObjective,
  type ScoredPerspective,
  type ScoredScorecard,
} from "../scores";

/** A line of a unit's scorecard, below that of the whole. */
export type ScorecardLine =
  | { readonly kind: "perspective"; readonly item: ScoredPerspective }
  | { readonly kind: "objective"; readonly item: ScoredObjective }
  | { readonly kind: "measure"; readonly item: ScoredMeasure }
  /** An objective of another unit that counts in the objective above. */
  | { readonly kind: "contribution"; readonly item: ScoredObjective; readonly unit: ScoredScorecard }
  /** A unit that the whole is rolled up from, where it has no perspectives of its own. */
  | { readonly kind: "unit"; readonly item: ScoredScorecard };

/** All that a unit's score is made of, level by level: perspectives, objectives, measures and contributions, else the units below. */
export function scorecardLines(model: Model, unit: ScoredScorecard): readonly ScorecardLine[] {
  if (unit.perspectives.length === 0) return unitsBelow(model, unit);
  return unit.perspectives.flatMap((perspective) => [
    { kind: "perspective", item: perspective } as const,
    ...perspective.objectives.flatMap((objective) => objectiveLines(model, objective)),
  ]);
}

function unitsBelow({ scorecards }: Model, { id }: ScoredScorecard): readonly ScorecardLine[] {
  return scorecards.filter(({ parent }) => parent === id).map((item) => ({ kind: "unit", item }));
}

function objectiveLines(model: Model, item: ScoredObjective): readonly ScorecardLine[] {
  return [
    { kind: "objective", item },
    ...item.measures.map((measure) => ({ kind: "measure", item: measure }) as const),
    ...item.contributions.flatMap((contribution) => {
      const found = contributorIn(model, contribution);
      return found ? [{ kind: "contribution", ...found } as const] : [];
    }),
  ];
}

/** The objective that contributes, as its own unit's scorecard has it. */
export function contributorIn(
  { scorecards }: Model,
  { scorecard, objective: { id } }: Contribution,
): { readonly item: ScoredObjective; readonly unit: ScoredScorecard } | undefined {
  const unit = scorecards.find((one) => one.id === scorecard);
  const item = unit && objectivesOf(unit).find(({ objective }) => objective.id === id);
  return unit && item ? { item, unit } : undefined;
}
