import type { NumberedGraph } from "./numberGraph";

/** An order that is improved in place; lane i is the stretch from firstOf[i] up to firstOf[i + 1]. */
export interface Arrangement {
  /** The items from left to right, lane after lane. */
  readonly items: Int32Array;
  /** Where in `items` each item stands. */
  readonly places: Int32Array;
}

/** The arrangement in sheet order, group by group. */
export function sheetArrangement({ ids, firstOf, groupOf }: NumberedGraph): Arrangement {
  const group = (item: number) => groupOf[item] ?? 0;
  const items = Int32Array.from(ids.keys());
  firstOf.slice(1).forEach((end, lane) => {
    const inLane = items.subarray(firstOf[lane] ?? 0, end);
    inLane.set([...inLane].sort((a, b) => group(a) - group(b)));
  });
  const places = new Int32Array(items.length);
  items.forEach((item, place) => (places[item] = place));
  return { items, places };
}

/** The stretch of places that the group of an item takes in its lane, end excluded. */
export function groupStretch(
  { items, places }: Arrangement,
  item: number,
  { firstOf, groupOf }: NumberedGraph,
): readonly [first: number, end: number] {
  const isInGroup = (place: number) => groupOf[items[place] ?? -1] === groupOf[item];
  let [first, end] = [places[item] ?? 0, (places[item] ?? 0) + 1];
  while (!firstOf.includes(first) && isInGroup(first - 1)) first--;
  while (!firstOf.includes(end) && isInGroup(end)) end++;
  return [first, end];
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
