import { countCrossings, type LaneOrder } from "../../src/map/crossings";
import type { LaneGraph } from "../../src/map/graph";
import { insertBest } from "../../src/map/insertBest";

const rounds = 20;

/**
 * An order of the objectives alone with the places where links pass that skip a lane, each where it crosses least: so
 * that a layout is judged by what it decides, the objectives' order. It starts on the straight way between the ends.
 */
export function placePasses(objectives: LaneOrder, graph: LaneGraph): LaneOrder {
  const shareOf = new Map(
    objectives.flatMap((ids) => ids.map((id, place) => [id, (place + 0.5) / ids.length] as const)),
  );
  for (const { from, to, through } of graph.routes)
    through.forEach((pass, index) => {
      const way = (index + 1) / (through.length + 1);
      shareOf.set(pass, (1 - way) * (shareOf.get(from) ?? 0) + way * (shareOf.get(to) ?? 0));
    });
  const passes = graph.lanes.map((items) => items.filter(({ objective }) => !objective).map(({ id }) => id));
  let order: LaneOrder = objectives.map((ids, lane) =>
    [...ids, ...(passes[lane] ?? [])].sort((a, b) => (shareOf.get(a) ?? 0) - (shareOf.get(b) ?? 0)),
  );
  let crossings = countCrossings(order, graph);
  for (let round = 0; round < rounds; round++) {
    passes.forEach((ids, lane) =>
      ids.forEach((id) => (order = insertBest(order, { id, lane }, graph, () => 0))),
    );
    const now = countCrossings(order, graph);
    if (now === crossings) return order;
    crossings = now;
  }
  return order;
}
