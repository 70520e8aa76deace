import { ok, type Result } from "../problems";
import { anchorScale } from "./anchorScale";
import { journeyOf } from "./journey";
import { percentText } from "../terms";
import type { Rule } from "./rule";
import type { Scale, ScoringMethod } from "./scale";

/** The share of the way from baseline to target; scored from 0 to 100, shown as it is (BSC Designer's progress, OKR). */
export const progress: ScoringMethod = { name: "Progress", prepare };

function prepare(rule: Rule): Result<Scale> {
  const journey = journeyOf(rule, "Progress");
  if (journey.kind === "failed") return journey;
  const { direction, baseline, target } = journey.value;
  const anchors = [
    { value: baseline, score: 0 },
    { value: target, score: 100 },
  ];
  const share = (actual: number) => (actual - baseline) / (target - baseline);
  const reason: Scale["reason"] = (actual, show) =>
    `${show(actual)} is ${percentText(share(actual))} of the way from the baseline ${show(baseline)} to the target ${show(target)}`;
  return ok({ ...anchorScale({ direction, anchors, reason }), progress: share, warnings: [] });
}
