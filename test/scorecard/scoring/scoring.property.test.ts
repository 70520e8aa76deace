import fc from "fast-check";
import { bandOfScore, scoreActual, type Rule } from "../../../src/scorecard";

const number = fc.double({ min: -1e6, max: 1e6, noNaN: true, noDefaultInfinity: true });
const distance = fc.double({ min: 1e-3, max: 1e5, noNaN: true });

const higher = fc
  .record({ target: number, by: distance })
  .map(({ target, by }): Rule => ({ method: "Target", target, redFlag: target - by }));
const lower = fc
  .record({ target: number, by: distance })
  .map(({ target, by }): Rule => ({ method: "Target", target, redFlag: target + by }));
const range = fc
  .record({ target: number, width: distance, by: distance })
  .map(({ target, width, by }): Rule => ({
    method: "Target",
    target,
    targetHigh: target + width,
    redFlag: target - by,
    redFlagHigh: target + width + by,
  }));

function scoreOf(actual: number, rule: Rule): number {
  const scored = scoreActual(actual, rule);
  if (scored.kind === "failed" || scored.value.score === undefined) throw new Error("not scored");
  return scored.value.score;
}

test("where higher is better a higher actual never scores less", () => {
  fc.assert(
    fc.property(higher, number, number, (rule, a, b) => {
      expect(scoreOf(Math.max(a, b), rule)).toBeGreaterThanOrEqual(scoreOf(Math.min(a, b), rule) - 1e-6);
    }),
  );
});

test("where lower is better a lower actual never scores less", () => {
  fc.assert(
    fc.property(lower, number, number, (rule, a, b) => {
      expect(scoreOf(Math.min(a, b), rule)).toBeGreaterThanOrEqual(scoreOf(Math.max(a, b), rule) - 1e-6);
    }),
  );
});

test("band and score never disagree, and a score is 0 to 100", () => {
  fc.assert(
    fc.property(fc.oneof(higher, lower, range), number, (rule, actual) => {
      const scored = scoreActual(actual, rule);
      if (scored.kind === "failed") throw new Error(JSON.stringify(scored.problems));
      const { score = -1, band } = scored.value;
      expect(bandOfScore(score)).toBe(band);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(100);
    }),
  );
});

test("the target itself is Green and the red flag itself Amber, whatever the numbers", () => {
  fc.assert(
    fc.property(fc.oneof(higher, lower, range), (rule) => {
      const bandAt = (actual = 0) => {
        const scored = scoreActual(actual, rule);
        return scored.kind === "ok" ? scored.value.band : undefined;
      };
      expect([bandAt(rule.target), bandAt(rule.redFlag)]).toEqual(["Green", "Amber"]);
    }),
  );
});
