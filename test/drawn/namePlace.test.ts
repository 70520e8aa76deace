import { chartSize, namePlace } from "../../src/drawn/namePlace";

const { width } = chartSize;
const onRight = (y: number) => ({ x: width - 20, y });
const inMiddle = (y: number) => ({ x: width / 2, y });

test.each([
  ["nothing near", [], "end", 56],
  ["a figure above the line", [onRight(50)], "end", 72],
  ["figures above and below", [onRight(50), onRight(68)], "middle", 56],
  ["figures there too, above", [onRight(50), onRight(68), inMiddle(55)], "middle", 72],
])("with %s the name finds a free place", (_case, figures, textAnchor, y) => {
  expect(namePlace(60, "end", figures)).toMatchObject({ textAnchor, y });
});

test("below the lowest line there is no room", () => {
  expect(namePlace(122, "start", [{ x: 10, y: 118 }])).toMatchObject({ textAnchor: "middle", y: 118 });
});

test("where no place is free, the name stands where it is wanted", () => {
  const everywhere = [10, 160, 310].flatMap((x) => [50, 66].map((y) => ({ x, y })));
  expect(namePlace(60, "start", everywhere)).toEqual({ x: 0, y: 56, textAnchor: "start" });
});
