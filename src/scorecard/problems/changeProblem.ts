/** What can stand in the way of reading how a series of values changes. */
export type ChangeProblem =
  | {
      readonly code: "series-too-short";
      readonly asked: string;
      readonly needed: number;
      readonly found: number;
    }
  | { readonly code: "no-periods-left" }
  | { readonly code: "ratio-has-no-rate" }
  | { readonly code: "year-not-forecast"; readonly of: "Ratio" | "Yes/No" }
  | { readonly code: "no-score-to-explain"; readonly item: string; readonly period: string };

export function changeProblemText(problem: ChangeProblem): string {
  switch (problem.code) {
    case "series-too-short":
      return `${problem.asked} need ${problem.needed} points with data or more; there are ${problem.found}.`;
    case "no-periods-left":
      return "No period is left, so nothing more can be brought.";
    case "ratio-has-no-rate":
      return "What a ratio still needs depends on the denominators to come; ask for its numerator with Sum instead.";
    case "year-not-forecast":
      return problem.of === "Ratio"
        ? "A ratio's year depends on the denominators to come, which nobody knows yet."
        : "A Yes/No cannot be forecast.";
    case "no-score-to-explain":
      return `${problem.item} has no score in ${problem.period}, so its change cannot be split.`;
  }
}
