import type { InitiativeStanding, ItemReference, Model, ScoredScorecard } from "../../scorecard";

/** What belongs in the review of a unit: in that of the one on top everything, else what is about the items of the unit and of those below it. */
export interface OwnItems {
  readonly isTop: boolean;
  readonly has: (item: ItemReference) => boolean;
  readonly isServedBy: (standing: InitiativeStanding) => boolean;
}

export function ownItems(model: Model, units: readonly ScoredScorecard[]): OwnItems {
  const isTop = units.some(({ id }) => id === model.scorecard.id);
  const own = new Set(units.flatMap(itemsOf).map(keyOf));
  const has = (item: ItemReference) => isTop || own.has(keyOf(item));
  return {
    isTop,
    has,
    isServedBy: ({ initiative: { objectives, measures } }) =>
      isTop ||
      objectives.some((id) => has({ kind: "objective", id })) ||
      measures.some((id) => has({ kind: "measure", id })),
  };
}

const keyOf = ({ kind, id }: ItemReference) => `${kind} ${id}`;

function itemsOf({ id, perspectives }: ScoredScorecard): readonly ItemReference[] {
  const objectives = perspectives.flatMap((perspective) => perspective.objectives);
  return [
    { kind: "scorecard", id },
    ...perspectives.map(({ perspective }): ItemReference => ({ kind: "perspective", id: perspective.id })),
    ...objectives.map(({ objective }): ItemReference => ({ kind: "objective", id: objective.id })),
    ...objectives
      .flatMap(({ measures }) => measures)
      .map(({ measure }): ItemReference => ({ kind: "measure", id: measure.id })),
  ];
}
