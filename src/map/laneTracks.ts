import type { Route } from "./graph";
import { lanePadding } from "./measures";

/** A link within a lane: over which stretch it runs above the lane's boxes. */
interface Stretch {
  readonly id: string;
  readonly lane: number;
  readonly left: number;
  readonly right: number;
}

const lowest = 6;
const farthestApart = 5;

/**
 * How far above its lane's boxes each link within a lane runs, in points, by route id: links that share a stretch run
 * one above the other, the shorter one below, and none leaves the lane.
 */
export function laneTracks(
  routes: readonly Route[],
  middleOf: ReadonlyMap<string, number>,
  laneOf: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const stretches = routes.map(({ id, from, to }): Stretch => {
    const [start, end] = [middleOf.get(from) ?? 0, middleOf.get(to) ?? 0];
    return { id, lane: laneOf.get(from) ?? 0, left: Math.min(start, end), right: Math.max(start, end) };
  });
  const lanes = [...new Set(stretches.map(({ lane }) => lane))];
  return new Map(lanes.flatMap((lane) => heightsIn(stretches.filter((one) => one.lane === lane))));
}

function heightsIn(stretches: readonly Stretch[]): readonly (readonly [string, number])[] {
  const tracks: Stretch[][] = [];
  for (const stretch of [...stretches].sort((a, b) => a.right - a.left - (b.right - b.left))) {
    const free = tracks.find((track) => track.every((other) => isApart(stretch, other)));
    if (free) free.push(stretch);
    else tracks.push([stretch]);
  }
  const apart = Math.min(farthestApart, (lanePadding - 2 - lowest) / Math.max(1, tracks.length - 1));
  return tracks.flatMap((track, index) => track.map(({ id }) => [id, lowest + index * apart] as const));
}

function isApart(one: Stretch, other: Stretch): boolean {
  return one.right < other.left || other.right < one.left;
}
