import type { ScoredMeasure } from "../scorecard";

/** How a measure is scored, as an options text: what STATUS and SCORE need beside target, red flag and direction. */
export function ruleText({ measure, levels }: ScoredMeasure): string {
  const { method, tolerance, yesIsGood } = measure.rule;
  const options: readonly (readonly [string, string | number | undefined])[] = [
    ["method", method],
    ["target high", levels.targetHigh],
    ["red flag high", levels.redFlagHigh],
    ["stretch", levels.stretch],
    ["floor", levels.floor],
    ["tolerance", levels.redFlag === undefined ? tolerance : undefined],
    ["yes is good", yesIsGood === false ? "No" : undefined],
  ];
  const given = options.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]));
  return given.join("; ");
}
