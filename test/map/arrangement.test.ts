import fc from "fast-check";
import { copyOf, groupStretch, moveItem, sheetArrangement } from "../../src/map/arrangement";
import type { NumberedGraph } from "../../src/map/numberGraph";

/** Two lanes: items 0 to 4, and 5 to 7. */
const graph = (groupOf: readonly number[] = []): NumberedGraph => ({
  ids: Array.from({ length: 8 }, (_, item) => `O${item}`),
  firstOf: [0, 5, 8],
  joins: [],
  groupOf: Array.from({ length: 8 }, (_, item) => groupOf[item] ?? 0),
});

test("the first arrangement is sheet order, group by group", () => {
  expect([...sheetArrangement(graph()).items]).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  const grouped = sheetArrangement(graph([1, 0, 1, 0, 1, 2, 1, 0]));
  expect([...grouped.items]).toEqual([1, 3, 0, 2, 4, 7, 6, 5]);
});

test("an item that moves pushes those between up by one", () => {
  const arrangement = sheetArrangement(graph());
  moveItem(arrangement, 1, 3);
  expect([...arrangement.items]).toEqual([0, 2, 3, 1, 4, 5, 6, 7]);
  moveItem(arrangement, 4, 0);
  expect([...arrangement.items]).toEqual([4, 0, 2, 3, 1, 5, 6, 7]);
});

test("a group's stretch ends at the next group and at the lane", () => {
  const grouped = graph([0, 0, 1, 1, 1, 1, 1, 2]);
  const arrangement = sheetArrangement(grouped);
  expect([...arrangement.items]).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(groupStretch(arrangement, 1, grouped)).toEqual([0, 2]);
  expect(groupStretch(arrangement, 3, grouped)).toEqual([2, 5]); // not on into the next lane
  expect(groupStretch(arrangement, 6, grouped)).toEqual([5, 7]);
});

test("whatever moves, each item knows its place, and a copy stays as it was", () => {
  const moves = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(moves, (given) => {
      const arrangement = sheetArrangement(graph());
      const before = copyOf(arrangement);
      for (const [item, place] of given) {
        moveItem(arrangement, item, place);
        expect(arrangement.items[place]).toBe(item);
      }
      arrangement.items.forEach((item, place) => expect(arrangement.places[item]).toBe(place));
      expect([...before.items]).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    }),
  );
});
