import { bandOfScore, scoreOfBand, type Band } from "../../../src/scorecard";

function isBanded(score: number | undefined, band: Band) {
  expect(bandOfScore(score)).toBe(band);
}

test("a score is Red below a third, Green from two thirds, Amber between", () => {
  isBanded(0, "Red");
  isBanded(33.3, "Red");
  isBanded(100 / 3, "Amber");
  isBanded(66.6, "Amber");
  isBanded(200 / 3, "Green");
  isBanded(100, "Green");
  isBanded(undefined, "No data");
});

test("a band handed to a roll-up as a word stands for 100, 50 or 0", () => {
  expect((["Green", "Amber", "Red", "No data", "Not scored"] as const).map(scoreOfBand)).toEqual([
    100,
    50,
    0,
    undefined,
    undefined,
  ]);
});
