import { readFileSync } from "node:fs";
import { join } from "node:path";
import { countCrossings } from "../../src/map/crossings";
import { laneGraph } from "../../src/map/graph";
import { orderLanes } from "../../src/map/orderLanes";
import { benchmarkMaps, type BenchmarkMap } from "../make/benchmarkMaps";
import { toModel } from "../make/makeMap";

/** Of each map the fewest crossings: proven for all but the large ones, of which the fewest that are known. */
const fewest: Readonly<Record<string, readonly [plain: number, full: number]>> = JSON.parse(
  readFileSync(join(__dirname, "../make/fewestCrossings.json"), "utf8"),
);

const maps = benchmarkMaps();
const ofSize = (size: string) => maps.filter(({ name }) => name.startsWith(size));

function crossingsOf(map: BenchmarkMap): number {
  const graph = laneGraph(toModel(map));
  return countCrossings(orderLanes(graph), graph);
}

const beyond = (map: BenchmarkMap) => crossingsOf(map) - (fewest[map.name]?.[1] ?? 0);

test("no order has fewer crossings than ours on any small or known map", () => {
  for (const map of [...ofSize("small"), ...ofSize("known")])
    expect([map.name, beyond(map)]).toEqual([map.name, 0]);
});

test("nor on at least 97 of a hundred medium maps", () => {
  const medium = ofSize("medium");
  expect(medium.filter((map) => beyond(map) === 0).length / medium.length).toBeGreaterThanOrEqual(0.97);
});

test("large maps have at most 2 % more crossings than the fewest that are known", () => {
  const large = ofSize("large");
  const known = large.reduce((sum, { name }) => sum + (fewest[name]?.[1] ?? 0), 0);
  const ours = large.reduce((sum, map) => sum + crossingsOf(map), 0);
  expect(ours).toBeLessThanOrEqual(known * 1.02);
});
