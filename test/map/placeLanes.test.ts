import fc from "fast-check";
import { landscapeWidth, placeLanes, type LaneNeeds } from "../../src/map/placeLanes";

const needs = (...boxes: readonly number[]): readonly LaneNeeds[] =>
  boxes.map((box) => ({ box, heading: 0 }));
const narrow = { top: 50, below: 60, width: 0 };

test("a lane is as high as its boxes with 16 points above and below, or as its heading, or as the lowest box", () => {
  const { laneHeights } = placeLanes([...needs(80, 0), { box: 60, heading: 130 }], narrow);
  expect(laneHeights).toEqual([112, 88, 130]); // 80 + 32, 56 + 32, the heading
});

test("lanes stand below each other, on a narrow map 24 points apart", () => {
  const { tops, bottom } = placeLanes(needs(80, 60), narrow);
  expect(tops).toEqual([50, 50 + 112 + 24]);
  expect(bottom).toBe(50 + 112 + 24 + 92);
});

test("the boxes stand in the middle of their lane", () => {
  const { boxTops, boxHeights } = placeLanes([{ box: 60, heading: 130 }], narrow);
  expect([boxTops, boxHeights]).toEqual([[50 + (130 - 60) / 2], [60]]);
});

test("where the page has room for it they stand farther apart, in steps of 12 points, up to 72", () => {
  const lanes = needs(80, 80, 80);
  const least = landscapeWidth(lanes, narrow.top + narrow.below);
  const between = (wider: number) => {
    const { tops } = placeLanes(lanes, { ...narrow, width: least + wider });
    return (tops[1] ?? 0) - (tops[0] ?? 0) - 112;
  };
  // Two gaps share what a page of 1.42 to 1 leaves.
  expect(between(0)).toBe(24);
  expect(between(2 * 12 * 1.42 - 1)).toBe(24);
  expect(between(2 * 12 * 1.42 + 1)).toBe(36);
  expect(between(100_000)).toBe(72); // four steps: a fifth would be more than 82
});

test("a map without lanes ends where they would begin", () => {
  expect(placeLanes([], narrow)).toMatchObject({ tops: [], bottom: 50 });
});

test("whatever lanes need, none overlaps another and each holds its boxes", () => {
  const lane = fc.record({
    box: fc.integer({ min: 0, max: 300 }),
    heading: fc.integer({ min: 0, max: 300 }),
  });
  const lanes = fc.array(lane, { minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(lanes, fc.integer({ min: 0, max: 5000 }), (given, width) => {
      const { tops, laneHeights, boxTops, bottom } = placeLanes(given, { ...narrow, width });
      given.forEach(({ box }, index) => {
        const [top = 0, height = 0, boxTop = 0] = [tops[index], laneHeights[index], boxTops[index]];
        const below = tops[index + 1] ?? bottom + 24;
        expect(below - (top + height)).toBeGreaterThanOrEqual(24);
        expect([boxTop - top >= 16, top + height - (boxTop + box) >= 16]).toEqual([true, true]);
      });
    }),
  );
});
