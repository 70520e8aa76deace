import { fitToPage } from "../../src/map/fitToPage";

// Left of the items are the margin of 14, the headings of 114 and ten points; right of them ten.
const left = 138;
const beside = 134;
const sizes = new Map(["A", "B"].map((id) => [id, { width: 100, height: 56, nameSize: 10 }]));
const placed = (end: number) => ({
  middleOf: new Map([
    ["A", 50],
    ["B", end - 50],
  ]),
  columns: [],
});
const middles = (end: number, page: number) => [...fitToPage(placed(end), sizes, page).middleOf.values()];

test("items that fill the page stand where they were, right of the headings", () => {
  expect(fitToPage(placed(800), sizes, beside + 800)).toMatchObject({ width: beside + 800, left });
  expect(middles(800, beside + 800)).toEqual([left + 50, left + 750]);
});

test("on a wider page they move apart, up to half as far again", () => {
  expect(middles(800, beside + 1000)).toEqual([left + 50 * 1.25, left + 750 * 1.25]);
  expect(middles(800, 10_000)).toEqual([left + 75, left + 1125]);
});

test("what is wider than the page is not pressed together", () => {
  expect(middles(2000, 700)).toEqual([left + 50, left + 1950]);
});

test("a narrow map has the least width, with its items in the middle", () => {
  const { width, left: start } = fitToPage(placed(200), sizes, 0);
  expect(width).toBe(690);
  expect(start).toBe(left + (690 - beside - 300) / 2); // 200, one and a half times
});

test("columns move with their items", () => {
  const column = { theme: "Growth", left: 0, right: 400, inner: { left: 10, right: 390 } };
  const { columns } = fitToPage({ ...placed(400), columns: [column] }, sizes, beside + 600);
  expect(columns).toMatchObject([{ left: 0, right: 600 }]);
});
