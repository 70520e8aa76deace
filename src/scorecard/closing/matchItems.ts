import { type CellPlace, nameKey } from "../terms";
import type { ClosedItem } from "./closedPeriod";

/** The key of an item, by which a closed one is found among today's. */
export type ItemKey = (item: Pick<ClosedItem, "kind" | "id" | "unit">) => string;

/** An item as it was closed and as it is today. */
export interface ItemPair {
  readonly was: ClosedItem;
  readonly is: ClosedItem;
  /** Its row today, where it has one. */
  readonly at: CellPlace | undefined;
}

/** The items of a closed period held against today's. */
export interface ItemsMatched {
  readonly kept: readonly ItemPair[];
  readonly gone: readonly ClosedItem[];
  readonly added: readonly Omit<ItemPair, "was">[];
  /** The same for an item and for what it is today. */
  readonly keyOf: { readonly closed: ItemKey; readonly today: ItemKey };
}

/** Finds each item of a closed period among those of today. */
export function matchItems(
  closed: readonly ClosedItem[],
  today: readonly ClosedItem[],
  placeOf: (item: ClosedItem) => CellPlace | undefined,
): ItemsMatched {
  const keyOf = itemKeys(closed, today);
  const now = new Map(today.map((item) => [keyOf.today(item), item]));
  const kept: ItemPair[] = [];
  const gone: ClosedItem[] = [];
  for (const was of closed) {
    const key = keyOf.closed(was);
    const is = now.get(key);
    if (is) kept.push({ was, is, at: placeOf(is) });
    else gone.push(was);
    now.delete(key);
  }
  return { kept, gone, added: [...now.values()].map((is) => ({ is, at: placeOf(is) })), keyOf };
}

/** The scorecard on top is the one on top still, by whatever name, unless its id stands somewhere else now. */
function itemKeys(closed: readonly ClosedItem[], today: readonly ClosedItem[]): ItemsMatched["keyOf"] {
  const [topWas, topIs] = [nameKey(closed[0]?.unit ?? ""), nameKey(today[0]?.unit ?? "")];
  const isStillThere = today.some(({ kind, id }) => kind === "scorecard" && nameKey(id) === topWas);
  const unitNow = (unit: string) => (!isStillThere && nameKey(unit) === topWas ? topIs : nameKey(unit));
  return { closed: keyWith(unitNow), today: keyWith(nameKey) };
}

/** A scorecard's id is its unit's. */
function keyWith(unitKey: (unit: string) => string): ItemKey {
  return ({ kind, id, unit }) =>
    JSON.stringify([kind, kind === "scorecard" ? unitKey(id) : nameKey(id), unitKey(unit)]);
}
