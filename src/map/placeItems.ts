import type { LaneOrder } from "./crossings";
import type { LaneGraph } from "./graph";
import { boxWidth, gap, passWidth } from "./measures";

const passes = 24;

/** The middle of every item along its lane, in points from the left: no overlaps, links as upright as they can be. */
export function placeItems(order: LaneOrder, graph: LaneGraph): ReadonlyMap<string, number> {
  const isBox = new Map(graph.lanes.flat().map(({ id, objective }) => [id, objective !== undefined]));
  const widthOf = (id: string) => (isBox.get(id) ? boxWidth : passWidth);
  const neighbours = neighboursIn(graph);
  const places = new Map<string, number>();
  const put = (lane: readonly string[], wanted: readonly number[]) =>
    spread(lane, wanted, widthOf).forEach(([id, middle]) => places.set(id, middle));
  for (const lane of order) {
    put(
      lane,
      lane.map(() => 0),
    );
  }
  const wantedBy = (id: string) => {
    const near = neighbours.get(id) ?? [];
    return meanOf(
      near.map((other) => places.get(other) ?? 0),
      places.get(id) ?? 0,
    );
  };
  for (let pass = 0; pass < passes; pass++) for (const lane of order) put(lane, lane.map(wantedBy));
  const left = Math.min(...[...places].map(([id, middle]) => middle - widthOf(id) / 2));
  return new Map([...places].map(([id, middle]) => [id, middle - left]));
}

function neighboursIn({ segments }: LaneGraph): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const add = (id: string, other: string) => found.set(id, [...(found.get(id) ?? []), other]);
  for (const { upper, lower } of segments.flat()) {
    add(upper, lower);
    add(lower, upper);
  }
  return found;
}

function meanOf(values: readonly number[], otherwise: number): number {
  return values.length === 0 ? otherwise : values.reduce((sum, value) => sum + value, 0) / values.length;
}

interface Block {
  readonly offset: number;
  readonly count: number;
}

/**
 * As near to the wanted middles as the order and the gaps allow, in the sense of least squares:
 * pool adjacent violators on the middles less the room that the items before need.
 */
function spread(
  lane: readonly string[],
  wanted: readonly number[],
  widthOf: (id: string) => number,
): readonly (readonly [string, number])[] {
  const room = roomBefore(lane, widthOf);
  const blocks: Block[] = [];
  for (const [index, middle] of wanted.entries()) {
    let block: Block = { offset: middle - (room[index] ?? 0), count: 1 };
    for (let last = blocks.at(-1); last && last.offset > block.offset; last = blocks.at(-1)) {
      const count = last.count + block.count;
      block = { offset: (last.offset * last.count + block.offset * block.count) / count, count };
      blocks.pop();
    }
    blocks.push(block);
  }
  const offsets = blocks.flatMap(({ offset, count }) => Array.from({ length: count }, () => offset));
  return lane.map((id, index) => [id, (offsets[index] ?? 0) + (room[index] ?? 0)] as const);
}

/** From the first middle to each one, when all stand as close as they may. */
function roomBefore(lane: readonly string[], widthOf: (id: string) => number): readonly number[] {
  let reached = 0;
  return lane.map((id, index) => {
    const before = lane[index - 1];
    if (before !== undefined) reached += widthOf(before) / 2 + gap + widthOf(id) / 2;
    return reached;
  });
}
