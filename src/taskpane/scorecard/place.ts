import type { Model, ScoredMeasure, ScoredObjective } from "../../scorecard";

/** What is looked at on the scorecard screen: all of it, or one objective or measure by its id. */
export type Shown =
  | { readonly kind: "all" }
  | { readonly kind: "objective"; readonly id: string }
  | { readonly kind: "measure"; readonly id: string };

export const all: Shown = { kind: "all" };

export function objectivesOf({ scorecard }: Model): readonly ScoredObjective[] {
  return scorecard.perspectives.flatMap(({ objectives }) => objectives);
}

export function measuresOf(model: Model): readonly ScoredMeasure[] {
  return objectivesOf(model).flatMap(({ measures }) => measures);
}
