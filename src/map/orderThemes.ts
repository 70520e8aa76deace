import { sheetArrangement } from "./arrangement";
import { countArranged } from "./countArranged";
import type { LaneGraph } from "./graph";
import { numberGraph } from "./numberGraph";
import { siftLanes } from "./siftLanes";
import type { Themes } from "./themes";

/** With so many themes or fewer every order of them is tried. */
const mostTriedWhole = 4;
const rounds = 3;

/** The order of the theme columns that keeps crossings low, tried with a quick arrangement of each. */
export function orderThemes(themes: Themes, graph: LaneGraph): readonly string[] {
  const { names } = themes;
  const crossings = (order: readonly string[]) => quickCrossings(order, themes, graph);
  if (names.length <= mostTriedWhole) return fewest(permutations(names), crossings);
  let best = names;
  for (let round = 0; round < rounds; round++)
    for (const name of names) best = fewest([best, ...insertions(best, name)], crossings);
  return best;
}

/** Which column an item stands in; the items of a lane that is one theme's alone are all in one group. */
export function groupsBy(order: readonly string[], { themeOf }: Themes): (id: string) => number {
  const ranks = new Map(order.map((name, rank) => [name, rank]));
  return (id) => ranks.get(themeOf.get(id) ?? "\n") ?? acrossColumns;
}

/** The group of what stands across all columns. */
export const acrossColumns = -1;

function quickCrossings(order: readonly string[], themes: Themes, graph: LaneGraph): number {
  const numbered = numberGraph(graph, groupsBy(order, themes));
  const arrangement = sheetArrangement(numbered);
  siftLanes(arrangement, [...graph.lanes.keys()], numbered);
  return countArranged(arrangement, numbered);
}

type Order = readonly string[];

/** The first of those with the fewest crossings. */
function fewest(orders: readonly Order[], crossings: (order: Order) => number): Order {
  const counted = orders.map((order) => ({ order, count: crossings(order) }));
  return counted.reduce((a, b) => (b.count < a.count ? b : a)).order;
}

function permutations(names: Order): readonly Order[] {
  if (names.length < 2) return [names];
  return names.flatMap((name) =>
    permutations(names.filter((other) => other !== name)).map((rest) => [name, ...rest]),
  );
}

function insertions(order: Order, name: string): readonly Order[] {
  const others = order.filter((other) => other !== name);
  return Array.from({ length: others.length + 1 }, (_, place) => others.toSpliced(place, 0, name));
}
