import { ok } from "../problems";
import type { ScoringMethod } from "./scale";

/** 100 for the good answer, 0 for the other; yes arrives as 1, no as 0. */
export const yesNo: ScoringMethod = {
  name: "Yes/No",
  prepare(rule) {
    const yesIsGood = rule.yesIsGood ?? true;
    const isGood = (actual: number) => (actual !== 0) === yesIsGood;
    const good = yesIsGood ? "Yes" : "No";
    return ok({
      direction: "Yes/No",
      isScored: true,
      score: (actual) => (isGood(actual) ? 100 : 0),
      band: (actual) => (isGood(actual) ? "Green" : "Red"),
      reason: (actual) => `the answer is ${actual !== 0 ? "Yes" : "No"} and ${good} is good`,
      toGreen: (actual) => (isGood(actual) ? undefined : `${good} makes it Green`),
      warnings: [],
    });
  },
};
