import fc from "fast-check";
import type { Route } from "../../src/map/graph";
import { laneTracks } from "../../src/map/laneTracks";
import { lanePadding } from "../../src/map/measures";

type Link = readonly [from: number, to: number, lane?: number];

/** The heights of links within lanes, each from one middle to another. */
function heights(...links: readonly Link[]): readonly (number | undefined)[] {
  const routes = links.map((_, index): Route => {
    return { id: `${index}`, from: `${index} from`, to: `${index} to`, through: [], isSameLane: true };
  });
  const middles = links.flatMap(([from, to], index) => [
    [`${index} from`, from] as const,
    [`${index} to`, to] as const,
  ]);
  const lanes = links.map(([, , lane = 0], index) => [`${index} from`, lane] as const);
  const found = laneTracks(routes, new Map(middles), new Map(lanes));
  return routes.map(({ id }) => found.get(id));
}

test("links that share no stretch run equally high", () => {
  expect(heights([0, 100], [200, 300])).toEqual([6, 6]);
  expect(heights([100, 0], [300, 200])).toEqual([6, 6]); // from right to left as well
  expect(heights()).toEqual([]);
});

test("of those that share one the shorter runs below", () => {
  expect(heights([0, 300], [100, 200])).toEqual([11, 6]);
  expect(heights([100, 200], [250, 0])).toEqual([6, 11]);
  expect(heights([0, 100], [100, 300])).toEqual([6, 11]); // they meet above one box
});

test("links of other lanes are in nobody's way", () => {
  expect(heights([0, 300, 0], [100, 200, 1])).toEqual([6, 6]);
});

test("many move closer together, so that none leaves the lane", () => {
  const nested = Array.from({ length: 5 }, (_, index): Link => [100 - index, 200 + index]);
  // Between 6 and 14, two points below the lane's edge, in four steps.
  expect(heights(...nested)).toEqual([6, 8, 10, 12, 14]);
});

test("whatever links there are, those that share a stretch never run equally high, and all stay in the lane", () => {
  const end = fc.integer({ min: 0, max: 40 });
  const links = fc.array(fc.tuple(end, end, fc.integer({ min: 0, max: 2 })), { maxLength: 14 });
  fc.assert(
    fc.property(links, (given) => {
      const found = heights(...given).map((height = 0) => height);
      expect(found.every((height) => height >= 6 && height <= lanePadding - 2)).toBe(true);
      given.forEach(([from, to, lane], one) =>
        given.slice(one + 1).forEach(([otherFrom, otherTo, otherLane], after) => {
          const shares =
            Math.max(Math.min(from, to), Math.min(otherFrom, otherTo)) <=
            Math.min(Math.max(from, to), Math.max(otherFrom, otherTo));
          if (lane === otherLane && shares) expect(found[one]).not.toBe(found[one + 1 + after]);
        }),
      );
    }),
  );
});
