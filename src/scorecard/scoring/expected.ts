import { amberFrom, bandOfScore, greenFrom, percentText } from "../terms";
import { type Day, dayText } from "../periods";
import { failed, ok, type Result } from "../problems";
import { interpolate } from "./interpolate";
import { journeyOf, type Journey } from "./journey";
import type { Rule } from "./rule";
import type { Scale, ScoringMethod } from "./scale";
import { wayToGreen } from "./wayToGreen";

/** Progress against what time lets expect: Green from 95 % of it, Amber from 85 % (Cascade's health). */
export const expected: ScoringMethod = { name: "Expected", prepare };

const greenRatio = 0.95;
const anchors = [
  { value: 0, score: 0 },
  { value: 0.85, score: amberFrom },
  { value: greenRatio, score: greenFrom },
  { value: 1, score: 100 },
];

function prepare(rule: Rule): Result<Scale> {
  const { start, end, asOf } = rule;
  const journey = journeyOf(rule, "Expected");
  if (journey.kind === "failed") return journey;
  if (start === undefined) return failed({ code: "needs-level", method: "Expected", level: "start" });
  if (end === undefined) return failed({ code: "needs-level", method: "Expected", level: "end" });
  if (asOf === undefined) return failed({ code: "needs-level", method: "Expected", level: "as of" });
  if (start >= end) return failed({ code: "start-not-before-end", start, end });
  if (asOf <= start) return ok(notStarted(journey.value, start));
  return ok(onTheWay(journey.value, Math.min(1, (asOf - start) / (end - start)), asOf));
}

/** At or before the start nothing can be expected yet. */
function notStarted({ direction, baseline, target }: Journey, start: Day): Scale {
  return {
    direction,
    isScored: true,
    score: () => undefined,
    band: () => "No data",
    reason: () => `starts on ${dayText(start)}`,
    toGreen: () => undefined,
    progress: (actual) => (actual - baseline) / (target - baseline),
    warnings: [],
  };
}

function onTheWay({ direction, baseline, target }: Journey, due: number, asOf: Day): Scale {
  const progress = (actual: number) => (actual - baseline) / (target - baseline);
  const score = (actual: number) => interpolate(anchors, progress(actual) / due);
  const band = (actual: number) => bandOfScore(score(actual));
  const greenAt = baseline + greenRatio * due * (target - baseline);
  return {
    direction,
    isScored: true,
    score,
    band,
    progress,
    reason: (actual, show) =>
      `${show(actual)} is ${percentText(progress(actual))} of the way from ${show(baseline)} to ${show(target)}, and ${percentText(due)} is expected by ${dayText(asOf)}; Green from 95 % of that, Amber from 85 %`,
    toGreen: (actual, show) => (band(actual) === "Green" ? undefined : wayToGreen(actual, greenAt, show)),
    warnings: [],
  };
}
