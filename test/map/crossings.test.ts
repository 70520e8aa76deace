import { countCrossings } from "../../src/map/crossings";
import { laneGraph } from "../../src/map/graph";
import { orderLanes } from "../../src/map/orderLanes";
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
