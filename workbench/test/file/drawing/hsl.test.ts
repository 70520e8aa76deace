import fc from "fast-check";
import { fromHsl, toHsl } from "../../../src/file/drawing/hsl";

test.each([
  ["red", [1, 0, 0], [0, 1, 0.5]],
  ["green", [0, 1, 0], [1 / 3, 1, 0.5]],
  ["blue", [0, 0, 1], [2 / 3, 1, 0.5]],
  ["yellow", [1, 1, 0], [1 / 6, 1, 0.5]],
  ["cyan", [0, 1, 1], [1 / 2, 1, 0.5]],
  ["magenta", [1, 0, 1], [5 / 6, 1, 0.5]],
  ["white", [1, 1, 1], [0, 0, 1]],
  ["black", [0, 0, 0], [0, 0, 0]],
  ["a dark, dull red", [0.3, 0.1, 0.1], [0, 0.5, 0.2]],
] as const)("%s has its hue, saturation and lightness", (_name, rgb, expected) => {
  toHsl(rgb).forEach((part, index) => expect(part).toBeCloseTo(expected[index]!, 10));
});

const fraction = fc.double({ min: 0, max: 1, noNaN: true });

test("hue, saturation and lightness give the colour back", () => {
  fc.assert(
    fc.property(fraction, fraction, fraction, (red, green, blue) => {
      fromHsl(toHsl([red, green, blue])).forEach((part, index) =>
        expect(part).toBeCloseTo([red, green, blue][index]!, 6),
      );
    }),
  );
});
