import { moveItem, type Arrangement } from "./arrangement";
import type { Joins, NumberedGraph } from "./numberGraph";

/**
 * Moves one item of a lane after the other to the place where crossings are fewest, as countCrossings counts them,
 * until no move makes them fewer.
 *
 * @returns how many crossings fewer there are
 */
export function siftLane(arrangement: Arrangement, lane: number, graph: NumberedGraph): number {
  const [first = 0, end = 0] = [graph.firstOf[lane], graph.firstOf[lane + 1]];
  const passing = passingCosts(first, end, arrangement, graph);
  const { items, places } = arrangement;
  const { joins, groupOf } = graph;
  const sifted: Sifted = { items, places, first, end, passing, joins, groupOf };
  let gained = 0;
  for (let unmoved = 0, next = first; unmoved < end - first; next = next + 1 < end ? next + 1 : first) {
    const { place, gain } = bestPlace(next, sifted);
    unmoved = gain > 0 ? 1 : unmoved + 1;
    if (gain > 0) moveItem(arrangement, next, place);
    gained += gain;
  }
  return gained;
}

interface Sifted extends Arrangement {
  /** The lane's first place, which is also the number of its first item, and the one past its last. */
  readonly first: number;
  readonly end: number;
  readonly passing: Int32Array;
  readonly joins: readonly Joins[];
  readonly groupOf: readonly number[];
}

/**
 * What it costs that one item of a lane passes another from left to right, for each pair: their links to other lanes
 * that cross then, less those that no longer do.
 */
function passingCosts(
  first: number,
  end: number,
  { places }: Arrangement,
  { joins }: NumberedGraph,
): Int32Array {
  const width = end - first;
  const costs = new Int32Array(width * width);
  for (let one = 1; one < width; one++) {
    for (let other = 0; other < one; other++) {
      const cost = costOfPair(joins[first + one], joins[first + other], places);
      costs[one * width + other] = cost;
      costs[other * width + one] = -cost;
    }
  }
  return costs;
}

function costOfPair(one: Joins | undefined, other: Joins | undefined, places: Int32Array): number {
  if (!one || !other) return 0;
  return signs(one.above, other.above, places) + signs(one.below, other.below, places);
}

/** Pairs of ends that stand in the order of their items, less those that stand the other way round. */
function signs(ones: readonly number[], others: readonly number[], places: Int32Array): number {
  let sum = 0;
  for (const one of ones) {
    const place = places[one] ?? 0;
    for (const other of others) sum += signOf((places[other] ?? 0) - place);
  }
  return sum;
}

function signOf(difference: number): number {
  if (difference === 0) return 0;
  return difference > 0 ? 1 : -1;
}

/** Where an item adds fewest crossings; where it is, if no place is better. */
function bestPlace(item: number, sifted: Sifted): { readonly place: number; readonly gain: number } {
  const from = sifted.places[item] ?? 0;
  let place = from;
  let fewest = 0;
  for (let step = -1; step <= 1; step += 2) {
    let cost = 0;
    for (let at = from + step; at >= sifted.first && at < sifted.end; at += step) {
      if (sifted.groupOf[sifted.items[at] ?? item] !== sifted.groupOf[item]) break;
      cost += step * costOfPassing(item, at, sifted);
      if (cost >= fewest) continue;
      place = at;
      fewest = cost;
    }
  }
  return { place, gain: -fewest };
}

const nobody: readonly number[] = [];

/** What it costs that an item passes the one at a place from left to right, links within the lane included. */
function costOfPassing(
  item: number,
  at: number,
  { items, places, first, end, passing, joins }: Sifted,
): number {
  const passed = items[at] ?? item;
  let cost = passing[(item - first) * (end - first) + passed - first] ?? 0;
  for (const other of joins[passed]?.within ?? nobody)
    if (other !== item) cost += (places[other] ?? 0) < at ? -1 : 1;
  for (const other of joins[item]?.within ?? nobody)
    if (other !== passed) cost += (places[other] ?? 0) > at ? -1 : 1;
  return cost;
}
