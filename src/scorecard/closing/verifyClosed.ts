import type { ModelAt } from "../model/rememberModels";
import { isSame } from "../compare";
import { nameKey } from "../reading/sameName";
import type { CellPlace } from "../place";
import type { ClosedItem, ClosedPeriod } from "./closedPeriod";
import { closePeriod } from "./closePeriod";
import type { EntryProblem } from "../problems/closingProblem";
import { contentProblem } from "./checkClosings";

/** A closed number of a measure that is another one today, with the effect on the measure's score. */
export interface Restatement {
  readonly item: ClosedItem;
  /** The unit's name as it was closed, where it is not the one on top. */
  readonly unitName?: string;
  readonly field: RestatedField;
  readonly was?: number | string;
  readonly is?: number | string;
  readonly scoreWas?: number;
  readonly scoreIs?: number;
  /** The measure's row; none where it is no longer there. */
  readonly at?: CellPlace;
}

export const restatedFields = ["actual", "target", "redFlag", "weight", "band"] as const;
export type RestatedField = (typeof restatedFields)[number];

/** Whether a closed period is as it was closed, and what has been restated since. */
export interface Verified {
  readonly closed: ClosedPeriod;
  /** Why it cannot be trusted to be what was closed; left out where it is. */
  readonly problem?: EntryProblem;
  readonly restatements: readonly Restatement[];
  /** The whole scorecard's score as it was closed, and as today's numbers have it. */
  readonly scoreWas?: number;
  readonly scoreIs?: number;
}

/**
 * Compares one closed period with what the workbook says of it today.
 *
 * @param problem what a check of the whole book found; by itself a snapshot is checked against its checksum
 */
export function verifyClosed(
  closed: ClosedPeriod,
  modelAt: ModelAt,
  problem = contentProblem(closed),
): Verified {
  const { period, view, closedOn } = closed;
  const model = modelAt({ period, view });
  const today = closePeriod(model, { closedOn }).items;
  const byKey = new Map(today.map((item) => [keyOf(item), item]));
  const places = new Map(model.facts.measures.map(({ id, at }) => [nameKey(id), at]));
  const [top] = closed.items;
  return {
    closed,
    ...(problem ? { problem } : {}),
    restatements: closed.items
      .filter(({ kind }) => kind === "measure")
      .flatMap((item) => restatementsOf(item, byKey.get(keyOf(item)), places.get(nameKey(item.id))))
      .map((restated) => ({ ...restated, ...unitNameIn(closed, restated.item) })),
    scoreWas: top?.score,
    scoreIs: top && byKey.get(keyOf(top))?.score,
  };
}

function keyOf({ kind, id, unit }: ClosedItem): string {
  return JSON.stringify([kind, nameKey(id), nameKey(unit)]);
}

function unitNameIn({ items: [top, ...items] }: ClosedPeriod, { unit }: ClosedItem) {
  if (unit === top?.unit) return {};
  return { unitName: items.find((one) => one.kind === "scorecard" && one.id === unit)?.name ?? unit };
}

function restatementsOf(
  item: ClosedItem,
  today: ClosedItem | undefined,
  at: CellPlace | undefined,
): readonly Restatement[] {
  return restatedFields
    .filter((field) => !isUnchanged(item[field], today?.[field]))
    .map((field) => ({
      ...{ item, field, was: item[field], is: today?.[field] },
      ...{ scoreWas: item.score, scoreIs: today?.score },
      ...(at ? { at } : {}),
    }));
}

function isUnchanged(was: number | string | undefined, is: number | string | undefined): boolean {
  return was === is || (typeof was === "number" && typeof is === "number" && isSame(was, is));
}
