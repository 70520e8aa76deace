import type { CellPlace } from "../place";
import { isAdvice } from "./adviceProblem";
import { problemPlace, problemText, type Problem, type ProblemCode } from "./problem";

export const severities = ["error", "warning", "advice"] as const;
/** Errors stop what depends on them; warnings and advice never do. */
export type Severity = (typeof severities)[number];

/** A problem of the workbook as it is shown: how grave, where, and the sentence. */
export interface Finding {
  readonly severity: Severity;
  readonly code: ProblemCode;
  readonly text: string;
  readonly place?: CellPlace;
}

const warnings: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  "red-flag-is-target",
  "level-on-wrong-side",
  "level-ignored-in-range",
  "table-hidden",
  "table-without-rows",
  "table-twice",
  "column-twice",
  "link-to-itself",
  "link-twice",
  "unit-not-read",
  "setting-unknown",
  "percent-scale",
  "phased-total-differs",
]);

/** A problem as a finding; a measure's problem is as grave as what it wraps. */
export function toFinding(problem: Problem): Finding {
  const place = problemPlace(problem);
  return {
    severity: severityOf(problem),
    code: problem.code,
    text: problemText(problem),
    ...(place ? { place } : {}),
  };
}

function severityOf(problem: Problem): Severity {
  if (problem.code === "measure-problem" || problem.code === "objective-problem")
    return severityOf(problem.because);
  if (isAdvice(problem)) return "advice";
  return warnings.has(problem.code) ? "warning" : "error";
}
