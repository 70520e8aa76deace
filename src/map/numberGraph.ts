import type { LaneGraph } from "./graph";

/** A lane graph with numbers in place of ids, lane by lane in sheet order: what many arrangements are tried on. */
export interface NumberedGraph {
  readonly ids: readonly string[];
  /** The number of each lane's first item, and past the last lane the number of all items. */
  readonly firstOf: readonly number[];
  readonly joins: readonly Joins[];
  /** Which group of its lane each item stands in, counted from the left: items of a group stay together. */
  readonly groupOf: readonly number[];
}

/** The numbers of the items that one item is joined with. */
export interface Joins {
  readonly above: readonly number[];
  readonly below: readonly number[];
  /** The other ends of links within its lane. */
  readonly within: readonly number[];
}

/** The group of an item by its id, counted from the left. */
export type GroupOf = (id: string) => number;

const oneGroup: GroupOf = () => 0;

/** Numbers the items of a graph and looks up what each is joined with. */
export function numberGraph(
  { lanes, segments, routes }: LaneGraph,
  groupOf: GroupOf = oneGroup,
): NumberedGraph {
  const ids = lanes.flatMap((lane) => lane.map(({ id }) => id));
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const firstOf = [0];
  for (const lane of lanes) firstOf.push((firstOf.at(-1) ?? 0) + lane.length);
  const joins = ids.map(() => ({ above: [], below: [], within: [] }) satisfies JoinsInMaking);
  const join = (from: string, to: string, side: keyof Joins, back: keyof Joins) => {
    const [one = 0, other = 0] = [numbers.get(from), numbers.get(to)];
    pushTo(joins[one], side, other);
    pushTo(joins[other], back, one);
  };
  segments.flat().forEach(({ upper, lower }) => join(upper, lower, "below", "above"));
  routes
    .filter(({ isSameLane, from, to }) => isSameLane && from !== to)
    .forEach(({ from, to }) => join(from, to, "within", "within"));
  return { ids, firstOf, joins, groupOf: ids.map(groupOf) };
}

type JoinsInMaking = Record<keyof Joins, number[]>;

function pushTo(joins: JoinsInMaking | undefined, side: keyof Joins, item: number): void {
  joins?.[side].push(item);
}
