import { type Day, dayText } from "../periods";
import { type CellPlace, numberText, placeText } from "../terms";

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
  | {
      readonly code: "needs-level";
      readonly method: string;
      readonly level: "baseline" | "min" | "max" | "points" | "start" | "end" | "as of";
    }
  | { readonly code: "direction-unfit"; readonly method: string; readonly direction: string }
  | {
      readonly code: "baseline-contradicts";
      readonly direction: "Higher" | "Lower";
      readonly baseline: number;
      readonly target: number;
    }
  | { readonly code: "min-not-below-max"; readonly min: number; readonly max: number }
  | {
      readonly code: "break-outside";
      readonly found: number;
      readonly redFlag: number;
      readonly target: number;
    }
  | { readonly code: "points-too-few"; readonly found: number }
  | { readonly code: "points-out-of-order"; readonly found: number; readonly after: number }
  | { readonly code: "points-score-out-of-range"; readonly found: number }
  | { readonly code: "start-not-before-end"; readonly start: Day; readonly end: Day }
  | { readonly code: "denominator-not-positive"; readonly sum: number }
  | { readonly code: "ratio-needs-parts" }
  | { readonly code: "weight-negative"; readonly found: number }
  | { readonly code: "rule-unreadable"; readonly cells: readonly CellPlace[] };

const neededWords = {
  baseline: "a baseline, where it started",
  min: "a min, where the score is 0",
  max: "a max, where the score is 100",
  points: "points such as 50:0, 100:100",
  start: "a start date",
  end: "an end date",
  "as of": "a date to look at it, the option as of",
} as const;

export function scoringProblemText(problem: ScoringProblem): string {
  switch (problem.code) {
    case "direction-contradicts":
      return `the direction is ${problem.direction}, but the red flag ${numberText(problem.redFlag)} is on the better side of the target ${numberText(problem.target)}; change the direction or swap the two`;
    case "needs-target":
      return `scoring by "${problem.method}" needs a target`;
    case "needs-target-high":
      return "the direction Range needs a target high, the upper end of the range";
    case "needs-red-flag":
      return "a target of 0 needs a red flag of its own, as a tolerance in percent of 0 is 0; or a direction, and it is scored as met or not met";
    case "range-upside-down":
      return `the target ${numberText(problem.low)} is above the target high ${numberText(problem.high)}`;
    case "red-flag-inside-range":
      return `a red flag lies inside the target range ${numberText(problem.low)} to ${numberText(problem.high)}; it belongs outside`;
    case "red-flag-is-target":
      return problem.target === 0
        ? "the target is 0 and no red flag lies beside it, so it is scored as met or not met"
        : `red flag and target are both ${numberText(problem.target)}, so it is scored as met or not met`;
    case "level-on-wrong-side":
      return `the ${problem.level} ${numberText(problem.found)} is on the wrong side of the ${problem.level === "stretch" ? "target" : "red flag"} and is ignored`;
    case "level-ignored-in-range":
      return `a ${problem.level} has no meaning with the direction Range and is ignored`;
    case "target-is-zero":
      return `the target is 0, so there is no ${problem.asked}`;
    case "baseline-is-target":
      return `baseline and target are both ${numberText(problem.target)}, so there is no way between them`;
    case "needs-level":
      return `scoring by "${problem.method}" needs ${neededWords[problem.level]}`;
    case "direction-unfit":
      return `scoring by "${problem.method}" cannot be combined with the direction ${problem.direction}; leave the direction empty, or choose another scoring`;
    case "baseline-contradicts":
      return `the direction is ${problem.direction}, but the way from the baseline ${numberText(problem.baseline)} to the target ${numberText(problem.target)} leads the other way; change the direction or swap the two`;
    case "min-not-below-max":
      return `the min ${numberText(problem.min)} is not below the max ${numberText(problem.max)}`;
    case "break-outside":
      return `the break ${numberText(problem.found)} does not lie between the red flag ${numberText(problem.redFlag)} and the target ${numberText(problem.target)}`;
    case "points-too-few":
      return `scoring by "Points" needs at least two points such as 50:0, 100:100; found ${problem.found}`;
    case "points-out-of-order":
      return `the points' values must rise or fall from one to the next; ${numberText(problem.found)} comes after ${numberText(problem.after)}`;
    case "points-score-out-of-range":
      return `a point's score is a number from 0 to 100; found ${numberText(problem.found)}`;
    case "start-not-before-end":
      return `the start ${dayText(problem.start)} is not before the end ${dayText(problem.end)}`;
    case "denominator-not-positive":
      return `the denominators add up to ${numberText(problem.sum)}; a ratio needs a sum above 0`;
    case "ratio-needs-parts":
      return "a ratio over several periods needs numerator and denominator of each; a mean of ratios would be wrong";
    case "weight-negative":
      return `a weight cannot be negative; found ${numberText(problem.found)}`;
    case "rule-unreadable":
      return `what ${problem.cells.map(placeText).join(" and ")} says cannot be read`;
  }
}
