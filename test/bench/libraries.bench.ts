import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { countCrossings, type LaneOrder } from "../../src/map/crossings";
import { laneGraph, type LaneGraph } from "../../src/map/graph";
import { orderLanes } from "../../src/map/orderLanes";
import { orderMap } from "../../src/map/orderMap";
import { themesOf } from "../../src/map/themes";
import { benchmarkMaps, type BenchmarkMap } from "../make/benchmarkMaps";
import { toModel, toThemedModel } from "../make/makeMap";
import { placePasses } from "../make/placePasses";
import { median } from "./report";

interface LaidOut {
  readonly library: string;
  readonly map: string;
  readonly ms: number;
  readonly places: readonly (readonly [id: string, x: number])[];
}

/** Of one map: crossings of links between lanes, and with what lies between the ends of links within a lane. */
interface Judged {
  readonly map: string;
  readonly plain: number;
  readonly full: number;
  readonly ms?: number;
}

const maps = benchmarkMaps();
const graphs = new Map(maps.map((map) => [map.name, laneGraph(toModel(map))]));
const plainGraphs = new Map(maps.map((map) => [map.name, laneGraph(toModel(withoutLinksWithin(map)))]));
const graphOf = (name: string, from: ReadonlyMap<string, LaneGraph>): LaneGraph => {
  const graph = from.get(name);
  if (!graph) throw new Error(name);
  return graph;
};

function withoutLinksWithin(map: BenchmarkMap): BenchmarkMap {
  const laneOf = new Map(map.lanes.flatMap((ids, lane) => ids.map((id) => [id, lane])));
  return { ...map, links: map.links.filter(([from, to]) => laneOf.get(from) !== laneOf.get(to)) };
}

/** An order of the objectives alone, judged with links that skip a lane where they cross least. */
function judge(map: string, order: LaneOrder, ms?: number): Judged {
  const [full, plain] = [graphs, plainGraphs].map((from) => {
    const graph = graphOf(map, from);
    return countCrossings(placePasses(order, graph), graph);
  });
  return { map, plain: plain ?? 0, full: full ?? 0, ms };
}

/** Ours, ordered with links within lanes or without them, as the libraries see the maps. */
function ours(from: ReadonlyMap<string, LaneGraph>): readonly Judged[] {
  maps.slice(0, 10).forEach(({ name }) => orderLanes(graphOf(name, from))); // the first runs compile
  return maps.map(({ name }) => {
    const started = performance.now();
    const order = orderLanes(graphOf(name, from));
    const ms = performance.now() - started;
    const [plain, full] = [plainGraphs, graphs].map((each) => countCrossings(order, graphOf(name, each)));
    return { map: name, plain: plain ?? 0, full: full ?? 0, ms };
  });
}

/** Ours with themes as columns, on the maps that have themes. */
function oursInColumns(): readonly Judged[] {
  return maps.flatMap((map) => {
    const model = toThemedModel(map);
    if (!model) return [];
    const graph = laneGraph(model);
    const started = performance.now();
    const { lanes } = orderMap(graph, themesOf(model, graph), new Map());
    const ms = performance.now() - started;
    const [plain, full] = [plainGraphs, graphs].map((each) => countCrossings(lanes, graphOf(map.name, each)));
    return [{ map: map.name, plain: plain ?? 0, full: full ?? 0, ms }];
  });
}

function others(): readonly (readonly [string, readonly Judged[]])[] {
  const program = join(__dirname, "otherLayouts.mjs");
  const out = execFileSync(process.execPath, [program], {
    input: JSON.stringify(maps),
    maxBuffer: 1 << 28,
    encoding: "utf8",
  });
  const results: readonly LaidOut[] = JSON.parse(out);
  const lanesOf = new Map(maps.map(({ name, lanes }) => [name, lanes]));
  const names = [...new Set(results.map(({ library }) => library))];
  return names.map((name) => {
    const judged = results
      .filter(({ library }) => library === name)
      .map(({ map, ms, places }) => {
        const x = new Map(places);
        const order = (lanesOf.get(map) ?? []).map((ids) =>
          [...ids].sort((a, b) => (x.get(a) ?? 0) - (x.get(b) ?? 0)),
        );
        return judge(map, order, ms);
      });
    return [name, judged] as const;
  });
}

function fewest(): readonly Judged[] {
  const file = join(__dirname, "../make/fewestCrossings.json");
  const known: Readonly<Record<string, readonly [number, number]>> = JSON.parse(readFileSync(file, "utf8"));
  return Object.entries(known).map(([map, [plain, full]]) => ({ map, plain, full }));
}

const sets = ["small", "medium", "known", "large"] as const;
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function row(name: string, judged: readonly Judged[]): string {
  const cells = sets.map((set) => {
    const ofSet = judged.filter(({ map }) => map.startsWith(set));
    const [plain, full] = [mean(ofSet.map((one) => one.plain)), mean(ofSet.map((one) => one.full))];
    return ofSet.length === 0 ? "" : `${plain.toFixed(2)} / ${full.toFixed(2)}`;
  });
  const times = judged.filter(({ map }) => map.startsWith("medium")).flatMap(({ ms }) => ms ?? []);
  return `| ${[name, ...cells, times.length > 0 ? `${median(times).toFixed(1)} ms` : ""].join(" | ")} |`;
}

test("crossings of the map beside those of other libraries", () => {
  const own = ours(graphs);
  const sheetOrder = maps.map(({ name, lanes }) => judge(name, lanes));
  const rows = [
    row("fewest that are known (proven but for the large)", fewest()),
    row("**this add-in**", own),
    row("this add-in, blind to links within lanes", ours(plainGraphs)),
    ...others().map(([name, judged]) => row(name, judged)),
    row("sheet order", sheetOrder),
  ];
  const themed = new Set(oursInColumns().map(({ map }) => map));
  const isThemed = ({ map }: Judged) => themed.has(map);
  const columns = [
    row("fewest without columns", fewest().filter(isThemed)),
    row("this add-in without columns", own.filter(isThemed)),
    row("this add-in, themes as columns", oursInColumns()),
    row("sheet order", sheetOrder.filter(isThemed)),
  ];
  const head = `| crossings / with links within lanes | ${sets.join(" | ")} | time, medium |`;
  const rule = "| --- | --- | --- | --- | --- | --- |";
  process.stdout.write(`${[head, rule, ...rows].join("\n")}\n`);
  process.stdout.write(`\nMaps with themes\n\n${[head, rule, ...columns].join("\n")}\n`);
  const total = (judged: readonly Judged[]) => judged.reduce((sum, { full }) => sum + full, 0);
  expect(total(own)).toBeLessThan(total(sheetOrder));
});
