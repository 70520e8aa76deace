import { seededNumbers } from "./seededNumbers";
import { knownMaps } from "./knownMaps";

/** A map as the benchmark draws it: objectives in lanes, the top one first, and links from cause to effect. */
export interface BenchmarkMap {
  /** Such as "medium:3", the key of its fewest crossings. */
  readonly name: string;
  readonly lanes: readonly (readonly string[])[];
  readonly links: readonly (readonly [from: string, to: string])[];
  /** By objective id, where they have names. */
  readonly labels?: Readonly<Record<string, string>>;
  /** By objective id, where the map has strategic themes; without them it is drawn unless they are asked for. */
  readonly themes?: Readonly<Record<string, string>>;
}

export const benchmarkSizes = ["small", "medium", "large"] as const;
export type BenchmarkSize = (typeof benchmarkSizes)[number];

type Range = readonly [least: number, most: number];

interface Size {
  readonly count: number;
  readonly seedOffset: number;
  readonly lanes: Range;
  readonly objectives: Range;
  readonly links: Range;
}

const sizes: Readonly<Record<BenchmarkSize, Size>> = {
  small: { count: 30, seedOffset: 1000, lanes: [4, 4], objectives: [10, 14], links: [12, 18] },
  medium: { count: 30, seedOffset: 2000, lanes: [4, 5], objectives: [20, 28], links: [28, 45] },
  large: { count: 10, seedOffset: 3000, lanes: [6, 6], objectives: [50, 70], links: [90, 140] },
};

/** The seeded maps of a size. */
export function seededMaps(size: BenchmarkSize): readonly BenchmarkMap[] {
  return Array.from({ length: sizes[size].count }, (_, index) => seededMap(index + 1, size));
}

/** All maps of the benchmark: those made from seeds, and four that people know. */
export function benchmarkMaps(): readonly BenchmarkMap[] {
  return [...benchmarkSizes.flatMap(seededMaps), ...knownMaps];
}

/** Where an objective would like to stand along its lane, and the draws that decide about its place and its links. */
interface Drawn {
  readonly lane: number;
  readonly place: number;
  readonly key: number;
  id: string;
  rank: number;
}

/**
 * A map from a seed. Every objective has a place along its lane that its links keep near to; the sheet's order is that of
 * the places with some noise. Three links of ten stay in their lane or skip one. The draws come in a fixed order: the
 * fewest crossings that are known of each map hold for exactly these.
 */
function seededMap(seed: number, size: BenchmarkSize): BenchmarkMap {
  const bounds = sizes[size];
  const random = seededNumbers(seed + bounds.seedOffset);
  const whole = ([least, most]: Range) => least + Math.floor(random() * (most - least + 1));
  const laneCount = whole(bounds.lanes);
  const objectiveCount = whole(bounds.objectives);
  const linkCount = linksFor(objectiveCount, bounds, random());
  const counts = laneCounts(laneCount, objectiveCount, random);
  const themeCount = themeCounts[whole([0, 2])] ?? 0;
  const lanes = drawLanes(counts, random);
  const links = drawLinks(lanes, linkCount, random);
  const themes = lanes.flat().map(({ id, place }) => [id, themeAt(place, themeCount)] as const);
  return {
    ...(themeCount > 0 ? { themes: Object.fromEntries(themes) } : {}),
    name: `${size}:${seed}`,
    lanes: lanes.map((lane) => lane.map(({ id }) => id)),
    links: links.map(({ from, to }) => [from.id, to.id]),
  };
}

const themeCounts = [0, 3, 4] as const;

/** Objectives of one theme stand near each other. */
function themeAt(place: number, count: number): string {
  return `Theme ${1 + Math.min(count - 1, Math.floor(place * count))}`;
}

function linksFor(objectives: number, { objectives: [fewest, most], links }: Size, share: number): number {
  const [least, highest] = links;
  const drawn = least + share * (highest - least);
  const grown = least + ((highest - least) * (objectives - fewest)) / (most - fewest);
  return Math.min(highest, Math.max(least, Math.round(drawn * 0.5 + 0.5 * grown)));
}

type Random = () => number;

const fullestLane = 12;

function laneCounts(lanes: number, objectives: number, random: Random): readonly number[] {
  const counts = Array.from({ length: lanes }, () => 2);
  for (let left = objectives - 2 * lanes; left > 0;) {
    const lane = Math.floor(random() * lanes);
    const chance = lane === 0 ? 0.6 : lane === lanes - 2 ? 1 : 0.8;
    if ((counts[lane] ?? 0) < fullestLane && random() < chance) {
      counts[lane] = (counts[lane] ?? 0) + 1;
      left--;
    }
  }
  return counts;
}

