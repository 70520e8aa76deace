import { countCrossings, type LaneOrder } from "./crossings";
import type { LaneGraph } from "./graph";
import { seededRandom } from "./seededRandom";
import { joinedIn, sift, type Joined } from "./sift";

/** So many starts by size alone, never by time: the same sheet gives the same map on every machine. */
const startsFor = (items: number) => Math.max(8, Math.min(60, Math.round(1200 / Math.max(1, items))));
const rounds = 12;

/** The order of each lane with few crossings: barycentre, then sifting, from several starts; the best one wins. */
export function orderLanes(graph: LaneGraph): LaneOrder {
  const sheetOrder = graph.lanes.map((lane) => lane.map(({ id }) => id));
  const random = seededRandom(1);
  const joined = joinedIn(graph);
  const starts = startsFor(sheetOrder.flat().length);
  let best = improve(sheetOrder, graph, joined);
  let fewest = countCrossings(best, graph);
  for (let start = 1; start < starts && fewest > 0; start++) {
    const order = improve(
      sheetOrder.map((lane) => shuffled(lane, random)),
      graph,
      joined,
    );
    const crossings = countCrossings(order, graph);
    if (crossings < fewest) [best, fewest] = [order, crossings];
  }
  return best;
}

/** Sweeps by the neighbours' places and siftings in turn, until neither makes it better. */
function improve(order: LaneOrder, graph: LaneGraph, joined: Joined): LaneOrder {
  let best = siftAll(order, graph, joined);
  let fewest = countCrossings(best, graph);
  for (let round = 0; round < rounds; round++) {
    const swept = siftAll(byNeighbours(best, joined), graph, joined);
    const crossings = countCrossings(swept, graph);
    if (crossings >= fewest) return best;
    [best, fewest] = [swept, crossings];
  }
  return best;
}

/** Sifts until nothing gets better. */
function siftAll(order: LaneOrder, graph: LaneGraph, joined: Joined): LaneOrder {
  let best = order;
  for (let fewest = countCrossings(best, graph); ;) {
    const sifted = sift(best, joined);
    const crossings = countCrossings(sifted, graph);
    if (crossings >= fewest) return best;
    [best, fewest] = [sifted, crossings];
  }
}

/** Each lane in the order of its neighbours' mean places, going down and then up. */
function byNeighbours(order: LaneOrder, joined: Joined): LaneOrder {
  const lanes = order.map((lane) => lane);
  const shares = new Map(lanes.flatMap(sharesIn));
  const down = lanes.map((_, index) => index);
  for (const index of [...down, ...down.toReversed()]) {
    const lane = lanes[index] ?? [];
    const means = new Map(lane.map((id) => [id, meanShare(id, joined, shares)]));
    const sorted = [...lane].sort((a, b) => (means.get(a) ?? 0) - (means.get(b) ?? 0));
    sharesIn(sorted).forEach(([id, share]) => shares.set(id, share));
    lanes[index] = sorted;
  }
  return lanes;
}

/** How far along its lane each item stands, 0..1. */
function sharesIn(lane: readonly string[]): readonly (readonly [string, number])[] {
  return lane.map((id, place) => [id, (place + 0.5) / lane.length] as const);
}

function meanShare(id: string, { above, below }: Joined, shares: ReadonlyMap<string, number>): number {
  const near = [...(above.get(id) ?? []), ...(below.get(id) ?? [])];
  if (near.length === 0) return shares.get(id) ?? 0;
  return near.reduce((sum, other) => sum + (shares.get(other) ?? 0), 0) / near.length;
}

function shuffled(lane: readonly string[], random: () => number): readonly string[] {
  return lane
    .map((id) => ({ id, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ id }) => id);
}
