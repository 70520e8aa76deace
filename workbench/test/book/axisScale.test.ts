import fc from "fast-check";
import { type Scale, scaleOver } from "../../src/book/axisScale";

function isScaled(numbers: readonly number[], expected: readonly number[], fixed: Partial<Scale> = {}) {
  const { minimum, maximum, majorUnit } = scaleOver(numbers, fixed);
  expect([minimum, maximum, majorUnit]).toEqual(expected);
}

test("an axis begins at 0 unless its numbers lie close together", () => {
  isScaled([82, 95, 20], [0, 100, 20]);
  isScaled([88, 90, 93], [85, 94, 1]);
  isScaled([-5, 12], [-10, 15, 5]); // on both sides of 0
  isScaled([-30, -10], [-35, 0, 5]);
  isScaled([], [0, 1.2, 0.2]); // nothing to draw yet
  isScaled([7, 7], [0, 8, 1]); // no span of their own
});

test("what the axis says itself is kept", () => {
  isScaled([82, 95], [70, 100, 10], { minimum: 70, maximum: 100, majorUnit: 10 });
  isScaled([82, 95], [50, 100, 10], { minimum: 50 });
});

test("every number lies on the scale, and the steps are not too many", () => {
  const numbers = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(numbers, (given) => {
      const { minimum, maximum, majorUnit } = scaleOver(given, {});
      const air = (maximum - minimum) * 1e-9;
      expect(minimum).toBeLessThanOrEqual(Math.min(...given) + air);
      expect(maximum).toBeGreaterThanOrEqual(Math.max(...given) - air);
      expect((maximum - minimum) / majorUnit).toBeLessThan(13);
    }),
  );
});
