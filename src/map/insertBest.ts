import { countCrossings, type LaneOrder } from "./crossings";
import type { LaneGraph } from "./graph";
import type { GroupOf } from "./numberGraph";

/** One item and the lane that it stands in. */
export interface Standing {
  readonly id: string;
  readonly lane: number;
}

/** The order with one item moved to the place in its group where crossings are fewest; where it is, if none is better. */
export function insertBest(
  order: LaneOrder,
  { id, lane }: Standing,
  graph: LaneGraph,
  groupOf: GroupOf,
): LaneOrder {
  let [best, fewest] = [order, countCrossings(order, graph)];
  for (const candidate of insertions(order, { id, lane }, groupOf)) {
    const crossings = countCrossings(candidate, graph);
    if (crossings < fewest) [best, fewest] = [candidate, crossings];
  }
  return best;
}

function insertions(order: LaneOrder, { id, lane }: Standing, groupOf: GroupOf): readonly LaneOrder[] {
  const others = (order[lane] ?? []).filter((other) => other !== id);
  const first = others.filter((other) => groupOf(other) < groupOf(id)).length;
  const inGroup = others.filter((other) => groupOf(other) === groupOf(id)).length;
  return Array.from({ length: inGroup + 1 }, (_, place) =>
    order.with(lane, others.toSpliced(first + place, 0, id)),
  );
}
