import { countCrossings, type LaneOrder } from "./crossings";
import type { LaneGraph } from "./graph";

/** One item and the lane that it stands in. */
export interface Standing {
  readonly id: string;
  readonly lane: number;
}

/** The order with one item moved to the place in its lane where crossings are fewest; where it is, if none is better. */
export function insertBest(order: LaneOrder, { id, lane }: Standing, graph: LaneGraph): LaneOrder {
  let [best, fewest] = [order, countCrossings(order, graph)];
  for (const candidate of insertions(order, lane, id)) {
    const crossings = countCrossings(candidate, graph);
    if (crossings < fewest) [best, fewest] = [candidate, crossings];
  }
  return best;
}

function insertions(order: LaneOrder, lane: number, id: string): readonly LaneOrder[] {
  const others = (order[lane] ?? []).filter((other) => other !== id);
  return Array.from({ length: others.length + 1 }, (_, place) =>
    order.with(lane, others.toSpliced(place, 0, id)),
  );
}
