import type { Model, ScoredObjective } from "../scorecard";

/** What stands in a lane: an objective's box, or the place where a link passes through that skips the lane. */
export interface LaneItem {
  readonly id: string;
  readonly objective?: ScoredObjective;
}

/** Two items of neighbouring lanes that are joined. */
export interface Segment {
  readonly upper: string;
  readonly lower: string;
}

/** A link with the items it passes on its way, cause first. */
export interface Route {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Ids of the passing places between cause and effect, in that order. */
  readonly through: readonly string[];
  readonly isSameLane: boolean;
  readonly hypothesis?: string;
}

/** The objectives and links in lanes, the top perspective first. */
export interface LaneGraph {
  readonly lanes: readonly (readonly LaneItem[])[];
  /** `segments[i]` join lane i with lane i + 1. */
  readonly segments: readonly (readonly Segment[])[];
  readonly routes: readonly Route[];
}

/** Puts the objectives of a model into lanes, with a passing place in every lane that a link skips. */
export function laneGraph({ scorecard, facts }: Model): LaneGraph {
  const perspectives = scorecard.perspectives;
  const laneOf = new Map(
    perspectives.flatMap(({ objectives }, lane) =>
      objectives.map(({ objective }) => [objective.id, lane] as const),
    ),
  );
  const routes = facts.links.map(({ from, to, hypothesis }): Route => {
    const [start, end] = [laneOf.get(from) ?? 0, laneOf.get(to) ?? 0];
    const id = `${from} > ${to}`;
    const through = lanesBetween(start, end).map((lane) => passId(id, lane));
    return { id, from, to, through, isSameLane: start === end, ...(hypothesis ? { hypothesis } : {}) };
  });
  const lanes = perspectives.map(({ objectives }, lane) => [
    ...objectives.map((objective): LaneItem => ({ id: objective.objective.id, objective })),
    ...routes.flatMap(({ id, through }) =>
      through.includes(passId(id, lane)) ? [{ id: passId(id, lane) }] : [],
    ),
  ]);
  return { lanes, segments: segmentsOf(lanes, routes), routes };
}

const passId = (route: string, lane: number) => `${route} @ ${lane}`;

function lanesBetween(start: number, end: number): readonly number[] {
  const step = Math.sign(end - start);
  return Array.from(
    { length: Math.max(0, Math.abs(end - start) - 1) },
    (_, index) => start + step * (index + 1),
  );
}

function segmentsOf(lanes: LaneGraph["lanes"], routes: readonly Route[]): LaneGraph["segments"] {
  const laneOf = new Map(lanes.flatMap((items, lane) => items.map(({ id }) => [id, lane] as const)));
  const segments: Segment[][] = lanes.slice(1).map(() => []);
  for (const { from, to, through, isSameLane } of routes) {
    const stops = isSameLane ? [] : [from, ...through, to];
    stops.slice(1).forEach((stop, index) => {
      const previous = stops[index] ?? stop;
      const isUpward = (laneOf.get(previous) ?? 0) > (laneOf.get(stop) ?? 0);
      const [upper, lower] = isUpward ? [stop, previous] : [previous, stop];
      segments[laneOf.get(upper) ?? 0]?.push({ upper, lower });
    });
  }
  return segments;
}
