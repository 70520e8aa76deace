import fc from "fast-check";
import { bandOfScore, scoreText } from "../../../src/scorecard";

function reads(score: number | undefined, expected: string) {
  expect([score, scoreText(score)]).toEqual([score, expected]);
}

test("a score is shown whole", () => {
  reads(43.333, "43");
  reads(100, "100");
  reads(200 / 3, "67"); // on target: Green, and so is 67
  reads(undefined, "–");
});

test("a score near a threshold keeps the decimal that tells its band", () => {
  reads(66.6, "66.6"); // the cap of a critical measure: Amber, while 67 would be Green
  reads(66.66, "66.6");
  reads(33.4, "33.4"); // Amber, while 33 would be Red
  reads(33.34, "33.4");
  reads(33.2, "33");
});

test("the number shown always has the band of the score", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (score) => {
      expect(bandOfScore(Number(scoreText(score)))).toBe(bandOfScore(score));
    }),
  );
});
