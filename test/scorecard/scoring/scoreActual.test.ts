import { scoreActual, type Band, type Rule } from "../../../src/scorecard";

type Given = Partial<Rule>;
const target = (levels: Given): Rule => ({ method: "Target", ...levels });

function comesTo(actual: number | undefined, rule: Rule, score: number | undefined, band: Band) {
  const scored = scoreActual(actual, rule);
  if (scored.kind === "failed") throw new Error(JSON.stringify(scored.problems));
  expect({ actual, band: scored.value.band }).toEqual({ actual, band });
  if (score === undefined) expect(scored.value.score).toBeUndefined();
  else expect(scored.value.score).toBeCloseTo(score, 9);
}

function isRefused(rule: Rule, code: string) {
  expect(scoreActual(1, rule)).toMatchObject({ kind: "failed", problems: [{ code }] });
}

function warns(rule: Rule, ...codes: readonly string[]) {
  const scored = scoreActual(1, rule);
  const warnings = scored.kind === "ok" ? scored.value.scale.warnings : [];
  expect(warnings.map(({ code }) => code)).toEqual(codes);
}

function says(actual: number, rule: Rule, sentence: string) {
  const scored = scoreActual(actual, rule);
  expect(scored.kind === "ok" && scored.value.explain()).toBe(sentence);
}

test("a score is 33⅓ at the red flag, 66⅔ at the target, and linear around them", () => {
  const rule = target({ target: 700, redFlag: 500 });
  comesTo(560, rule, 130 / 3, "Amber"); // 33⅓ + 33⅓ x 60/200
  comesTo(700, rule, 200 / 3, "Green");
  comesTo(500, rule, 100 / 3, "Amber");
  comesTo(800, rule, 250 / 3, "Green");
  comesTo(900, rule, 100, "Green"); // one interval beyond the target
  comesTo(2000, rule, 100, "Green");
  comesTo(400, rule, 50 / 3, "Red");
  comesTo(300, rule, 0, "Red"); // one interval beyond the red flag
  comesTo(-5, rule, 0, "Red");
  comesTo(undefined, rule, undefined, "No data");
});

test("a red flag above the target means that lower is better", () => {
  const rule = target({ target: 3, redFlag: 5 });
  comesTo(4.2, rule, 140 / 3, "Amber"); // 33⅓ + 33⅓ x 0.8/2
  comesTo(3, rule, 200 / 3, "Green");
  comesTo(5, rule, 100 / 3, "Amber");
  comesTo(1, rule, 100, "Green");
  comesTo(7, rule, 0, "Red");
});

test("an empty red flag lies a tolerance of 10 % of the target away", () => {
  comesTo(90, target({ target: 100 }), 100 / 3, "Amber");
  comesTo(89.9, target({ target: 100 }), 33, "Red"); // 33⅓ - 33⅓ x 0.1/10
  comesTo(110, target({ target: 100, direction: "Lower" }), 100 / 3, "Amber");
  comesTo(80, target({ target: 100, tolerance: 0.2 }), 100 / 3, "Amber");
  comesTo(-55, target({ target: -50 }), 100 / 3, "Amber"); // 10 % of 50 below -50
});

test("equal means equal as a person reads it", () => {
  comesTo(0.288, target({ target: 0.32 }), 100 / 3, "Amber"); // 0.32 less 10 % is 0.28800000000000003
  comesTo(0.1 + 0.2, target({ target: 0.3, redFlag: 0.2 }), 200 / 3, "Green");
  comesTo(0.3 - 1e-8, target({ target: 0.3, redFlag: 0.2 }), 200 / 3 - 1e-5 / 3, "Amber");
});

test("zero and negative targets work, with a red flag of their own at zero", () => {
  comesTo(0, target({ target: 0, redFlag: -10 }), 200 / 3, "Green");
  comesTo(-5, target({ target: 0, redFlag: -10 }), 50, "Amber");
  comesTo(2, target({ target: 0, redFlag: 4 }), 50, "Amber"); // defects, lower is better
  comesTo(-75, target({ target: -50, redFlag: -100 }), 50, "Amber");
  isRefused(target({ target: 0 }), "needs-red-flag");
});

test("stretch moves the full score and floor the zero, and neither moves a band", () => {
  const rule = target({ target: 100, redFlag: 80, stretch: 200, floor: 0 });
  comesTo(150, rule, 250 / 3, "Green"); // halfway from 66⅔ at 100 to 100 at 200
  comesTo(200, rule, 100, "Green");
  comesTo(40, rule, 50 / 3, "Red");
  comesTo(0, rule, 0, "Red");
  comesTo(90, rule, 50, "Amber");
});

test("a stretch or a floor on the wrong side is ignored with a warning", () => {
  warns(target({ target: 100, redFlag: 80, stretch: 90 }), "level-on-wrong-side");
  warns(target({ target: 100, redFlag: 80, floor: 85 }), "level-on-wrong-side");
  warns(
    target({ target: 3, redFlag: 5, stretch: 4, floor: 4 }),
    "level-on-wrong-side",
    "level-on-wrong-side",
  );
  comesTo(120, target({ target: 100, redFlag: 80, stretch: 90 }), 100, "Green");
});

