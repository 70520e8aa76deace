import fc from "fast-check";
import { laneGraph, type LaneGraph } from "../../src/map/graph";
import { makeMap, makeSeededMap } from "../make/makeMap";

const idsIn = ({ lanes }: LaneGraph) => lanes.map((lane) => lane.map(({ id }) => id));

test("a link to the next lane joins the two, whichever way it runs", () => {
  const up = laneGraph(makeMap([["F"], ["C"]], ["C > F"]));
  const down = laneGraph(makeMap([["F"], ["C"]], ["F > C"]));
  for (const { segments } of [up, down]) expect(segments).toEqual([[{ upper: "F", lower: "C" }]]);
});

test("a link that skips lanes has a place in each of them, in the order of its way", () => {
  const up = laneGraph(makeMap([["F"], ["C"], ["P"], ["L"]], ["L > F"]));
  expect(up.routes).toEqual([
    { id: "L > F", from: "L", to: "F", through: ["L > F @ 2", "L > F @ 1"], isSameLane: false },
  ]);
  expect(idsIn(up)).toEqual([["F"], ["C", "L > F @ 1"], ["P", "L > F @ 2"], ["L"]]);
  expect(up.segments).toEqual([
    [{ upper: "F", lower: "L > F @ 1" }],
    [{ upper: "L > F @ 1", lower: "L > F @ 2" }],
    [{ upper: "L > F @ 2", lower: "L" }],
  ]);
  const down = laneGraph(makeMap([["F"], [], ["P"]], ["F > P"]));
  expect(down.routes[0]?.through).toEqual(["F > P @ 1"]);
});

test("a link within a lane joins no lanes", () => {
  const { segments, routes } = laneGraph(makeMap([["A", "B"], ["C"]], ["A > B"]));
  expect([segments, routes[0]?.isSameLane]).toEqual([[[]], true]);
});

test("without lanes there is nothing", () => {
  expect(laneGraph(makeMap([]))).toEqual({ lanes: [], segments: [], routes: [] });
});

test("each link has one segment for each pair of lanes on its way, between the ends that it names", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000 }), (seed) => {
      const graph = laneGraph(makeSeededMap(seed, { lanes: 5, objectives: 20, links: 30 }));
      const laneOf = new Map(idsIn(graph).flatMap((ids, lane) => ids.map((id) => [id, lane] as const)));
      const distance = ({ from, to }: LaneGraph["routes"][number]) =>
        Math.abs((laneOf.get(from) ?? 0) - (laneOf.get(to) ?? 0));
      expect(graph.segments.flat()).toHaveLength(
        graph.routes.reduce((sum, route) => sum + distance(route), 0),
      );
      graph.segments.forEach((inLane, lane) =>
        inLane.forEach(({ upper, lower }) => {
          expect([laneOf.get(upper), laneOf.get(lower)]).toEqual([lane, lane + 1]);
        }),
      );
    }),
    { numRuns: 30 },
  );
});
