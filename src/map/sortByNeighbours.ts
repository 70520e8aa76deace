import type { Arrangement } from "./arrangement";
import type { NumberedGraph } from "./numberGraph";

/** Puts the items of each group in the order of their neighbours' mean places, going down and then up. */
export function sortByNeighbours(arrangement: Arrangement, graph: NumberedGraph): void {
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
