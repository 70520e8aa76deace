import { sparkline } from "../../../src/scorecard";

test("a sparkline runs from the lowest to the highest value and keeps its gaps", () => {
  expect(sparkline([0, 7])).toBe("▁█");
  expect(sparkline([1, undefined, 8])).toBe("▁ █");
  expect(sparkline([0, 1, 2, 3, 4, 5, 6, 7])).toBe("▁▂▃▄▅▆▇█");
});

test("a flat line is drawn in the middle, nothing as nothing", () => {
  expect(sparkline([5, 5, 5])).toBe("▄▄▄");
  expect(sparkline([])).toBe("");
  expect(sparkline([undefined, undefined])).toBe("  ");
});

test("given ends scale the line and hold what lies beyond", () => {
  expect(sparkline([50, 200], 0, 100)).toBe("▅█"); // 0.5 x 7 rounds up to the fifth block
  expect(sparkline([-5, 100], 0, 100)).toBe("▁█");
});
