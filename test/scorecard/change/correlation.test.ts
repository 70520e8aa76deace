import fc from "fast-check";
import { sampleCorrelation } from "simple-statistics";
import { correlationAt } from "../../../src/scorecard/change/correlation";
import type { Series } from "../../../src/scorecard";

/** Figures to the cent, and gaps. */
const cents = fc.integer({ min: -1e6, max: 1e6 }).map((value) => value / 100);
const series = fc.array(fc.option(cents, { nil: undefined }), { maxLength: 40 });

/** The same from a library, pair by pair. */
function fromLibrary(shift: number, one: Series, other: Series) {
  const pairs = one.flatMap((x, index) => {
    const y = other[index + shift];
    return x === undefined || y === undefined ? [] : [{ x, y }];
  });
  const [xs, ys] = [pairs.map(({ x }) => x), pairs.map(({ y }) => y)];
  return { count: pairs.length, correlation: pairs.length < 2 ? 0 : sampleCorrelation(xs, ys) };
}

test("the correlation is the library's, over the pairs that have both values", () => {
  fc.assert(
    fc.property(series, series, fc.integer({ min: -3, max: 6 }), (one, other, shift) => {
      const [ours, theirs] = [correlationAt(shift, one, other), fromLibrary(shift, one, other)];
      expect(ours.count).toBe(theirs.count);
      if (Number.isFinite(theirs.correlation))
        expect(Math.abs(ours.correlation - theirs.correlation)).toBeLessThan(1e-9);
    }),
  );
});

test("worked by hand: 1, 2, 4 with 2, 3, 5 is perfect, with 5, 3, 2 nearly the opposite", () => {
  expect(correlationAt(0, [1, 2, 4], [2, 3, 5])).toEqual({ correlation: expect.closeTo(1, 12), count: 3 });
  // Off the means: -4/3, -1/3, 5/3 and 5/3, -1/3, -4/3: -39/9 over 42/9
  expect(correlationAt(0, [1, 2, 4], [5, 3, 2]).correlation).toBeCloseTo(-39 / 42, 12);
  expect(correlationAt(1, [1, 2, 4], [9, 1, 2, 4])).toEqual({ correlation: expect.closeTo(1, 12), count: 3 });
  expect(correlationAt(0, [1, undefined, 4], [2, 3, 5]).count).toBe(2);
});

test("what is always the same goes together with nothing, although sums of decimals are not exact", () => {
  const same = Array<number>(20).fill(0.1);
  const rises = same.map((_, index) => index);
  expect(correlationAt(0, same, rises)).toEqual({ correlation: 0, count: 20 });
  expect(correlationAt(0, rises, same).correlation).toBe(0);
});
