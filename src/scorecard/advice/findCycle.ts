import type { Link, ObjectiveId } from "../facts";

/**
 * The circle that one more link would close among links that have none.
 *
 * @returns the objectives' ids in the links' direction, from the link's cause on; undefined when it closes none
 */
export function findCycle(links: readonly Link[], { from, to }: Link): readonly string[] | undefined {
  const cameFrom = new Map<ObjectiveId, ObjectiveId>([[to, from]]);
  const open = [to];
  for (let next = open.pop(); next !== undefined && next !== from; next = open.pop()) {
    for (const link of links) {
      if (link.from !== next || cameFrom.has(link.to)) continue;
      cameFrom.set(link.to, next);
      open.push(link.to);
    }
  }
  return cameFrom.has(from) ? wayTo(from, cameFrom) : undefined;
}

function wayTo(start: ObjectiveId, cameFrom: ReadonlyMap<ObjectiveId, ObjectiveId>): readonly string[] {
  const way: string[] = [];
  for (let at = cameFrom.get(start); at !== undefined && at !== start; at = cameFrom.get(at)) way.unshift(at);
  return [start, ...way];
}
