import fc from "fast-check";
import { charactersOf, fittingParts, textWidth, wrapText } from "../../src/map/textSize";

test.each([
  ["i", 0.32],
  ["a", 0.55],
  ["A", 0.62],
  ["m", 0.86],
  ["界", 1.05],
  ["🚚", 1.05],
  ["", 0],
])("%p is %d of the font's size wide", (text, share) => {
  expect(textWidth(text, 10)).toBeCloseTo(10 * share, 9);
});

test("bold text is 6 % wider", () => expect(textWidth("aA", 10, true)).toBeCloseTo(11.7 * 1.06, 9));

test("what people see as one character is never taken apart", () => {
  expect(charactersOf("👩‍🔬é🇳🇱")).toHaveLength(3);
  expect(fittingParts("👩‍🔬👩‍🔬", 1, 10)).toEqual(["👩‍🔬", "👩‍🔬"]);
});

test.each([
  ["two words that fit", "aa aa", 30, ["aa aa"]], // 4 × 5.5 and a space of 3.2 are 25.2
  ["two that do not", "aa aa", 25, ["aa", "aa"]],
  ["one that is too wide by itself", "aaaaa", 12, ["aa", "aa", "a"]],
  ["spaces around and between", "  aa   aa ", 30, ["aa aa"]],
  ["nothing", " ", 30, []],
] as const)("%s", (_, text, width, lines) => expect(wrapText(text, width, 10)).toEqual(lines));

test("whatever is wrapped, no line is wider than it may be but for one character, and no character is lost", () => {
  const text = fc.string({ unit: "grapheme", maxLength: 80 });
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 120 }), (given, width) => {
      const lines = wrapText(given, width, 10);
      const isFitting = (line: string) => textWidth(line, 10) <= width || charactersOf(line).length === 1;
      expect(lines.filter((line) => !isFitting(line))).toEqual([]);
      const letters = (some: string) => some.replace(/\s+/g, "");
      expect(letters(lines.join(""))).toBe(letters(given));
    }),
    { numRuns: 500 },
  );
});
