import type { ObjectiveId, UnitId } from "../facts";
import { type Model, unitTree } from "../model";
import { objectivesOf, type ScoredObjective, type ScoredScorecard } from "../scores";

/** An objective on the scorecard of a unit that has it: its own, or one that it shares. */
export interface InUnit {
  readonly unit: ScoredScorecard;
  readonly objective: ScoredObjective;
}

/** How the units' objectives serve one another, to be asked from any of them. */
export interface Serving {
  /** On every unit's scorecard, in the order of the units. */
  readonly all: readonly InUnit[];
  readonly ownerOf: (objective: ObjectiveId) => UnitId | undefined;
  /** The objective itself and what it contributes to, step by step. */
  readonly chainOf: (objective: ObjectiveId) => readonly ObjectiveId[];
  readonly unitsAbove: (unit: UnitId) => ReadonlySet<UnitId>;
}

/** Who serves whom in a model. */
export function servingIn(model: Model): Serving {
  const root = model.scorecard.id;
  const owners = new Map(model.facts.objectives.map(({ id, scorecard }) => [id, scorecard ?? root]));
  const next = new Map(model.facts.objectives.map(({ id, contributesTo }) => [id, contributesTo]));
  const parents = new Map(model.scorecards.map(({ id, parent }) => [id, parent]));
  return {
    all: unitTree(model, root).flatMap(({ unit }) =>
      objectivesOf(unit).map((objective) => ({ unit, objective })),
    ),
    ownerOf: (objective) => owners.get(objective),
    chainOf: (objective) => followed(objective, next),
    unitsAbove: (unit) => new Set(followed(unit, parents).slice(1)),
  };
}

/** A thing and what it leads to, one after the other; a circle ends where it closes. */
function followed(first: string, next: ReadonlyMap<string, string | undefined>): readonly string[] {
  const found = new Set<string>();
  for (let id: string | undefined = first; id !== undefined && !found.has(id); id = next.get(id))
    found.add(id);
  return [...found];
}
