import fc from "fast-check";
import { jointBox } from "../../src/map/jointBox";

const across = (x: number) => {
  const { x: left, width } = jointBox("BSC joint", { x, y: 10 }, "#000000");
  return [left, left + width] as const;
};

test("a joint stands about its point", () => {
  expect(jointBox("BSC joint", { x: 24, y: 10 }, "#123456")).toMatchObject({
    ...{ x: 23, y: 9, width: 2, height: 2, geometry: "Ellipse", fill: "#123456" },
  });
});

test("on the border of two columns it moves to the side that is nearer", () => {
  expect(across(48.5)).toEqual([48.25, 50.25]);
  expect(across(47.5)).toEqual([45.75, 47.75]);
});

test("wherever it stands, it lies in one column of 48 points and within a joint's width of its point", () => {
  fc.assert(
    fc.property(fc.double({ min: 3, max: 3000, noNaN: true }), (x) => {
      const [left, right] = across(x);
      const columnOf = (at: number) => Math.floor(at / 48);
      expect(columnOf(left)).toBe(columnOf(right));
      expect([left % 48 > 0, right % 48 > 0]).toEqual([true, true]);
      expect(Math.abs((left + right) / 2 - x)).toBeLessThanOrEqual(2);
    }),
    { numRuns: 2000 },
  );
});
