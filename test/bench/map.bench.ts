import { countCrossings, type LaneOrder } from "../../src/map/crossings";
import { laneGraph, type LaneGraph } from "../../src/map/graph";
import { orderLanes } from "../../src/map/orderLanes";
import { placeItems } from "../../src/map/placeItems";
import { planMap } from "../../src/map";
import type { Model } from "../../src/scorecard";
import { makeSeededMap } from "../make/makeMap";
import { median, report } from "./report";

const maps = 10;
const sizes = {
  small: { lanes: 4, objectives: 12, links: 16 },
  medium: { lanes: 5, objectives: 24, links: 36 },
  large: { lanes: 6, objectives: 60, links: 110 },
} as const;

const sheetOrder = ({ lanes }: LaneGraph): LaneOrder => lanes.map((lane) => lane.map(({ id }) => id));

function timeOf(action: () => unknown): number {
  const started = performance.now();
  action();
  return performance.now() - started;
}

const medianTime = <Item>(items: readonly Item[], action: (item: Item) => unknown) =>
  median(items.map((item) => timeOf(() => action(item))));

function meanCrossings(graphs: readonly LaneGraph[], order: (graph: LaneGraph) => LaneOrder): number {
  return graphs.reduce((sum, graph) => sum + countCrossings(order(graph), graph), 0) / graphs.length;
}

function timed(models: readonly Model[], graphs: readonly LaneGraph[]) {
  graphs.forEach((graph) => orderLanes(graph)); // the first runs compile
  models.forEach((model) => planMap(model));
  return {
    plain: medianTime(graphs, (graph) => countCrossings(sheetOrder(graph), graph)),
    ordering: medianTime(graphs, (graph) => orderLanes(graph)),
    placing: medianTime(graphs, (graph) =>
      placeItems({ lanes: sheetOrder(graph) }, graph, { widthOf: () => 132, gap: 20, stretch: 1 }),
    ),
    whole: medianTime(models, (model) => planMap(model)),
  };
}

test.each(["small", "medium", "large"] as const)("ordering and laying out %s maps", (size) => {
  const models = Array.from({ length: maps }, (_, seed) => makeSeededMap(seed, sizes[size]));
  const graphs = models.map(laneGraph);
  const [before, after] = [
    meanCrossings(graphs, sheetOrder),
    meanCrossings(graphs, (graph) => orderLanes(graph)),
  ];
  const { plain, ordering, placing, whole } = timed(models, graphs);
  report(`${size} maps, ${before.toFixed(1)} crossings in sheet order, ${after.toFixed(1)} when ordered`, [
    ["sheet order, counted", plain, 1],
    ["ordering", ordering, ordering / plain],
    ["coordinates", placing, placing / plain],
    ["the whole scene", whole, whole / plain],
  ]);
  expect(after).toBeLessThan(before);
});
