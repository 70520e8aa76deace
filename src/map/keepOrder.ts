import type { LaneOrder } from "./crossings";
import type { LaneGraph } from "./graph";
import { insertBest, type Standing } from "./insertBest";
import { placeNames } from "./placeNames";

/** Where the shapes of the last drawing stood: the middle of each along its lane, by its name. */
export type Placed = ReadonlyMap<string, number>;

const rounds = 3;

/**
 * The order of the last drawing, with what is new where it crosses least: people remember where things are, so nothing
 * that was there changes places. Undefined when none of the objectives was drawn before.
 */
export function keepOrder(graph: LaneGraph, placed: Placed): LaneOrder | undefined {
  const names = placeNames(graph);
  const placeOf = (id: string) => placed.get(names.get(id) ?? "");
  const wasDrawn = graph.lanes.flat().some(({ id, objective }) => objective && placeOf(id) !== undefined);
  if (!wasDrawn) return undefined;
  const fresh: Standing[] = [];
  let order: LaneOrder = graph.lanes.map((items, lane) => {
    const ids = items.map(({ id }) => id);
    const [known, unknown] = [true, false].map((isKnown) =>
      ids.filter((id) => (placeOf(id) !== undefined) === isKnown),
    );
    fresh.push(...(unknown ?? []).map((id) => ({ id, lane })));
    const inPlace = [...(known ?? [])].sort((a, b) => (placeOf(a) ?? 0) - (placeOf(b) ?? 0));
    return [...inPlace, ...(unknown ?? [])];
  });
  for (let round = 0; round < rounds; round++)
    order = fresh.reduce((current, standing) => insertBest(current, standing, graph), order);
  return order;
}
