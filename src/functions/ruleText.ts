import { dayText, type Day, type Rule, type ScoredMeasure } from "../scorecard";

/** How a measure is scored, as an options text: what STATUS and SCORE need beside target, red flag and direction. */
export function ruleText({ rule, levels }: ScoredMeasure): string {
  const { method, tolerance, yesIsGood } = rule;
  const options: readonly (readonly [string, string | number | undefined])[] = [
    ["method", method],
    ["target high", levels.targetHigh],
    ["red flag high", levels.redFlagHigh],
    ["stretch", levels.stretch],
    ["floor", levels.floor],
    ["tolerance", levels.redFlag === undefined ? tolerance : undefined],
    ["yes is good", yesIsGood === false ? "No" : undefined],
    ...ownOptions(rule),
  ];
  const given = options.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]));
  return given.join("; ");
}

/** What only some ways of scoring look at. */
function ownOptions(rule: Rule): readonly (readonly [string, string | number | undefined])[] {
  switch (rule.method) {
    case "Two colour":
      return [["break", rule.break]];
    case "Min-max":
      return [
        ["min", rule.min],
        ["max", rule.max],
      ];
    case "Points":
      return [["points", rule.points?.map(({ value, score }) => `${value}:${score}`).join(", ")]];
    case "Progress":
      return [["baseline", rule.baseline]];
    case "Expected":
      return [
        ["baseline", rule.baseline],
        ["start", shownDay(rule.start)],
        ["end", shownDay(rule.end)],
        ["as of", shownDay(rule.asOf)],
      ];
    case "Target":
    case "Goal only":
    case "Yes/No":
    case "None":
      return [];
  }
}

function shownDay(day: Day | undefined): string | undefined {
  return day === undefined ? undefined : dayText(day);
}
