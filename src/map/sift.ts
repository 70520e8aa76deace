import type { LaneOrder } from "./crossings";
import type { LaneGraph } from "./graph";

/** What a graph's items are joined with, looked up once for many siftings. */
export interface Joined {
  /** Items of the lane above, and of the lane below, by id. */
  readonly above: ReadonlyMap<string, readonly string[]>;
  readonly below: ReadonlyMap<string, readonly string[]>;
  /** Pairs of items that are linked within their lane, by lane. */
  readonly within: readonly (readonly (readonly [string, string])[])[];
}

/** Looks up what every item is joined with. */
export function joinedIn({ lanes, segments, routes }: LaneGraph): Joined {
  const above = new Map<string, string[]>();
  const below = new Map<string, string[]>();
  const add = (to: Map<string, string[]>, id: string, other: string) => {
    const known = to.get(id);
    if (known) known.push(other);
    else to.set(id, [other]);
  };
  for (const { upper, lower } of segments.flat()) {
    add(below, upper, lower);
    add(above, lower, upper);
  }
  const sameLane = routes.filter(({ isSameLane }) => isSameLane);
  const within = lanes.map((items) => {
    const ids = new Set(items.map(({ id }) => id));
    return sameLane.filter(({ from }) => ids.has(from)).map(({ from, to }) => [from, to] as const);
  });
  return { above, below, within };
}

/**
 * Moves one item after the other to the place in its lane where crossings are fewest, as countCrossings counts them:
 * every place is weighed by what each neighbour that is passed adds or takes away.
 */
export function sift(order: LaneOrder, joined: Joined): LaneOrder {
  const lanes = order.map((lane) => [...lane]);
  const places = new Map(order.flatMap((lane) => lane.map((id, place) => [id, place] as const)));
  lanes.forEach((lane, index) => {
    for (const id of [...lane]) {
      const from = lane.indexOf(id);
      const others = lane.toSpliced(from, 1);
      const to = bestPlace({ id, others, from, within: joined.within[index] ?? [] }, joined, places);
      if (to === from) continue;
      lane.splice(0, lane.length, ...others.toSpliced(to, 0, id));
      lane.forEach((one, place) => places.set(one, place));
    }
  });
  return lanes;
}

interface Sifted {
  readonly id: string;
  /** The rest of the lane, from left to right, and where the item stands among them. */
  readonly others: readonly string[];
  readonly from: number;
  readonly within: readonly (readonly [string, string])[];
}

type Places = ReadonlyMap<string, number>;

function bestPlace({ id, others, from, within }: Sifted, joined: Joined, places: Places): number {
  const costs: number[] = [];
  let between = 0;
  for (let place = 0; place <= others.length; place++) {
    costs.push(between + passedOver(within, others, id, place));
    const passed = others[place];
    if (passed !== undefined)
      between += inversions(passed, id, joined, places) - inversions(id, passed, joined, places);
  }
  const fewest = Math.min(...costs);
  return costs[from] === fewest ? from : costs.indexOf(fewest);
}

/** Crossings of two items' links when the one stands left of the other. */
function inversions(left: string, right: string, { above, below }: Joined, places: Places): number {
  return (
    inversionsOn(above.get(left), above.get(right), places) +
    inversionsOn(below.get(left), below.get(right), places)
  );
}

function inversionsOn(left: readonly string[] = [], right: readonly string[] = [], places: Places): number {
  if (left.length === 0 || right.length === 0) return 0;
  const rights = right.map((other) => places.get(other) ?? 0);
  let count = 0;
  for (const one of left) {
    const place = places.get(one) ?? 0;
    for (const other of rights) if (place > other) count++;
  }
  return count;
}

/** What lies between the ends of the lane's own links, with the item at a place. */
function passedOver(within: Sifted["within"], others: readonly string[], id: string, place: number): number {
  if (within.length === 0) return 0;
  const at = (one: string) => {
    if (one === id) return place;
    const index = others.indexOf(one);
    return index < place ? index : index + 1;
  };
  return within.reduce((sum, [from, to]) => sum + Math.abs(at(from) - at(to)) - 1, 0);
}
