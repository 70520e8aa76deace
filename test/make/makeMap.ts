import { buildModel, type Link, type Model } from "../../src/scorecard";
import { seededRandom } from "../../src/map/seededRandom";
import type { BenchmarkMap } from "./benchmarkMaps";
import { makeFacts, makeObjective, makePerspective } from "./makeFacts";

/** An objective of a lane: its id, and a name of its own where one matters. */
export type Drawn = string | readonly [id: string, name: string];

const laneNames = ["Financial", "Customer", "Internal Process", "Learning & Growth", "Society", "Partners"];

/** A model without figures: lanes of objectives, the top one first, and links written "A > B". */
export function makeMap(lanes: readonly (readonly Drawn[])[], links: readonly string[] = []): Model {
  const perspectives = lanes.map((_, lane) => makePerspective({ id: laneName(lane) }));
  const objectives = lanes.flatMap((drawn, lane) =>
    drawn.map((one) => {
      const [id, name] = typeof one === "string" ? [one, one] : one;
      return makeObjective({ id, name, perspective: laneName(lane) });
    }),
  );
  return buildModel(makeFacts({ perspectives, objectives, measures: [], links: links.map(toLink) }));
}

const laneName = (lane: number) => laneNames[lane] ?? `Lane ${lane + 1}`;

function toLink(written: string): Link {
  const [from = "", to = ""] = written.split(" > ");
  return { from, to };
}

/** A map of the benchmark as a model. */
export function toModel({ lanes, links, labels = {} }: BenchmarkMap): Model {
  return makeMap(
    lanes.map((lane) => lane.map((id) => [id, labels[id] ?? id] as const)),
    links.map(([from, to]) => `${from} > ${to}`),
  );
}

/** The same with its themes, which are then columns; undefined for a map that has none. */
export function toThemedModel(map: BenchmarkMap): Model | undefined {
  const { themes } = map;
  if (!themes) return undefined;
  const { facts } = toModel(map);
  const objectives = facts.objectives.map((objective) => ({ ...objective, theme: themes[objective.id] }));
  return buildModel({ ...facts, objectives });
}

export interface SeededSize {
  readonly lanes: number;
  readonly objectives: number;
  readonly links: number;
}

/**
 * A map that looks like people's: every objective has a place along its lane that links keep near to, most links run
 * to the lane above, some skip a lane, some stay within theirs, and the sheet's order is only roughly that of the places.
 */
export function makeSeededMap(seed: number, size: SeededSize): Model {
  const random = seededRandom(seed);
  const placed = Array.from({ length: size.objectives }, (_, index) => ({
    id: `O${index}`,
    lane: index < 2 * size.lanes ? index % size.lanes : Math.floor(random() * size.lanes),
    place: random(),
    key: 0,
  }));
  placed.forEach((one) => (one.key = one.place + (random() - 0.5) * 0.6));
  const lanes = Array.from({ length: size.lanes }, (_, lane) =>
    placed
      .filter((one) => one.lane === lane)
      .sort((a, b) => a.key - b.key)
      .map(({ id }) => id),
  );
  const links = new Set<string>();
  for (let tries = 0; links.size < size.links && tries < 50 * size.links; tries++) {
    const [from, to] = [pick(placed, random), pick(placed, random)];
    const rise = from.lane - to.lane;
    const isLikely = rise === 1 || (rise >= 0 && rise <= 3 && random() < 0.15);
    const isNear = random() < Math.exp(-Math.abs(from.place - to.place) / 0.22) + 0.03;
    if (from === to || !isLikely || !isNear || links.has(`${to.id} > ${from.id}`)) continue;
    links.add(`${from.id} > ${to.id}`);
  }
  return makeMap(lanes, [...links]);
}

function pick<Item>(items: readonly Item[], random: () => number): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error("nothing to pick from");
  return item;
}