function drawLanes(counts: readonly number[], random: Random): readonly (readonly Drawn[])[] {
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const hasOwnWidths = random() < 0.4;
  return counts.map((count, lane) => {
    const drawn = Array.from({ length: count }, (): Drawn => {
      const place = random();
      const key = place + 0.35 * normal();
      if (hasOwnWidths) random(); // a width, which makes no difference to the order
      return { lane, place, key, id: "", rank: 0 };
    });
    drawn.sort((a, b) => a.key - b.key);
    drawn.forEach((one, index) => {
      one.id = `L${lane}_${index}`;
      one.rank = random();
    });
    return drawn;
  });
}

interface DrawnLink {
  readonly from: Drawn;
  readonly to: Drawn;
}

type AddLink = (...ends: Ends) => boolean;

/** First a link upwards from every objective and one to every objective, then more within lanes, over lanes and upwards. */
function drawLinks(lanes: Lanes, count: number, random: Random): readonly DrawnLink[] {
  const links: DrawnLink[] = [];
  const seen = new Set<string>();
  const add: AddLink = (from, to) => {
    if (!from || !to || from === to) return false;
    if (seen.has(`${from.id} ${to.id}`) || seen.has(`${to.id} ${from.id}`)) return false;
    seen.add(`${from.id} ${to.id}`);
    links.push({ from, to });
    return true;
  };
  const isFull = () => links.length >= count;
  for (const one of lanes.flat())
    if (one.lane > 0 && !isFull()) add(one, nearOne(one, lanes[one.lane - 1] ?? [], random));
  for (const one of lanes.flat()) {
    const isMissing = one.lane < lanes.length - 1 && !links.some(({ to }) => to === one);
    if (isMissing && !isFull()) add(nearOne(one, lanes[one.lane + 1] ?? [], random), one);
  }
  addMore(lanes, Math.round(0.15 * count), { add, isFull, random });
  return links;
}

interface Adding {
  readonly add: AddLink;
  readonly isFull: () => boolean;
  readonly random: Random;
}

/** So many links within lanes and so many over lanes; the rest runs to the lane above. */
function addMore(lanes: Lanes, wanted: number, { add, isFull, random }: Adding): void {
  const all = lanes.flat();
  let [within, over] = [0, 0];
  for (let tries = 0; !isFull() && tries < 5000; tries++) {
    const kind = random();
    if (within < wanted && kind < 0.4) within += Number(add(...linkWithin(lanes, random)));
    else if (over < wanted && kind < 0.8) over += Number(add(...linkOver(all, lanes, random)));
    else if (kind >= 0.8 || (within >= wanted && over >= wanted)) add(...linkUp(all, lanes, random));
  }
}

type Lanes = readonly (readonly Drawn[])[];
type Ends = readonly [Drawn | undefined, Drawn | undefined];
const nobody: Ends = [undefined, undefined];

function linkWithin(lanes: Lanes, random: Random): Ends {
  const lane = lanes[Math.floor(random() * lanes.length)] ?? [];
  const one = lane[Math.floor(random() * lane.length)];
  if (!one) return nobody;
  const other = nearOne(one, lane, random);
  if (!other || one === other) return nobody;
  return one.rank < other.rank ? [one, other] : [other, one];
}

function linkUp(all: readonly Drawn[], lanes: Lanes, random: Random): Ends {
  const from = all[Math.floor(random() * all.length)];
  return from && from.lane > 0 ? [from, nearOne(from, lanes[from.lane - 1] ?? [], random)] : nobody;
}

function linkOver(all: readonly Drawn[], lanes: Lanes, random: Random): Ends {
  const from = all[Math.floor(random() * all.length)];
  const rise = random() < 0.75 ? 2 : 3;
  if (!from || from.lane - rise < 0) return nobody;
  return [from, nearOne(from, lanes[from.lane - rise] ?? [], random)];
}

/** One of a lane, the likelier the nearer. */
function nearOne(from: Drawn, lane: readonly Drawn[], random: Random): Drawn | undefined {
  const weights = lane.map((one) =>
    one === from ? 0 : Math.exp(-Math.abs(one.place - from.place) / 0.22) + 0.03,
  );
  let rest = random() * weights.reduce((sum, weight) => sum + weight, 0);
  const found = lane.find((_, index) => (rest -= weights[index] ?? 0) <= 0);
  return found ?? lane.at(-1);
}
