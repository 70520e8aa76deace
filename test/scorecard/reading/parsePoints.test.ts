import { parsePoints } from "../../../src/scorecard";

function reads(text: string, expected: readonly (readonly [number, number])[] | undefined, locale = "en-US") {
  expect(parsePoints(text, locale)).toEqual(expected?.map(([value, score]) => ({ value, score })));
}

test("points are pairs of value and score", () => {
  reads("200:0, 150:50, 100:100", [
    [200, 0],
    [150, 50],
    [100, 100],
  ]);
  reads("200:0;150:50", [
    [200, 0],
    [150, 50],
  ]);
  reads(" -1.5 : 0 , 10% : 100 ", [
    [-1.5, 0],
    [0.1, 100],
  ]);
  reads(
    "1,5:0, 2,5:100",
    [
      [1.5, 0],
      [2.5, 100],
    ],
    "de-DE",
  );
});

test("what is no pair is no points", () => {
  for (const text of ["", "abc", "1:2, x", "1:2:3", "1:, 2:5"]) reads(text, undefined);
});
