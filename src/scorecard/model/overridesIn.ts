import type { ItemKind, UnitId } from "../facts";
import type { Model } from "./model";
import type { Override, ScoredScorecard, Status } from "../scores";
import { unitAndBelow } from "./unitTree";

/** An item whose status was set by hand in the period that the model shows. */
export interface Overridden extends Status {
  readonly kind: ItemKind;
  readonly id: string;
  readonly name: string;
  /** The unit's id. */
  readonly unit: UnitId;
  /** The unit's name, where it is below the one that is looked at. */
  readonly unitName?: string;
  readonly override: Override;
}

/**
 * Every status that was set by hand, in a unit and in those below it: of each unit first its own, then its perspectives',
 * their objectives' and their measures', as they stand on its scorecard.
 *
 * @param unit left out: the one on top
 */
export function overridesIn(
  model: Model,
  { id: top }: Pick<ScoredScorecard, "id"> = model.scorecard,
): readonly Overridden[] {
  return unitAndBelow(model, top).flatMap((scorecard) => {
    const unit = scorecard.id;
    const of = {
      unit,
      ...(unit === top || scorecard.parent === undefined ? {} : { unitName: scorecard.name }),
    };
    return itemsOf(scorecard).flatMap(({ override, ...item }): readonly Overridden[] =>
      // A unit's own line names it already.
      override ? [{ ...item, override, ...(item.kind === "scorecard" ? { unit } : of) }] : [],
    );
  });
}

type Item = Omit<Overridden, "unit" | "unitName" | "override"> & Status;

function itemsOf(scorecard: ScoredScorecard): readonly Item[] {
  const item = (kind: ItemKind, { id, name }: Pick<Item, "id" | "name">, status: Status): Item => {
    const { band, computedBand, override } = status;
    return { kind, id, name, band, computedBand, override };
  };
  return [
    item("scorecard", scorecard, scorecard),
    ...scorecard.perspectives.flatMap((group) => [
      item("perspective", group.perspective, group),
      ...group.objectives.flatMap((objective) => [
        item("objective", objective.objective, objective),
        ...objective.measures.map((scored) => item("measure", scored.measure, scored)),
      ]),
    ]),
  ];
}
