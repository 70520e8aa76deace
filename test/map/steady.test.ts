import { countCrossings } from "../../src/map/crossings";
import { laneGraph } from "../../src/map/graph";
import { keepOrder, placesBefore, type Placed } from "../../src/map/keepOrder";
import { planMap, type Scene } from "../../src/map";
import { buildModel, type Facts, type Model } from "../../src/scorecard";
import { makeObjective } from "../make/makeFacts";
import { makeMap, makeSeededMap } from "../make/makeMap";

const medium = { lanes: 4, objectives: 24, links: 36 };
const seeds = Array.from({ length: 12 }, (_, seed) => seed);

const placedIn = ({ boxes }: Scene): Placed =>
  new Map(boxes.map(({ name, x, width }) => [name, x + width / 2]));

/** The objectives of each lane from left to right. */
function rows({ boxes }: Scene): readonly string[] {
  const objectives = boxes.filter(({ role }) => role === "objective");
  const tops = [...new Set(objectives.map(({ y }) => y))].sort((a, b) => a - b);
  return tops.map((top) =>
    objectives
      .filter(({ y }) => y === top)
      .sort((a, b) => a.x - b.x)
      .map(({ about }) => about)
      .join(" "),
  );
}

const changed = (model: Model, change: (facts: Facts) => Partial<Facts>): Model =>
  buildModel({ ...model.facts, ...change(model.facts) });

/** A new objective in the second lane that drives one above and is driven by one below. */
function withNewObjective(model: Model): Model {
  const { objectives } = model.facts;
  const inLane = (lane: number) =>
    objectives.filter(({ perspective }) => perspective === model.facts.perspectives[lane]?.id);
  const perspective = model.facts.perspectives[1]!.id;
  return changed(model, ({ links }) => ({
    objectives: [...objectives, makeObjective({ id: "New", perspective })],
    links: [...links, { from: "New", to: inLane(0)[0]!.id }, { from: inLane(2)[0]!.id, to: "New" }],
  }));
}

test("drawn again without a change, the map is the same to the point", () => {
  for (const seed of seeds) {
    const model = makeSeededMap(seed, medium);
    const first = planMap(model);
    expect(planMap(model, placedIn(first))).toEqual(first);
  }
});

test("a new objective swaps none of those that were there", () => {
  for (const seed of seeds) {
    const model = makeSeededMap(seed, medium);
    const first = planMap(model);
    const second = planMap(withNewObjective(model), placedIn(first));
    expect(rows(second).map((row) => row.replace(/ ?\bNew\b/, "").trim())).toEqual(rows(first));
  }
});

test("a new objective stands where it crosses least", () => {
  const model = makeMap(
    [
      ["A", "B", "C"],
      ["D", "E", "F"],
    ],
    ["D > A", "E > B", "F > C"],
  );
  const first = planMap(model);
  const more = changed(model, ({ objectives, links }) => ({
    objectives: [...objectives, makeObjective({ id: "New", perspective: "Customer" })],
    links: [...links, { from: "New", to: "A" }],
  }));
  const graph = laneGraph(more);
  const kept = keepOrder(graph, placesBefore(graph, placedIn(first))!);
  expect(countCrossings(kept, graph)).toBe(0);
});

test("an objective that goes leaves the others in their order", () => {
  const model = makeSeededMap(3, medium);
  const first = planMap(model);
  const gone = model.facts.objectives[5]!.id;
  const fewer = changed(model, ({ objectives, links }) => ({
    objectives: objectives.filter(({ id }) => id !== gone),
    links: links.filter(({ from, to }) => from !== gone && to !== gone),
  }));
  const without = rows(first).map((row) =>
    row
      .split(" ")
      .filter((id) => id !== gone)
      .join(" "),
  );
  expect(rows(planMap(fewer, placedIn(first)))).toEqual(without);
});

test("where nothing was drawn before, the map is arranged afresh", () => {
  const model = makeSeededMap(1, medium);
  expect(placesBefore(laneGraph(model), new Map())).toBeUndefined();
  expect(planMap(model, new Map([["BSC title", 5]]))).toEqual(planMap(model));
});

test("a new objective moves the others by less than half a box on average", () => {
  const shifts = seeds.map((seed) => {
    const model = makeSeededMap(seed, medium);
    const first = planMap(model);
    const [before, after] = [first, planMap(withNewObjective(model), placedIn(first))].map(placedIn);
    const moved = first.boxes
      .filter(({ role }) => role === "objective")
      .map(({ name, width }) => ((after?.get(name) ?? 0) - (before?.get(name) ?? 0)) / width)
      .sort((a, b) => a - b);
    // The whole map may shift; what counts is how the boxes move against each other.
    const common = moved[Math.floor(moved.length / 2)] ?? 0;
    return moved.reduce((sum, shift) => sum + Math.abs(shift - common), 0) / moved.length;
  });
  expect(shifts.reduce((sum, shift) => sum + shift, 0) / shifts.length).toBeLessThan(0.5);
});
