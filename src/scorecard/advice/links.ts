import type { Facts, Link, Objective, ObjectiveId } from "../facts";
import { groupBy } from "../lookup";
import type { Problem } from "../problems";

/** Links that run downwards or in a circle, and objectives that nothing drives although others are driven. */
export function links(facts: Facts): readonly Problem[] {
  const objectives = new Map(facts.objectives.map((objective) => [objective.id, objective]));
  return [...downwards(facts, objectives), ...cycles(facts, objectives), ...undriven(facts)];
}

type Objectives = ReadonlyMap<ObjectiveId, Objective>;

/** Lanes are counted from the top: a cause in a higher lane than its effect runs downwards. */
function downwards({ perspectives, links }: Facts, objectives: Objectives): readonly Problem[] {
  const lanes = new Map(perspectives.map(({ id }, lane) => [id, lane]));
  const laneOf = ({ perspective }: Objective) => lanes.get(perspective) ?? 0;
  return links.flatMap(({ from, to, at }): readonly Problem[] => {
    const [cause, effect] = [objectives.get(from), objectives.get(to)];
    if (!cause || !effect || laneOf(cause) >= laneOf(effect)) return [];
    return [{ code: "link-downwards", at: at ?? cause.at, from: cause.name, to: effect.name }];
  });
}

/** Each circle once, placed at the link that closes it. */
function cycles({ links }: Facts, objectives: Objectives): readonly Problem[] {
  const seen = new Set<string>();
  const kept: Link[] = [];
  return links.flatMap((link): readonly Problem[] => {
    const way = findCycle(kept, link);
    const cause = objectives.get(link.from);
    if (!way || !cause) {
      kept.push(link);
      return [];
    }
    const key = JSON.stringify([...way].sort());
    if (seen.has(key)) return [];
    seen.add(key);
    const names = way.map((id) => objectives.get(id)?.name ?? id);
    return [{ code: "link-cycle", at: link.at ?? cause.at, objectives: names }];
  });
}

/** The lowest lane with objectives drives the others and needs no driver; without any link nothing is said. */
function undriven({ perspectives, objectives, links }: Facts): readonly Problem[] {
  if (links.length === 0) return [];
  const driven = new Set(links.map(({ to }) => to));
  const inLane = groupBy(objectives, ({ perspective }) => perspective);
  const used = perspectives.filter(({ id }) => inLane.has(id));
  const lowest = used[used.length - 1];
  return objectives
    .filter(({ id, perspective }) => perspective !== lowest?.id && !driven.has(id))
    .map(({ name, at }) => ({ code: "objective-undriven", at, objective: name }));
}

/**
 * The circle that one more link would close among links that have none.
 *
 * @returns the objectives' ids in the links' direction, from the link's cause on; undefined when it closes none
 */
function findCycle(links: readonly Link[], { from, to }: Link): readonly string[] | undefined {
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
