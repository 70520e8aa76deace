import { type CellPlace, isSame, isSameName } from "../terms";
import { placeFields } from "./closedItems";
import type { ClosedItem } from "./closedPeriod";
import { fieldsIn } from "./keptFields";
import type { ItemKey, ItemPair, ItemsMatched } from "./matchItems";

export const restatedFields = [
  "item",
  "name",
  "place",
  "actual",
  "target",
  "redFlag",
  "weight",
  "score",
  "band",
] as const;
/** `item`: the item itself is gone or new; `place`: what it stands in, an id. */
export type RestatedField = (typeof restatedFields)[number];

/** Something of a closed item that is another thing today, with the effect on the item's score. */
export interface Restatement {
  readonly item: ClosedItem;
  /** The unit's name as it was closed, where it is not the one on top. */
  readonly unitName?: string;
  readonly field: RestatedField;
  readonly was?: number | string;
  readonly is?: number | string;
  readonly scoreWas?: number;
  readonly scoreIs?: number;
  /** Whether it follows from something else that was changed: scores and statuses, and what stood in an item that is gone. */
  readonly isEffect: boolean;
  /** The figure's own cell where it has one, else the item's row; none where it is no longer there, or has none. */
  readonly at?: CellPlace;
}

/**
 * What is restated of the items of a closed period: what was changed first, then what followed.
 *
 * @param hasPlaces whether places were closed with the items
 */
export function restatementsOf(matched: ItemsMatched, hasPlaces: boolean): readonly Restatement[] {
  const kept = matched.kept.flatMap((pair) => changesIn(pair, hasPlaces));
  const found = [...kept, ...goneIn(matched), ...addedIn(matched, kept)];
  return [...found.filter(({ isEffect }) => !isEffect), ...found.filter(({ isEffect }) => isEffect)];
}

function goneIn({ gone, keyOf }: ItemsMatched): readonly Restatement[] {
  const keys = new Set(gone.map(keyOf.closed));
  return gone.map((item) => ({
    ...{ item, field: "item", was: item.name, scoreWas: item.score },
    isEffect: itemsAbove(item).some((above) => keys.has(keyOf.closed(above))),
  }));
}

/**
 * What is new and has neither a figure nor a score in the period began later, unless it changed the score of what it stands
 * in: as a gap that counts.
 */
function addedIn({ added, keyOf }: ItemsMatched, kept: readonly Restatement[]): readonly Restatement[] {
  const moved = new Set(kept.filter(({ isEffect }) => isEffect).map(({ item }) => keyOf.closed(item)));
  const isFelt = ({ actual, score, ...item }: ClosedItem) =>
    actual !== undefined ||
    score !== undefined ||
    itemsAbove(item).some((above) => moved.has(keyOf.today(above)));
  const felt = added.filter(({ is }) => isFelt(is));
  const keys = new Set(felt.map(({ is }) => keyOf.today(is)));
  return felt.map(({ is: item, at }) => ({
    ...{ item, field: "item", is: item.name, scoreIs: item.score },
    isEffect: itemsAbove(item).some((above) => keys.has(keyOf.today(above))),
    ...(at ? { at } : {}),
  }));
}

/** What an item stands in: with it, it goes and comes. */
function itemsAbove(item: ClosedItem): readonly Parameters<ItemKey>[0][] {
  const { kind, unit } = item;
  const place = placeIn(item) ?? "";
  if (kind === "scorecard") return [{ kind, id: place, unit: place }];
  const own = { kind: "scorecard", id: unit, unit } as const;
  if (kind === "perspective") return [own];
  return [own, { kind: kind === "measure" ? "objective" : "perspective", id: place, unit }];
}

/** The id of what an item stands in, as its note has it. */
function placeIn({ kind, note = "" }: ClosedItem): string | undefined {
  return kind === "perspective" ? undefined : fieldsIn(note).get(placeFields[kind]);
}

const figures = ["actual", "target", "redFlag", "weight"] as const;

function changesIn({ was, is, at }: ItemPair, hasPlaces: boolean): readonly Restatement[] {
  const scores = { scoreWas: was.score, scoreIs: is.score };
  const said = { item: was, ...scores, ...(at ? { at } : {}) };
  const isNoted = hasPlaces && was.note !== is.note;
  const [placeWas, placeIs] = isNoted ? [placeIn(was), placeIn(is)] : [];
  const changed: readonly Restatement[] = [
    ...(isSameName(was.name, is.name) ? [] : [{ ...said, ...told("name", was.name, is.name) }]),
    ...(isSameName(placeWas ?? "", placeIs ?? "") ? [] : [{ ...said, ...told("place", placeWas, placeIs) }]),
    ...figures
      .filter((field) => !isUnchanged(was[field], is[field]))
      .map((field) => ({ ...said, ...told(field, was[field], is[field]) })),
  ];
  return [...changed, ...effectOn({ was, is, at })];
}

const told = (field: RestatedField, was?: number | string, is?: number | string) => ({
  ...{ field, was, is },
  isEffect: false,
});

/** One of each item whose score is another one: its status tells the score as well. */
function effectOn({ was, is, at }: ItemPair): readonly Restatement[] {
  const scores = { scoreWas: was.score, scoreIs: is.score };
  const said = { item: was, ...scores, isEffect: true, ...(at ? { at } : {}) };
  if (was.band !== is.band) return [{ ...said, field: "band", was: was.band, is: is.band }];
  if (isUnchanged(was.score, is.score)) return [];
  return [{ ...said, field: "score", was: was.score, is: is.score }];
}

function isUnchanged(was: number | undefined, is: number | undefined): boolean {
  return was === is || (was !== undefined && is !== undefined && isSame(was, is));
}
