import { attainment, progress, variance, varianceShare, type Direction } from "../../../src/scorecard";

function isReached(actual: number, target: number, direction: Direction, share: number) {
  expect(attainment(actual, { target, direction })).toEqual({ kind: "ok", value: expect.closeTo(share, 12) });
}

test("a variance is favourable when positive", () => {
  expect(variance(90, { target: 100, direction: "Higher" })).toBe(-10);
  expect(variance(90, { target: 100, direction: "Lower" })).toBe(10);
  expect(varianceShare(90, { target: 100, direction: "Lower" })).toEqual({ kind: "ok", value: 0.1 });
  expect(varianceShare(-40, { target: -50, direction: "Higher" })).toEqual({ kind: "ok", value: 0.2 });
});

test("in a range the variance is the distance outside, and 0 inside", () => {
  const range = { target: 10, targetHigh: 20, direction: "Range" } as const;
  expect(variance(15, range)).toBe(0);
  expect(variance(8, range)).toBe(-2);
  expect(variance(23, range)).toBe(-3);
});

test("attainment is 1 plus the favourable variance over the target's size", () => {
  isReached(80, 100, "Higher", 0.8);
  isReached(80, 100, "Lower", 1.2);
  isReached(-50, -100, "Higher", 1.5);
  isReached(-150, -100, "Higher", 0.5);
  expect(attainment(5, { target: 0, direction: "Higher" }).kind).toBe("failed");
  expect(varianceShare(5, { target: 0, direction: "Higher" }).kind).toBe("failed");
});

test("progress runs from the baseline to the target and beyond", () => {
  expect(progress(30, 20, 40)).toEqual({ kind: "ok", value: 0.5 });
  expect(progress(50, 20, 40)).toEqual({ kind: "ok", value: 1.5 });
  expect(progress(8, 10, 4)).toEqual({ kind: "ok", value: expect.closeTo(1 / 3, 12) }); // downwards
  expect(progress(8, 10, 10).kind).toBe("failed");
});
