import type { LaneGraph, Segment } from "./graph";

/** The ids of each lane from left to right. */
export type LaneOrder = readonly (readonly string[])[];

/** Crossings of links between neighbouring lanes, plus what lies between the ends of links within a lane. */
export function countCrossings(order: LaneOrder, { segments, routes }: LaneGraph): number {
  const places = order.map((lane) => new Map(lane.map((id, place) => [id, place])));
  const between = segments.reduce(
    (sum, lane, index) => sum + crossingsBetween(lane, places[index], places[index + 1]),
    0,
  );
  const within = routes
    .filter(({ isSameLane }) => isSameLane)
    .reduce((sum, { from, to }) => sum + passedOver(from, to, places), 0);
  return between + within;
}

type Places = ReadonlyMap<string, number> | undefined;

function crossingsBetween(segments: readonly Segment[], upper: Places, lower: Places): number {
  const ends = segments.map(
    (segment) => [upper?.get(segment.upper) ?? 0, lower?.get(segment.lower) ?? 0] as const,
  );
  return ends.reduce((sum, end, index) => sum + crossingsBefore(ends, index, end), 0);
}

type Ends = readonly [top: number, bottom: number];

function crossingsBefore(ends: readonly Ends[], before: number, [top, bottom]: Ends): number {
  let crossings = 0;
  for (let index = 0; index < before; index++) {
    const [otherTop, otherBottom] = ends[index] ?? [top, bottom];
    if ((top - otherTop) * (bottom - otherBottom) < 0) crossings++;
  }
  return crossings;
}

function passedOver(from: string, to: string, places: readonly ReadonlyMap<string, number>[]): number {
  const lane = places.find((each) => each.has(from));
  return Math.max(0, Math.abs((lane?.get(from) ?? 0) - (lane?.get(to) ?? 0)) - 1);
}
