import { planMap, type Scene, type SceneBox, type SceneConnector, type Site } from "../../src/map";
import type { Model } from "../../src/scorecard";
import { benchmarkMaps } from "../make/benchmarkMaps";
import { makeMap, makeSeededMap, toModel, toThemedModel } from "../make/makeMap";

const models: readonly Model[] = [
  ...benchmarkMaps().map(toModel),
  ...benchmarkMaps().flatMap((map) => toThemedModel(map) ?? []),
  ...Array.from({ length: 15 }, (_, seed) =>
    makeSeededMap(100 + seed, { lanes: 5, objectives: 24, links: 36 }),
  ),
  makeMap([["A", "B", "C"], [], ["D"]], ["D > A", "A > C", "C > B", "B > A", "A > D"]),
  // Ids that end as the names of a link's parts might.
  makeMap([["B", "B 2", "B 3"], ["C"], ["A"]], ["A > B", "A > B 2", "A > B 3"]),
];
const scenes = models.map((model) => planMap(model));

const objectivesIn = ({ boxes }: Scene) => boxes.filter(({ role }) => role === "objective");

interface Point {
  readonly x: number;
  readonly y: number;
}

function siteOf({ x, y, width, height, geometry }: SceneBox, site: Site): Point {
  const [top, left, bottom, right] = [
    { x: x + width / 2, y },
    { x, y: y + height / 2 },
    { x: x + width / 2, y: y + height },
    { x: x + width, y: y + height / 2 },
  ] as const;
  const sides =
    geometry === "Ellipse"
      ? { 0: top, 2: left, 4: bottom, 6: right }
      : { 0: top, 1: left, 2: bottom, 3: right };
  const found = new Map(Object.entries(sides)).get(String(site));
  if (!found) throw new Error(`a ${geometry} has no site ${site}`);
  return found;
}

function endsOf({ from, fromSite, to, toSite }: SceneConnector, { boxes }: Scene): readonly [Point, Point] {
  const [start, end] = [from, to].map((name) => boxes.find((box) => box.name === name));
  if (!start || !end) throw new Error(`${from} to ${to} has a loose end`);
  return [siteOf(start, fromSite), siteOf(end, toSite)];
}

/** Whether a line runs through the inside of a box (Liang and Barsky's clipping). */
function cuts([start, end]: readonly [Point, Point], box: SceneBox): boolean {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const inset = 0.5;
  let [first, last] = [0, 1];
  for (const [p, q] of [
    [-dx, start.x - box.x - inset],
    [dx, box.x + box.width - inset - start.x],
    [-dy, start.y - box.y - inset],
    [dy, box.y + box.height - inset - start.y],
  ] as const) {
    if (p === 0 && q < 0) return false;
    if (p < 0) first = Math.max(first, q / p);
    if (p > 0) last = Math.min(last, q / p);
  }
  return first < last;
}

test("no two objectives overlap, and each lies inside its lane", () => {
  for (const scene of scenes) {
    const boxes = objectivesIn(scene);
    const overlapping = boxes.filter((one, index) =>
      boxes
        .slice(index + 1)
        .some(
          (other) =>
            one.x < other.x + other.width &&
            other.x < one.x + one.width &&
            one.y < other.y + other.height &&
            other.y < one.y + one.height,
        ),
    );
    expect(overlapping.map(({ name }) => name)).toEqual([]);
    for (const box of boxes) {
      const lanes = scene.boxes.filter(({ role }) => role === "lane");
      const around = lanes.filter(({ y, height }) => box.y > y && box.y + box.height < y + height);
      expect(around).toHaveLength(1);
      expect(box.x + box.width).toBeLessThanOrEqual(around[0]!.x + around[0]!.width);
      const headings = scene.boxes.filter(({ role }) => role === "laneHeading");
      expect(headings.every(({ x, width }) => x + width < box.x)).toBe(true);
    }
  }
});

