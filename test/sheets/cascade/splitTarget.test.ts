import fc from "fast-check";
import { decimalsOf, splitTarget } from "../../../src/sheets/cascade/splitTarget";

test.each([
  ["halves", 100, [1, 1], [50, 50]],
  ["thirds: the first one gets what is left", 100, [1, 1, 1], [34, 33, 33]],
  ["by weight", 1000, [2, 1, 1], [500, 250, 250]],
  ["at its own decimals", 0.5, [1, 1], [0.3, 0.2]],
  ["one decimal", 10.5, [1, 1, 1], [3.5, 3.5, 3.5]],
  ["the largest remainder first", 10, [1, 4, 5], [1, 4, 5]],
  // 7 × 0.15 = 1.05, 7 × 0.25 = 1.75, 7 × 0.6 = 4.2: one is left, and goes to .75
  ["what lost most", 7, [15, 25, 60], [1, 2, 4]],
  ["a loss is split like a gain", -100, [1, 1, 1], [-34, -33, -33]],
  ["nothing", 0, [1, 2], [0, 0]],
  ["a unit without a part", 100, [1, 0], [100, 0]],
] as const)("%s", (_, total, parts, expected) => {
  expect(splitTarget(total, parts)).toEqual(expected);
});

const parts = fc
  .array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 50 })
  .filter((some) => some.some((part) => part > 0));
const figure = fc
  .record({ digits: fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), decimals: fc.integer({ min: 0, max: 4 }) })
  .map(({ digits, decimals }) => Number((digits / 10 ** decimals).toFixed(decimals)));

test("the pieces add up to the figure, at its own decimals, each within a last digit of its part", () => {
  fc.assert(
    fc.property(figure, parts, (total, given) => {
      const pieces = splitTarget(total, given);
      const decimals = decimalsOf(total);
      const digits = (value: number) => Math.round(value * 10 ** decimals);
      expect(pieces.reduce((sum, piece) => sum + digits(piece), 0)).toBe(digits(total));
      const sum = given.reduce((all, part) => all + part, 0);
      pieces.forEach((piece, index) => {
        expect(decimalsOf(piece)).toBeLessThanOrEqual(decimals);
        expect(Math.abs(digits(piece) - (digits(total) * given[index]!) / sum)).toBeLessThan(1.000001);
      });
    }),
  );
});
