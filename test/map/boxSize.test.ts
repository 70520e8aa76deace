import fc from "fast-check";
import { boxSize, type BoxShape } from "../../src/map/boxSize";
import { roomy } from "../../src/map/density";
import { textWidth, wrapText } from "../../src/map/textSize";

const runs = (name: string, status: string) => (size: number) => [
  { text: `${name}\n`, bold: true, color: "#000000", size },
  { text: status, bold: true, color: "#000000", size: 9 },
];
const sizeOf = (name: string, status = "✔ Green 70.0", shapes: readonly BoxShape[] = roomy.shapes) =>
  boxSize(name, runs(name, status), shapes);

test("a short name has the smallest box", () => {
  expect(sizeOf("Grow")).toEqual({ width: 116, height: 56, nameSize: 10 });
});

test("a name of more words has a wider box, and in the end the largest", () => {
  const widths = [1, 4, 6, 8, 12, 20].map((words) => sizeOf("customers ".repeat(words).trim()).width);
  expect(widths).toEqual([...widths].sort((a, b) => a - b));
  expect([widths[0], widths.at(-1)]).toEqual([116, 236]);
});

test("a word that is wider than a box has a wider one, and so has a status", () => {
  const inner = 116 - 16;
  const long = "Customerrelationships";
  expect(textWidth(long, 10, true)).toBeGreaterThan(inner);
  expect(sizeOf(long).width).toBeGreaterThan(116);
  expect(sizeOf("Grow", "✖ Red 12.3 ↘ and more than that").width).toBeGreaterThan(116);
});

test("whatever the name, all its lines have room, and heights come in steps of four points", () => {
  const word = fc.string({ minLength: 1, maxLength: 30 }).filter((text) => /^\S+$/.test(text));
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (words) => {
      const name = words.join(" ");
      const { width, height, nameSize } = sizeOf(name);
      const lines = wrapText(name, width - 16, nameSize, true);
      expect(lines.every((line) => textWidth(line, nameSize, true) <= width - 16)).toBe(true);
      expect(height).toBeGreaterThanOrEqual((lines.length * nameSize + 9) * 1.24 + 12);
      expect(height % 4).toBe(0);
    }),
  );
});