test("every objective stands in the lane of its perspective", () => {
  models.forEach((model, index) => {
    for (const objective of model.facts.objectives) {
      const boxes = scenes[index]!.boxes;
      const box = boxes.find(({ about, role }) => role === "objective" && about === objective.id)!;
      const lane = boxes.find(({ name }) => name === `BSC lane ${objective.perspective}`)!;
      expect(box.y).toBeGreaterThan(lane.y);
      expect(box.y).toBeLessThan(lane.y + lane.height);
    }
  });
});

test("no connector passes through a box that is not its end", () => {
  for (const scene of scenes) {
    const cut = scene.connectors.flatMap((connector) =>
      objectivesIn(scene)
        .filter(({ name }) => name !== connector.from && name !== connector.to)
        .filter((box) => cuts(endsOf(connector, scene), box))
        .map(({ name }) => `${connector.name} through ${name}`),
    );
    expect(cut).toEqual([]);
  }
});

test("every link is one chain from cause to effect, through joints alone, with an arrow at its end alone", () => {
  models.forEach((model, index) => {
    const { boxes, connectors } = scenes[index]!;
    const roleOf = new Map(boxes.map(({ name, role }) => [name, role]));
    for (const { from, to } of model.facts.links) {
      const chain = connectors.filter(({ altTitle }) => altTitle === `Link ${from} > ${to}`);
      expect(chain[0]!.from).toBe(`BSC objective ${from}`);
      expect(chain.at(-1)!.to).toBe(`BSC objective ${to}`);
      chain.slice(1).forEach((part, before) => expect(part.from).toBe(chain[before]!.to));
      expect(chain.slice(1).every((part) => roleOf.get(part.from) === "joint")).toBe(true);
      expect(chain.map(({ hasArrow }) => hasArrow)).toEqual(chain.map((_, i) => i === chain.length - 1));
    }
  });
});

test("links within a lane that share a stretch do not lie on each other", () => {
  for (const scene of scenes) {
    const level = scene.connectors
      .map((connector) => ({ title: connector.altTitle, ends: endsOf(connector, scene) }))
      .filter(({ ends: [start, end] }) => start.y === end.y && Math.abs(start.x - end.x) > 30);
    const onEachOther = level.filter(({ title, ends: [start, end] }, index) =>
      level.slice(index + 1).some((other) => {
        const [a, b] = other.ends;
        const shared =
          Math.min(Math.max(start.x, end.x), Math.max(a.x, b.x)) -
          Math.max(Math.min(start.x, end.x), Math.min(a.x, b.x));
        return other.title !== title && a.y === start.y && shared > 1;
      }),
    );
    expect(onEachOther.map(({ title }) => title)).toEqual([]);
  }
});

test("every shape has a name of its own and lies on the map", () => {
  for (const { boxes, connectors, width, height } of scenes) {
    const names = [...boxes, ...connectors].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const outside = boxes.filter(
      (box) => box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height,
    );
    expect(outside.map(({ name }) => name)).toEqual([]);
  }
});

test("the same model gives the same map", () => {
  models.slice(0, 5).forEach((model, index) => expect(planMap(model)).toEqual(scenes[index]));
});

test("a name is never cut, however long: its box and its lane grow with it", () => {
  const name = "Win the trust of every customer in every market that we serve, year after year ".repeat(4);
  const scene = planMap(makeMap([[["F1", name], "F2"], ["C1"]]));
  const [box, beside] = objectivesIn(scene);
  expect(box!.runs[0]!.text.trim()).toBe(name.trim());
  expect(box!.altText).toContain(name.trim());
  expect(box!.height).toBeGreaterThan(100);
  expect(beside!.height).toBe(box!.height);
});

test("no joint lies on the border of two columns of the sheet, where other programs would stretch it", () => {
  const columnWidth = 48;
  for (const { boxes } of scenes) {
    const joints = boxes.filter(({ role }) => role === "joint");
    const torn = joints.filter(({ x, width }) => x % columnWidth > columnWidth - width - 0.1);
    expect(torn.map(({ name }) => name)).toEqual([]);
  }
});
