import type { NumberedGraph } from "./numberGraph";

/** An order that is improved in place; lane i is the stretch from firstOf[i] up to firstOf[i + 1]. */
export interface Arrangement {
  /** The items from left to right, lane after lane. */
  readonly items: Int32Array;
  /** Where in `items` each item stands. */
  readonly places: Int32Array;
}

/** The arrangement in sheet order. */
export function sheetArrangement({ ids }: NumberedGraph): Arrangement {
  const items = Int32Array.from(ids.keys());
  return { items, places: items.slice() };
}

export function copyOf({ items, places }: Arrangement): Arrangement {
  return { items: items.slice(), places: places.slice() };
}

/** Moves an item to another place of its lane; what stands between moves up. */
export function moveItem({ items, places }: Arrangement, item: number, to: number): void {
  const from = places[item] ?? to;
  const step = from < to ? 1 : -1;
  for (let place = from; place !== to; place += step) {
    const next = items[place + step] ?? item;
    items[place] = next;
    places[next] = place;
  }
  items[to] = item;
  places[item] = to;
}
