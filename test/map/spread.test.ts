import fc from "fast-check";
import { spread, widthTogether, type Room } from "../../src/map/spread";

const room = (right: number, gap = 10): Room => ({ widthOf: () => 20, gap, bounds: { left: 0, right } });

function placed(wanted: readonly number[], within: Room = room(1000)): readonly number[] {
  const ids = wanted.map((_, index) => `O${index}`);
  return spread(ids, wanted, within).map(([, middle]) => middle);
}

test("what has room stands where it wants to", () => {
  expect(placed([50, 100, 300])).toEqual([50, 100, 300]);
  expect(placed([50, 80])).toEqual([50, 80]); // 20 wide and 10 apart: they just fit
  expect(placed([])).toEqual([]);
});

test("two that want the same place stand on either side of it, as far apart as they must", () => {
  expect(placed([100, 100])).toEqual([85, 115]);
  expect(placed([100, 100, 100])).toEqual([70, 100, 130]);
});

test("two that want to swap keep their order, about the middle of what they want", () => {
  expect(placed([200, 100])).toEqual([135, 165]);
});

test("nothing stands outside the bounds, and what is there moves up", () => {
  expect(placed([0, 5])).toEqual([10, 40]);
  expect(placed([100, 100], room(110))).toEqual([70, 100]);
});

test("items of other widths are as far apart as their halves and the gap", () => {
  const widths = new Map([
    ["wide", 100],
    ["narrow", 6],
  ]);
  const within = { ...room(1000), widthOf: (id: string) => widths.get(id) ?? 0 };
  expect(spread(["wide", "narrow"], [200, 200], within)).toEqual([
    ["wide", 200 - 63 / 2], // 50 + 10 + 3 between the middles
    ["narrow", 200 + 63 / 2],
  ]);
  expect(widthTogether(["wide", "narrow"], within)).toBe(116);
  expect(widthTogether([], within)).toBe(0);
});

const cases = fc
  .record({
    items: fc.array(
      fc.record({ width: fc.integer({ min: 1, max: 80 }), wanted: fc.integer({ min: -100, max: 900 }) }),
      {
        minLength: 1,
        maxLength: 8,
      },
    ),
    gap: fc.integer({ min: 0, max: 30 }),
    spare: fc.integer({ min: 0, max: 400 }),
    nudges: fc.array(fc.integer({ min: -60, max: 60 }), { minLength: 8, maxLength: 8 }),
  })
  .map(({ items, gap, spare, nudges }) => {
    const ids = items.map((_, index) => String(index));
    const spacing = { widthOf: (id: string) => items[Number(id)]?.width ?? 0, gap };
    const bounds = { left: 0, right: widthTogether(ids, spacing) + spare };
    const wanted = items.map((one) => one.wanted);
    return { ids, wanted, nudges, room: { ...spacing, bounds } };
  });

const half = ({ widthOf }: Room, id: string) => widthOf(id) / 2;

/** Whether items in this order keep their gaps and the bounds. */
function fits(ids: readonly string[], middles: readonly number[], within: Room): boolean {
  const edges = ids.map((id, index) => {
    const middle = middles[index] ?? 0;
    return [middle - half(within, id), middle + half(within, id)] as const;
  });
  const near = 1e-6;
  return edges.every(([left, right], index) => {
    const before = edges[index - 1];
    const isApart = !before || left - before[1] >= within.gap - near;
    return isApart && left >= within.bounds.left - near && right <= within.bounds.right + near;
  });
}

test("whatever is wanted, nothing overlaps or leaves the bounds", () => {
  fc.assert(
    fc.property(cases, ({ ids, wanted, room: within }) => {
      const middles = spread(ids, wanted, within).map(([, middle]) => middle);
      expect(fits(ids, middles, within)).toBe(true);
    }),
  );
});

test("no other places that fit are nearer to the wanted ones, in the sense of least squares", () => {
  const distance = (middles: readonly number[], wanted: readonly number[]) =>
    middles.reduce((sum, middle, index) => sum + (middle - (wanted[index] ?? 0)) ** 2, 0);
  fc.assert(
    fc.property(cases, ({ ids, wanted, nudges, room: within }) => {
      const middles = spread(ids, wanted, within).map(([, middle]) => middle);
      const others = middles.map((middle, index) => middle + (nudges[index] ?? 0));
      if (fits(ids, others, within))
        expect(distance(others, wanted)).toBeGreaterThanOrEqual(distance(middles, wanted) - 1e-6);
    }),
    { numRuns: 1000 },
  );
});
