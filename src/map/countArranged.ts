import type { Arrangement } from "./arrangement";
import type { NumberedGraph } from "./numberGraph";

/** The crossings of an arrangement, as countCrossings counts them for an order. */
export function countArranged({ items, places }: Arrangement, { joins, firstOf }: NumberedGraph): number {
  let crossings = 0;
  let seen: number[] = [];
  items.forEach((item, place) => {
    if (firstOf.includes(place)) seen = [];
    const { below = [], within = [] } = joins[item] ?? {};
    const ends = below.map((end) => places[end] ?? 0);
    for (const end of ends) crossings += countAbove(end, seen);
    for (const end of within) if ((places[end] ?? 0) > place) crossings += (places[end] ?? 0) - place - 1;
    seen.push(...ends);
  });
  return crossings;
}

function countAbove(limit: number, values: readonly number[]): number {
  let count = 0;
  for (const value of values) if (value > limit) count++;
  return count;
}
