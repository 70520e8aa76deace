import { parseColours } from "../../src/map/mapContent";

test.each([
  ["default", "Default"],
  ["Colour-blind safe", "Colour-blind safe"],
  ["color blind", "Colour-blind safe"],
  ["colourblind", "Colour-blind safe"],
  ["mono", "Monochrome"],
  ["HIGH CONTRAST", "High contrast"],
  ["pink", undefined],
  ["", undefined],
  ["-", undefined],
])("colours written as %p are %p", (word, colours) => expect(parseColours(word)).toBe(colours));
