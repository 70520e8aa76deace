import fc from "fast-check";
import { laneGraph } from "../../src/map/graph";
import { keepOrder, placesBefore } from "../../src/map/keepOrder";
import { makeMap, makeSeededMap } from "../make/makeMap";

const graph = laneGraph(makeMap([["A", "B", "C"], ["D"]], ["D > B"]));
const drawn = (places: Readonly<Record<string, number>>) =>
  new Map(Object.entries(places).map(([id, place]) => [`BSC objective ${id}`, place]));

test("the boxes keep the order of the last drawing, whatever the sheet's", () => {
  const placeOf = placesBefore(graph, drawn({ A: 300, B: 100, C: 200, D: 100 }));
  expect(placeOf && keepOrder(graph, placeOf)).toEqual([["B", "C", "A"], ["D"]]);
});

test("where none of the objectives was drawn before, there is no order to keep", () => {
  expect(placesBefore(graph, drawn({ X: 100 }))).toBeUndefined();
  expect(placesBefore(graph, new Map())).toBeUndefined();
});

test("a link that passed a lane is found again by its joint", () => {
  const skipping = laneGraph(makeMap([["A"], ["B"], ["C"]], ["C > A"]));
  const placed = new Map([...drawn({ A: 100, B: 200, C: 100 }), ["BSC joint C > A 1", 250]]);
  const placeOf = placesBefore(skipping, placed);
  expect(placeOf && keepOrder(skipping, placeOf)[1]).toEqual(["B", "C > A @ 1"]);
});

test("a box that has changed its group goes there, the others of the group keep their order", () => {
  const placeOf = placesBefore(graph, drawn({ A: 100, B: 200, C: 300 }));
  const groupOf = (id: string) => (id === "A" ? 1 : 0);
  expect(placeOf && keepOrder(graph, placeOf, groupOf)[0]).toEqual(["B", "C", "A"]);
});

test("whatever is new, nothing that was there changes places", () => {
  const cases = fc.record({
    seed: fc.integer({ min: 0, max: 1000 }),
    known: fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }),
    places: fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 14, maxLength: 14 }),
  });
  fc.assert(
    fc.property(cases, ({ seed, known, places }) => {
      const seeded = laneGraph(makeSeededMap(seed, { lanes: 3, objectives: 14, links: 16 }));
      const before = Object.fromEntries(
        known.flatMap((isKnown, index) => (isKnown ? [[`O${index}`, places[index] ?? 0]] : [])),
      );
      const placeOf = placesBefore(seeded, drawn(before));
      if (!placeOf) return;
      for (const lane of keepOrder(seeded, placeOf)) {
        const kept = lane.flatMap((id) => placeOf(id) ?? []);
        expect(kept).toEqual([...kept].sort((a, b) => a - b));
      }
      expect(keepOrder(seeded, placeOf).flat().sort()).toEqual(
        seeded.lanes.flatMap((lane) => lane.map(({ id }) => id)).sort(),
      );
    }),
    { numRuns: 60 },
  );
});
