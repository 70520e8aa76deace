import type { Model, ScoredMeasure, ScoredObjective, ScoredScorecard } from "../../scorecard";

/** An objective or a measure that is looked at, by its id. */
interface ShownItem {
  readonly kind: "objective" | "measure";
  readonly id: string;
  /** The unit's id; left out: the one on top. */
  readonly unit?: string;
}

/** What is looked at on the scorecard screen: all of it, or one objective or measure. */
export type Shown = { readonly kind: "all" } | ShownItem;

export const all: Shown = { kind: "all" };

/** An item of a unit, as it is looked at. */
export function shownIn(model: Model, kind: ShownItem["kind"], id: string, unit?: string): Shown {
  return unit === undefined || unit === model.scorecard.id ? { kind, id } : { kind, id, unit };
}

/** A unit's scorecard; that of the one on top where none is named, undefined where there is no such unit. */
export function scorecardOf({ scorecard, scorecards }: Model, unit?: string): ScoredScorecard | undefined {
  return unit === undefined ? scorecard : scorecards.find(({ id }) => id === unit);
}

/** The name of a unit other than the one on top. */
export function unitNameOf(model: Model, unit: string | undefined): string | undefined {
  return unit === undefined ? undefined : scorecardOf(model, unit)?.name;
}

export function objectivesOf(model: Model, unit?: string): readonly ScoredObjective[] {
  return scorecardOf(model, unit)?.perspectives.flatMap(({ objectives }) => objectives) ?? [];
}

export function measuresOf(model: Model, unit?: string): readonly ScoredMeasure[] {
  return objectivesOf(model, unit).flatMap(({ measures }) => measures);
}
