import { type Arrangement, copyOf, groupStretch, moveItem, sheetArrangement } from "./arrangement";
import { countArranged } from "./countArranged";
import type { LaneOrder } from "./crossings";
import type { LaneGraph } from "./graph";
import { type GroupOf, type NumberedGraph, numberGraph } from "./numberGraph";
import { seededRandom } from "./seededRandom";
import { siftLanes } from "./siftLanes";

// Fixed numbers, never a time: the same sheet gives the same map on every machine.
const mostStarts = 6;
const movesAtOnce = 3;
/** A start is given up after so many shakes in a row that made nothing better. */
const patience = 60;
/** As many shakes as a start can make good use of. */
const shakesPerStart = 320;
/** How many pairs of items all shakes may weigh, roughly: with more in a lane there are fewer starts and shakes. */
const pairsToWeigh = 2_400_000;

/**
 * The order of each lane with few crossings; items of one group stay together, the groups in their order. The first start is sheet order, the others are shuffled and sorted by
 * neighbours; each is sifted, and then shaken and sifted again as long as that helps. The best one wins.
 */
export function orderLanes(graph: LaneGraph, groupOf?: GroupOf): LaneOrder {
  const numbered = numberGraph(graph, groupOf);
  const random = seededRandom(1);
  const starts = Math.ceil(Math.min(mostStarts, shakesFor(numbered) / shakesPerStart));
  let best = settle(sheetArrangement(numbered), numbered, random);
  for (let start = 1; start < starts && best.crossings > 0; start++) {
    const settled = settle(shuffled(numbered, random), numbered, random);
    if (settled.crossings < best.crossings) best = settled;
  }
  return graph.lanes.map((_, lane) => idsIn(best.arrangement, lane, numbered));
}

interface Settled {
  readonly arrangement: Arrangement;
  readonly crossings: number;
}

type Random = () => number;

function settle(start: Arrangement, graph: NumberedGraph, random: Random): Settled {
  const lanes = graph.firstOf.slice(1).map((_, lane) => lane);
  siftLanes(start, lanes, graph);
  let best: Settled = { arrangement: start, crossings: countArranged(start, graph) };
  const most = Math.min(shakesPerStart, shakesFor(graph));
  for (let shakes = 0, vain = 0; shakes < most && vain < patience && best.crossings > 0; shakes++, vain++) {
    const arrangement = copyOf(best.arrangement);
    const lane = below(lanes.length, random);
    shake(arrangement, lane, graph, random);
    // The neighbours first: sifted at once, the lane would only fall back into its old order.
    siftLanes(
      arrangement,
      [lane - 1, lane + 1, lane].filter((one) => one in lanes),
      graph,
    );
    const crossings = countArranged(arrangement, graph);
    if (crossings < best.crossings) vain = -1;
    if (crossings <= best.crossings) best = { arrangement, crossings };
  }
  return best;
}

function shakesFor({ firstOf }: NumberedGraph): number {
  const pairs = firstOf.reduce((sum, first, lane) => sum + ((firstOf[lane + 1] ?? first) - first) ** 2, 0);
  return pairsToWeigh / pairs;
}

/** Moves some items of a lane to wherever chance has it. */
function shake(arrangement: Arrangement, lane: number, graph: NumberedGraph, random: Random): void {
  const [first = 0, end = 0] = [graph.firstOf[lane], graph.firstOf[lane + 1]];
  if (end - first < 2) return;
  for (let moves = 0; moves < movesAtOnce; moves++)
    moveSomewhere(arrangement, first + below(end - first, random), graph, random);
}

/** Moves an item to wherever chance has it in its group. */
function moveSomewhere(arrangement: Arrangement, item: number, graph: NumberedGraph, random: Random): void {
  const [first, end] = groupStretch(arrangement, item, graph);
  moveItem(arrangement, item, first + below(end - first, random));
}

function below(limit: number, random: Random): number {
  return Math.floor(random() * limit);
}

function shuffled(graph: NumberedGraph, random: Random): Arrangement {
  const arrangement = sheetArrangement(graph);
  graph.ids.forEach((_, item) => moveSomewhere(arrangement, item, graph, random));
  sortByNeighbours(arrangement, graph);
  return arrangement;
}

function idsIn({ items }: Arrangement, lane: number, { ids, firstOf }: NumberedGraph): readonly string[] {
  return [...items.subarray(firstOf[lane], firstOf[lane + 1])].map((item) => ids[item] ?? "");
}

/** Puts the items of each group in the order of their neighbours' mean places, going down and then up. */
function sortByNeighbours(arrangement: Arrangement, graph: NumberedGraph): void {
  const lanes = graph.firstOf.slice(1).map((_, lane) => lane);
  const laneOf = lanes.flatMap((lane) => itemsIn(arrangement, lane, graph).map(() => lane));
  const shareOf = (item: number) => {
    const lane = laneOf[item] ?? 0;
    const [first = 0, end = 0] = [graph.firstOf[lane], graph.firstOf[lane + 1]];
    return ((arrangement.places[item] ?? 0) - first + 0.5) / (end - first);
  };
  const groupAt = (item: number) => graph.groupOf[item] ?? 0;
  for (const lane of [...lanes, ...lanes.toReversed()]) {
    const means = itemsIn(arrangement, lane, graph).map((item) => {
      const { above = [], below = [] } = graph.joins[item] ?? {};
      return { item, mean: meanOf([...above, ...below].map(shareOf)) ?? shareOf(item) };
    });
    means
      .sort((a, b) => groupAt(a.item) - groupAt(b.item) || a.mean - b.mean)
      .forEach(({ item }, index) => putAt(arrangement, item, (graph.firstOf[lane] ?? 0) + index));
  }
}

function itemsIn({ items }: Arrangement, lane: number, { firstOf }: NumberedGraph): readonly number[] {
  return [...items.subarray(firstOf[lane], firstOf[lane + 1])];
}

function putAt({ items, places }: Arrangement, item: number, place: number): void {
  items[place] = item;
  places[item] = place;
}

function meanOf(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
}
