/**
 * Lays out maps with the libraries that people use for graphs, for the benchmark: reads maps as JSON from its input,
 * writes for each library and map where the objectives stand along their lane, and how long it took.
 * A program of its own, as some of the libraries are modules that the tests' loader does not take.
 */
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import process from "node:process";
import dagre from "@dagrejs/dagre";
import { Graphviz } from "@hpcc-js/wasm-graphviz";
import {
  coordCenter,
  decrossTwoLayer,
  graphConnect,
  layeringSimplex,
  sugiyama,
  twolayerAgg,
  twolayerGreedy,
} from "d3-dag";
import ELK from "elkjs/lib/elk.bundled.js";

const [width, height, gap] = [132, 56, 20];

/** Links between lanes, the upper end first; links within a lane would break the lanes of all of them. */
function downward({ lanes, links }) {
  const laneOf = new Map(lanes.flatMap((ids, lane) => ids.map((id) => [id, lane])));
  return links
    .filter(([from, to]) => laneOf.get(from) !== laneOf.get(to))
    .map(([from, to]) => (laneOf.get(from) < laneOf.get(to) ? [from, to] : [to, from]));
}

const elk = new ELK();

const elkLayout = (options) => async (map) => {
  const children = map.lanes.flatMap((ids, lane) =>
    ids.map((id) => ({ id, width, height, layoutOptions: { "elk.partitioning.partition": String(lane) } })),
  );
  const edges = downward(map).map(([from, to], index) => ({
    id: `e${index}`,
    sources: [from],
    targets: [to],
  }));
  const layoutOptions = {
    "elk.algorithm": "layered",
    "elk.direction": "DOWN",
    "elk.partitioning.activate": "true",
    "elk.randomSeed": "1",
    ...options,
  };
  const laidOut = await elk.layout({ id: "root", layoutOptions, children, edges });
  return laidOut.children.map(({ id, x }) => [id, x + width / 2]);
};

async function dagreLayout(map) {
  const laneOf = new Map(map.lanes.flatMap((ids, lane) => ids.map((id) => [id, lane])));
  // Dagre doubles the ranks to make room for labels.
  const ranker = (ranked) => ranked.nodes().forEach((id) => (ranked.node(id).rank = 2 * laneOf.get(id)));
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: "TB", nodesep: gap, ranksep: 40, ranker });
  graph.setDefaultEdgeLabel(() => ({}));
  map.lanes.flat().forEach((id) => graph.setNode(id, { width, height }));
  downward(map).forEach(([from, to]) => graph.setEdge(from, to));
  dagre.layout(graph);
  return map.lanes.flat().map((id) => [id, graph.node(id).x]);
}

async function d3Layout(map) {
  const laneOf = new Map(map.lanes.flatMap((ids, lane) => ids.map((id) => [id, lane])));
  const linked = downward(map);
  const alone = map.lanes.flat().filter((id) => !linked.some((link) => link.includes(id)));
  const dag = graphConnect().single(true)([...linked, ...alone.map((id) => [id, id])]);
  const layout = sugiyama()
    .nodeSize([width, height])
    .gap([gap, 40])
    .layering(layeringSimplex().rank(({ data }) => laneOf.get(data)))
    .decross(decrossTwoLayer().order(twolayerGreedy().base(twolayerAgg())))
    .coord(coordCenter());
  layout(dag);
  return [...dag.nodes()].map((node) => [node.data, node.x]);
}

const graphviz = await Graphviz.load();

async function dotLayout(map) {
  const nodes = map.lanes.flat().map((id) => `"${id}";`);
  const lanes = map.lanes.map(
    (ids, lane) =>
      `{rank=same; l${lane} [style=invis,width=0.01]; ${ids.map((id) => `"${id}"`).join("; ")};}`,
  );
  const chain = `${map.lanes.map((_, lane) => `l${lane}`).join(" -> ")} [style=invis];`;
  const edges = downward(map).map(([from, to]) => `"${from}" -> "${to}";`);
  const size = `node [shape=box,fixedsize=true,width=${width / 72},height=${height / 72}];`;
  const dot = `digraph { ${size} nodesep=${gap / 72}; ${nodes.join(" ")} ${lanes.join(" ")} ${chain} ${edges.join(" ")} }`;
  const { objects } = JSON.parse(graphviz.layout(dot, "json0", "dot"));
  const known = new Set(map.lanes.flat());
  return objects
    .filter(({ name, pos }) => pos && known.has(name))
    .map(({ name, pos }) => [name, Number(pos.split(",")[0])]);
}

const libraries = {
  "elkjs layered, thoroughness 100": elkLayout({ "elk.layered.thoroughness": "100" }),
  "elkjs layered, defaults": elkLayout({}),
  "d3-dag greedy": d3Layout,
  "graphviz dot (wasm)": dotLayout,
  dagre: dagreLayout,
};

const maps = JSON.parse(readFileSync(0, "utf8"));
const results = [];
for (const [library, layOut] of Object.entries(libraries)) {
  for (const map of maps.slice(0, 6)) await layOut(map); // the first runs compile
  for (const map of maps) {
    const started = performance.now();
    const places = await layOut(map);
    results.push({ library, map: map.name, ms: performance.now() - started, places });
  }
}
process.stdout.write(JSON.stringify(results));
