import fc from "fast-check";
import { pointsToWidth, widthToPoints } from "../../../src/file/sheet/columnWidths";

/* ECMA-376, 18.3.1.13: with Calibri 11 digits are 7 pixels wide; Excel's dialog says 8.43 for 64 pixels, the file 9.140625. */
test.each([
  [9.140625, 48],
  [0, 0],
  [1, 5.25],
  [10, 52.5],
  [10.7109375, 56.25],
  [13.7109375, 72],
  [255, 1338.75],
])("a width of %s in a file is %s points", (stored, points) => {
  expect(widthToPoints(stored)).toBe(points);
});

test("what is less than a pixel is none, as Excel rounds a file's width", () => {
  expect(widthToPoints(8.43)).toBe(44.25); // 59 pixels
  expect(widthToPoints(8.4999)).toBe(44.25);
  expect(widthToPoints(1 / 256)).toBe(0);
});

test("every width in whole pixels comes back from a file as it was", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1790 }), (pixels) => {
      const stored = pointsToWidth(pixels * 0.75);
      expect(widthToPoints(stored)).toBe(pixels * 0.75);
      expect(stored * 256).toBe(Math.floor((pixels / 7) * 256)); // in 256ths of a digit, as Excel writes them
    }),
  );
});
