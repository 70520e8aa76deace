import { sheetArrangement } from "../../src/map/arrangement";
import { countArranged } from "../../src/map/countArranged";
import { countCrossings, type LaneOrder } from "../../src/map/crossings";
import { laneGraph } from "../../src/map/graph";
import { numberGraph } from "../../src/map/numberGraph";
import { orderLanes } from "../../src/map/orderLanes";
import { siftLane } from "../../src/map/siftLane";
import { makeMap, makeSeededMap } from "../make/makeMap";

const sheetOrder = (graph: ReturnType<typeof laneGraph>) =>
  graph.lanes.map((lane) => lane.map(({ id }) => id));

test("crossings are those of links between lanes, and the boxes that a link within a lane runs over", () => {
  const crossed = laneGraph(
    makeMap(
      [
        ["A", "B"],
        ["C", "D"],
      ],
      ["C > B", "D > A"],
    ),
  );
  expect(countCrossings(sheetOrder(crossed), crossed)).toBe(1);
  const over = laneGraph(makeMap([["A", "B", "C", "D"]], ["A > D", "B > C"]));
  expect(countCrossings(sheetOrder(over), over)).toBe(2);
});

test("lanes are ordered without crossings where that can be had", () => {
  const graph = laneGraph(
    makeMap(
      [
        ["A", "B", "C"],
        ["D", "E", "F"],
      ],
      ["F > A", "E > B", "D > C", "A > C"],
    ),
  );
  expect(countCrossings(orderLanes(graph), graph)).toBe(0);
});

test("ordering leaves a small part of the sheet order's crossings", () => {
  const graphs = Array.from({ length: 20 }, (_, seed) =>
    laneGraph(makeSeededMap(seed, { lanes: 4, objectives: 24, links: 36 })),
  );
  const total = (count: (graph: (typeof graphs)[number]) => number) =>
    graphs.reduce((sum, graph) => sum + count(graph), 0);
  const before = total((graph) => countCrossings(sheetOrder(graph), graph));
  const after = total((graph) => countCrossings(orderLanes(graph), graph));
  expect(after).toBeLessThan(before / 3);
});

function permutations(ids: readonly string[]): readonly (readonly string[])[] {
  if (ids.length < 2) return [ids];
  return ids.flatMap((id) => permutations(ids.filter((other) => other !== id)).map((rest) => [id, ...rest]));
}

function allOrders([lane, ...lanes]: LaneOrder): readonly LaneOrder[] {
  if (!lane) return [[]];
  return permutations(lane).flatMap((first) => allOrders(lanes).map((rest) => [first, ...rest]));
}

test("no other order of a small map has fewer crossings", () => {
  for (let seed = 0; seed < 8; seed++) {
    const graph = laneGraph(makeSeededMap(seed, { lanes: 3, objectives: 9, links: 13 }));
    const fewest = Math.min(...allOrders(sheetOrder(graph)).map((order) => countCrossings(order, graph)));
    expect(countCrossings(orderLanes(graph), graph)).toBe(fewest);
  }
});

test("an arrangement counts its crossings as its order does, and a sifted lane says how many fewer there are", () => {
  for (let seed = 0; seed < 20; seed++) {
    const graph = laneGraph(makeSeededMap(seed, { lanes: 4, objectives: 24, links: 40 }));
    const numbered = numberGraph(graph);
    const arrangement = sheetArrangement(numbered);
    const before = countCrossings(sheetOrder(graph), graph);
    expect(countArranged(arrangement, numbered)).toBe(before);
    const gained = graph.lanes.reduce((sum, _, lane) => sum + siftLane(arrangement, lane, numbered), 0);
    expect(countArranged(arrangement, numbered)).toBe(before - gained);
  }
});
