import type { LaneOrder } from "./crossings";
import type { LaneGraph } from "./graph";
import { insertBest, type Standing } from "./insertBest";
import type { GroupOf } from "./numberGraph";
import { placeNames } from "./placeNames";

/** Where the shapes of the last drawing stood: the middle of each along its lane, by its name. */
export type Placed = ReadonlyMap<string, number>;

const rounds = 3;

/** Where an item stood in the last drawing, by its id; undefined for what is new. */
export type PlaceOf = (id: string) => number | undefined;

/** Looks up where items stood; undefined when none of the objectives was drawn before. */
export function placesBefore(graph: LaneGraph, placed: Placed): PlaceOf | undefined {
  const names = placeNames(graph);
  const placeOf: PlaceOf = (id) => placed.get(names.get(id) ?? "");
  const wasDrawn = graph.lanes.flat().some(({ id, objective }) => objective && placeOf(id) !== undefined);
  return wasDrawn ? placeOf : undefined;
}

/**
 * The order of the last drawing, with what is new where it crosses least: people remember where things are, so nothing
 * that was there changes places, unless it changes its group.
 */
export function keepOrder(graph: LaneGraph, placeOf: PlaceOf, groupOf: GroupOf = () => 0): LaneOrder {
  const fresh: Standing[] = [];
  let order: LaneOrder = graph.lanes.map((items, lane) => {
    const ids = items.map(({ id }) => id);
    fresh.push(...ids.filter((id) => placeOf(id) === undefined).map((id) => ({ id, lane })));
    return ids.sort(
      (a, b) => groupOf(a) - groupOf(b) || (placeOf(a) ?? Infinity) - (placeOf(b) ?? Infinity) || 0,
    );
  });
  for (let round = 0; round < rounds; round++)
    order = fresh.reduce((current, standing) => insertBest(current, standing, graph, groupOf), order);
  return order;
}