test("a red flag equal to the target is scored as met or not met, with a warning", () => {
  const rule = target({ target: 100, redFlag: 100 });
  comesTo(100, rule, 100, "Green");
  comesTo(99, rule, 0, "Red");
  warns(rule, "red-flag-is-target");
});

test("a range is Green at its ends, full in its middle, and falls to its red flags outside", () => {
  const rule = target({ target: -20, targetHigh: -18, redFlag: -22, redFlagHigh: -16 });
  comesTo(-19, rule, 100, "Green");
  comesTo(-20, rule, 200 / 3, "Green");
  comesTo(-18, rule, 200 / 3, "Green");
  comesTo(-19.5, rule, 250 / 3, "Green");
  comesTo(-21, rule, 50, "Amber");
  comesTo(-16, rule, 100 / 3, "Amber");
  comesTo(-15, rule, 50 / 3, "Red");
  comesTo(-24, rule, 0, "Red");
  comesTo(-14, rule, 0, "Red");
});

test("a range without red flags takes the tolerance of each end", () => {
  const rule = target({ target: 10, targetHigh: 20 });
  comesTo(9, rule, 100 / 3, "Amber"); // 10 less 10 %
  comesTo(22, rule, 100 / 3, "Amber"); // 20 plus 10 %
  warns(
    target({ target: 10, targetHigh: 20, stretch: 15, floor: 1 }),
    "level-ignored-in-range",
    "level-ignored-in-range",
  );
  isRefused(target({ target: 20, targetHigh: 10 }), "range-upside-down");
  isRefused(target({ target: 10, targetHigh: 20, redFlag: 12 }), "red-flag-inside-range");
  isRefused(target({ target: 10, direction: "Range" }), "needs-target-high");
  isRefused(target({ target: 0, targetHigh: 5 }), "needs-red-flag");
});

test("a direction that the red flag contradicts is refused", () => {
  isRefused(target({ target: 100, redFlag: 120, direction: "Higher" }), "direction-contradicts");
  isRefused(target({ target: 100, redFlag: 80, direction: "Lower" }), "direction-contradicts");
  isRefused(target({ redFlag: 80 }), "needs-target");
});

test("goal only is all or nothing", () => {
  const rule: Rule = { method: "Goal only", target: 10 };
  comesTo(10, rule, 100, "Green");
  comesTo(9.99, rule, 0, "Red");
  comesTo(11, { ...rule, direction: "Lower" }, 0, "Red");
  comesTo(15, { ...rule, targetHigh: 20 }, 100, "Green");
  comesTo(21, { ...rule, targetHigh: 20 }, 0, "Red");
  isRefused({ method: "Goal only" }, "needs-target");
});

test("yes is good unless the measure says that no is", () => {
  comesTo(1, { method: "Yes/No" }, 100, "Green");
  comesTo(0, { method: "Yes/No" }, 0, "Red");
  comesTo(0, { method: "Yes/No", yesIsGood: false }, 100, "Green");
  comesTo(1, { method: "Target", direction: "Yes/No" }, 100, "Green");
});

test("a measure without scoring is shown and never scored", () => {
  comesTo(5, { method: "None" }, undefined, "Not scored");
  comesTo(undefined, { method: "None" }, undefined, "Not scored");
});

test("the explanation says the rule, the thresholds and the way to Green", () => {
  says(
    560,
    target({ target: 700, redFlag: 500 }),
    "Amber, score 43.3: 560 lies between the red flag 500 and the target 700 (higher is better); 140 more makes it Green.",
  );
  says(
    7,
    target({ target: 3, redFlag: 5 }),
    "Red, score 0: 7 is worse than the red flag 5; the target is 3 (lower is better); 4 less makes it Green.",
  );
});

test.each<[string, Rule, number, string]>([
  [
    "Target",
    { method: "Target", unit: "%", target: 0.14, redFlag: 0.18 },
    0.191,
    "19.1 % is worse than the red flag 18 %; the target is 14 % (lower is better); 5.1 points less makes it Green.",
  ],
  [
    "Range",
    {
      method: "Target",
      unit: "%",
      direction: "Range",
      target: 0.4,
      targetHigh: 0.6,
      redFlag: 0.2,
      redFlagHigh: 0.8,
    },
    0.65,
    "65 % is outside the target range 40 % to 60 % but within the red flags 20 % and 80 %; 5 points less makes it Green.",
  ],
  [
    "Goal only",
    { method: "Goal only", unit: "%", target: 0.97 },
    0.9,
    "90 % misses the goal of at least 97 %; at least 97 % makes it Green.",
  ],
  [
    "Progress",
    { method: "Progress", unit: "%", baseline: 0.2, target: 0.4 },
    0.25,
    "25 % is 25 % of the way from the baseline 20 % to the target 40 %",
  ],
  [
    "figures that are no shares",
    { method: "Goal only", unit: "%", target: 90 },
    95,
    "95 % meets the goal of at least 90 %.",
  ],
])("a measure in %% is explained in percent: %s", (_, rule, actual, sentence) => {
  const scored = scoreActual(actual, rule);
  expect(scored.kind === "ok" && scored.value.explain()).toContain(sentence);
});
