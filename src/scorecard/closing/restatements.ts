import { isSame } from "../compare";
import { isSameName } from "../reading/sameName";
import type { CellPlace } from "../place";
import { placeFields } from "./closedItems";
import type { ClosedItem } from "./closedPeriod";
import { fieldsIn } from "./keptFields";
import { itemKeys, type ItemKey } from "./sameItem";

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
  /** The item's row; none where it is no longer there, or has none. */
  readonly at?: CellPlace;
}

/** The items of a closed period as they were and as they are. */
export interface ItemsCompared {
  readonly closed: readonly ClosedItem[];
  readonly today: readonly ClosedItem[];
  /** Whether places were closed with the items. */
  readonly hasPlaces: boolean;
  readonly placeOf: (item: ClosedItem) => CellPlace | undefined;
}

interface Pair {
  readonly was: ClosedItem;
  readonly is: ClosedItem;
  readonly at: CellPlace | undefined;
}

/** What is restated of the items of a closed period: what was changed first, then what followed. */
export function restatementsOf({ closed, today, hasPlaces, placeOf }: ItemsCompared): readonly Restatement[] {
  const { ofClosed, ofToday } = itemKeys(closed, today);
  const now = new Map(today.map((item) => [ofToday(item), item]));
  const before = new Map(closed.map((item) => [ofClosed(item), item]));
  const gone = closed.filter((item) => !now.has(ofClosed(item)));
  const added = today.filter((item) => !before.has(ofToday(item)) && takesPart(item));
  const kept = closed.flatMap((was): readonly Pair[] => {
    const is = now.get(ofClosed(was));
    return is ? [{ was, is, at: placeOf(is) }] : [];
  });
  const found = [
    ...kept.flatMap((pair) => changesIn(pair, hasPlaces)),
    ...withOthers(gone, ofClosed).map((item) => ({
      ...{ item: item.item, field: "item" as const, was: item.item.name },
      ...{ scoreWas: item.item.score, isEffect: item.isEffect },
    })),
    ...withOthers(added, ofToday).map(({ item, isEffect }) => {
      const at = placeOf(item);
      const is = { is: item.name, scoreIs: item.score };
      return { item, field: "item" as const, ...is, isEffect, ...(at ? { at } : {}) };
    }),
  ];
  return [...found.filter(({ isEffect }) => !isEffect), ...found.filter(({ isEffect }) => isEffect)];
}

/** What has neither a figure nor a score in the period changes nothing that was shown: it began later. */
const takesPart = ({ actual, score }: ClosedItem) => actual !== undefined || score !== undefined;

/** Items that went, or came, together: those that stand in another of them followed it. */
function withOthers(
  items: readonly ClosedItem[],
  keyOf: ItemKey,
): readonly { readonly item: ClosedItem; readonly isEffect: boolean }[] {
  const keys = new Set(items.map(keyOf));
  return items.map((item) => ({ item, isEffect: keysAbove(item).some((above) => keys.has(keyOf(above))) }));
}

function keysAbove(item: ClosedItem): readonly Parameters<ItemKey>[0][] {
  const { kind, unit } = item;
  const own = { kind: "scorecard", id: unit, unit } as const;
  const place = placeIn(item) ?? "";
  if (kind === "measure") return [own, { kind: "objective", id: place, unit }];
  if (kind === "objective") return [own, { kind: "perspective", id: place, unit }];
  return kind === "perspective" ? [own] : [];
}

/** The id of what an item stands in, as its note has it. */
function placeIn({ kind, note = "" }: ClosedItem): string | undefined {
  return kind === "perspective" ? undefined : fieldsIn(note).get(placeFields[kind]);
}

const figures = ["actual", "target", "redFlag", "weight"] as const;

function changesIn({ was, is, at }: Pair, hasPlaces: boolean): readonly Restatement[] {
  const scores = { scoreWas: was.score, scoreIs: is.score };
  const said = { item: was, ...scores, ...(at ? { at } : {}) };
  const [placeWas, placeIs] = [placeIn(was), placeIn(is)];
  const changed: readonly Restatement[] = [
    ...(isSameName(was.name, is.name) ? [] : [{ ...said, ...told("name", was.name, is.name) }]),
    ...(!hasPlaces || isSameName(placeWas ?? "", placeIs ?? "")
      ? []
      : [{ ...said, ...told("place", placeWas, placeIs) }]),
    ...figures
      .filter((field) => !isUnchanged(was[field], is[field]))
      .map((field) => ({ ...said, ...told(field, was[field], is[field]) })),
  ];
  return [...changed, ...effectOn({ was, is, at }, changed.length > 0)];
}

const told = (field: RestatedField, was?: number | string, is?: number | string) => ({
  ...{ field, was, is },
  isEffect: false,
});

/** A status tells the score as well, and so does a measure's own figure that was changed. */
function effectOn({ was, is, at }: Pair, isChanged: boolean): readonly Restatement[] {
  const scores = { scoreWas: was.score, scoreIs: is.score };
  const said = { item: was, ...scores, isEffect: true, ...(at ? { at } : {}) };
  if (was.band !== is.band) return [{ ...said, field: "band", was: was.band, is: is.band }];
  if (isUnchanged(was.score, is.score) || (was.kind === "measure" && isChanged)) return [];
  return [{ ...said, field: "score", was: was.score, is: is.score }];
}

function isUnchanged(was: number | undefined, is: number | undefined): boolean {
  return was === is || (was !== undefined && is !== undefined && isSame(was, is));
}
