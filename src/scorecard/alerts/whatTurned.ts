import type { UnitId } from "../facts";
import type { Band } from "../terms";
import { type Model, unitAndBelow } from "../model";
import { lessDataText, overrideText, type ScoredScorecard, type Status } from "../scores";

/** An objective or a measure that has another colour than in the period before. */
export interface Turned {
  readonly kind: "objective" | "measure";
  readonly id: string;
  readonly name: string;
  /** The unit's id. */
  readonly unit: UnitId;
  /** The unit's name, where it is below the one that is looked at. */
  readonly unitName?: string;
  readonly owner?: string;
  readonly from: Band;
  readonly to: Band;
  readonly isWorse: boolean;
  /** How much data it stands on, where that is less than before. */
  readonly less?: string;
  /** How its status was set by hand, and how the one before was, where they were. */
  readonly byHand?: string;
  readonly byHandBefore?: string;
}

/** From worst to best. A status without a colour is not compared: that a figure is missing is told where figures are owed. */
const colours: readonly Band[] = ["Red", "Amber", "Green"];

/**
 * What turned between two periods in a unit and in those below it: what got worse first, the unit's own before theirs,
 * objectives before measures.
 *
 * @param unit left out: the one on top
 */
export function whatTurned(
  now: Model,
  before: Model,
  unit: ScoredScorecard = now.scorecard,
): readonly Turned[] {
  const itemsBefore = new Map(itemsIn(before, unit).map((item) => [keyOf(item), item]));
  const turned = itemsIn(now, unit).flatMap(({ band, ...item }): readonly Turned[] => {
    const { band: from, byHand: byHandBefore } = itemsBefore.get(keyOf(item)) ?? {};
    if (from === undefined || from === band || !colours.includes(from) || !colours.includes(band)) return [];
    return [
      { ...item, byHandBefore, from, to: band, isWorse: colours.indexOf(band) < colours.indexOf(from) },
    ];
  });
  return [...turned.filter(({ isWorse }) => isWorse), ...turned.filter(({ isWorse }) => !isWorse)];
}

type Item = Omit<Turned, "from" | "to" | "isWorse" | "byHandBefore"> & { readonly band: Band };

const keyOf = ({ kind, id, unit }: Pick<Item, "kind" | "id" | "unit">) => JSON.stringify([kind, id, unit]);

function itemsIn(model: Model, { id: top }: ScoredScorecard): readonly Item[] {
  return unitAndBelow(model, top).flatMap(({ id: unit, name, perspectives }) => {
    const of = { unit, ...(unit === top ? {} : { unitName: name }) };
    return itemsOf(perspectives).map((item) => ({ ...item, ...of }));
  });
}

function itemsOf(perspectives: ScoredScorecard["perspectives"]): readonly Omit<Item, "unit">[] {
  const objectives = perspectives.flatMap((perspective) => perspective.objectives);
  return [
    ...objectives.map(({ objective: { id, name, owner }, ...scored }) => {
      return { kind: "objective", id, name, owner, ...toldOf(scored) } as const;
    }),
    ...objectives.flatMap(({ objective, measures }) =>
      measures.map(({ measure: { id, name, owner = objective.owner }, ...scored }) => {
        return { kind: "measure", id, name, owner, ...toldOf(scored) } as const;
      }),
    ),
  ];
}

/** The status, and what must be known to read it. */
function toldOf(scored: Status & Parameters<typeof lessDataText>[0]) {
  return { band: scored.band, less: lessDataText(scored), byHand: overrideText(scored) };
}
