import { numberText } from "../scoring/numberText";

/** What can be wrong with a rule or a group of numbers, whoever asked for the score. */
export type ScoringProblem =
  | {
      readonly code: "direction-contradicts";
      readonly direction: "Higher" | "Lower";
      readonly target: number;
      readonly redFlag: number;
    }
  | { readonly code: "needs-target"; readonly method: string }
  | { readonly code: "needs-target-high" }
  | { readonly code: "needs-red-flag" }
  | { readonly code: "range-upside-down"; readonly low: number; readonly high: number }
  | { readonly code: "red-flag-inside-range"; readonly low: number; readonly high: number }
  | { readonly code: "red-flag-is-target"; readonly target: number }
  | { readonly code: "level-on-wrong-side"; readonly level: "stretch" | "floor"; readonly found: number }
  | { readonly code: "level-ignored-in-range"; readonly level: "stretch" | "floor" }
  | { readonly code: "target-is-zero"; readonly asked: string }
  | { readonly code: "baseline-is-target"; readonly target: number }
  | { readonly code: "denominator-not-positive"; readonly sum: number }
  | { readonly code: "ratio-needs-parts" }
  | { readonly code: "weight-negative"; readonly found: number };

export function scoringProblemText(problem: ScoringProblem): string {
  switch (problem.code) {
    case "direction-contradicts":
      return `the direction is ${problem.direction}, but the red flag ${numberText(problem.redFlag)} is on the better side of the target ${numberText(problem.target)}; change the direction or swap the two`;
    case "needs-target":
      return `scoring by "${problem.method}" needs a target`;
    case "needs-target-high":
      return "the direction Range needs a target high, the upper end of the range";
    case "needs-red-flag":
      return "a target of 0 needs a red flag of its own, as a tolerance in percent of 0 is 0";
    case "range-upside-down":
      return `the target ${numberText(problem.low)} is above the target high ${numberText(problem.high)}`;
    case "red-flag-inside-range":
      return `a red flag lies inside the target range ${numberText(problem.low)} to ${numberText(problem.high)}; it belongs outside`;
    case "red-flag-is-target":
      return `red flag and target are both ${numberText(problem.target)}, so it is scored as met or not met`;
    case "level-on-wrong-side":
      return `the ${problem.level} ${numberText(problem.found)} is on the wrong side of the ${problem.level === "stretch" ? "target" : "red flag"} and is ignored`;
    case "level-ignored-in-range":
      return `a ${problem.level} has no meaning with the direction Range and is ignored`;
    case "target-is-zero":
      return `the target is 0, so there is no ${problem.asked}`;
    case "baseline-is-target":
      return `baseline and target are both ${numberText(problem.target)}, so there is no way between them`;
    case "denominator-not-positive":
      return `the denominators add up to ${numberText(problem.sum)}; a ratio needs a sum above 0`;
    case "ratio-needs-parts":
      return "a ratio over several periods needs numerator and denominator of each; a mean of ratios would be wrong";
    case "weight-negative":
      return `a weight cannot be negative; found ${numberText(problem.found)}`;
  }
}
