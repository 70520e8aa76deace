import { countCrossings, type LaneOrder } from "./crossings";
import type { LaneGraph } from "./graph";
import { insertBest } from "./insertBest";
import { seededRandom } from "./seededRandom";

/** A fixed number, so that the same sheet gives the same map on every machine. */
const starts = 12;
const rounds = 8;

/** The order of each lane with few crossings: barycentre, then sifting, from several starts; the best one wins. */
export function orderLanes(graph: LaneGraph): LaneOrder {
  const sheetOrder = graph.lanes.map((lane) => lane.map(({ id }) => id));
  const random = seededRandom(1);
  let best = improve(sheetOrder, graph);
  let fewest = countCrossings(best, graph);
  for (let start = 1; start < starts && fewest > 0; start++) {
    const order = improve(
      sheetOrder.map((lane) => shuffled(lane, random)),
      graph,
    );
    const crossings = countCrossings(order, graph);
    if (crossings < fewest) [best, fewest] = [order, crossings];
  }
  return best;
}

function improve(order: LaneOrder, graph: LaneGraph): LaneOrder {
  let current = order;
  for (let round = 0; round < rounds; round++) {
    const swept = sift(byNeighbours(current, graph), graph);
    if (countCrossings(swept, graph) >= countCrossings(current, graph)) return sift(current, graph);
    current = swept;
  }
  return current;
}

/** Each lane in the order of its neighbours' mean places, going down and then up. */
function byNeighbours(order: LaneOrder, graph: LaneGraph): LaneOrder {
  const lanes = order.map((lane) => lane);
  const down = lanes.map((_, index) => index);
  for (const index of [...down, ...down.toReversed()]) {
    const means = meanPlaces(lanes, index, graph);
    lanes[index] = [...(lanes[index] ?? [])].sort((a, b) => (means.get(a) ?? 0) - (means.get(b) ?? 0));
  }
  return lanes;
}

function meanPlaces(lanes: LaneOrder, index: number, { segments }: LaneGraph): ReadonlyMap<string, number> {
  const lane = lanes[index] ?? [];
  return new Map(
    lane.map((id, place) => {
      const above = (segments[index - 1] ?? [])
        .filter(({ lower }) => lower === id)
        .map(({ upper }) => share(lanes[index - 1], upper));
      const below = (segments[index] ?? [])
        .filter(({ upper }) => upper === id)
        .map(({ lower }) => share(lanes[index + 1], lower));
      const near = [...above, ...below];
      const own = (place + 0.5) / lane.length;
      return [id, near.length === 0 ? own : near.reduce((sum, one) => sum + one, 0) / near.length];
    }),
  );
}

/** How far along its lane an item stands, 0..1. */
function share(lane: readonly string[] | undefined, id: string): number {
  return ((lane?.indexOf(id) ?? 0) + 0.5) / (lane?.length ?? 1);
}

/** Moves one item after the other to the place in its lane where crossings are fewest. */
function sift(order: LaneOrder, graph: LaneGraph): LaneOrder {
  const items = order.flatMap((lane, index) => lane.map((id) => ({ id, index })));
  return items.reduce((current, { id, index }) => insertBest(current, { id, lane: index }, graph), order);
}

function shuffled(lane: readonly string[], random: () => number): readonly string[] {
  return lane
    .map((id) => ({ id, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ id }) => id);
}
