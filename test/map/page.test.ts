import { planMap } from "../../src/map";
import { pageOf } from "../../src/map/pageOf";
import { textWidth, wrapText } from "../../src/map/textSize";
import { makeMap, makeSeededMap } from "../make/makeMap";

const text = { text: "x", color: "#000000", size: 9 };
const box = planMap(makeMap([["F1"]])).boxes[0]!;
const page = (width: number, height: number, size = 9) =>
  pageOf({ width, height, boxes: [{ ...box, runs: [{ ...text, size }] }], connectors: [] }, "A4 or Letter");

test("a map is one page as long as its smallest text is printed at 7 pt or more", () => {
  expect(page(700, 500)).toMatchObject({ pagesWide: 1, pagesTall: 1 });
  // 756 of 972 points is 7 of 9 points: that wide fits exactly, wider does not.
  expect(page(972, 600)).toMatchObject({ pagesWide: 1, pagesTall: 1 });
  expect(page(973, 600)).toMatchObject({ pagesWide: 2, pagesTall: 1 });
  expect(page(2000, 1500)).toMatchObject({ pagesWide: 3, pagesTall: 3 });
});

test("small maps and medium ones of five lanes fit one landscape page", () => {
  const small = planMap(makeSeededMap(3, { lanes: 4, objectives: 12, links: 16 }));
  expect(small.page).toMatchObject({ pagesWide: 1, pagesTall: 1 });
  expect(small.width).toBeGreaterThan(small.height);
});

test("text is broken between words, and inside a word only where it is wider than the line", () => {
  expect(wrapText("Win the trust", textWidth("Win the", 10), 10)).toEqual(["Win the", "trust"]);
  const parts = wrapText("Donaudampfschifffahrt", 60, 10);
  expect(parts.join("")).toBe("Donaudampfschifffahrt");
  expect(parts.every((part) => textWidth(part, 10) <= 60)).toBe(true);
  expect(wrapText("", 60, 10)).toEqual([]);
});
