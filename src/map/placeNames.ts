import type { LaneGraph } from "./graph";

/** The stable name of an objective's box. */
export function objectiveBoxName(id: string): string {
  return `BSC objective ${id}`;
}

/** The name of the joint of a route where it enters (part 1) or leaves (part 2) the nth lane that it passes. */
export function jointName(route: string, lane: number, part: 1 | 2): string {
  return `BSC joint ${route} ${lane * 2 + part}`;
}

/** By which shape each item of the graph can be found again in a drawing. */
export function placeNames({ lanes, routes }: LaneGraph): ReadonlyMap<string, string> {
  const boxes = lanes.flat().filter(({ objective }) => objective);
  return new Map([
    ...boxes.map(({ id }) => [id, objectiveBoxName(id)] as const),
    ...routes.flatMap(({ id, through }) =>
      through.map((pass, lane) => [pass, jointName(id, lane, 1)] as const),
    ),
  ]);
}
