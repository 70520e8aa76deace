import type { CellPlace } from "../terms";
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
  /** What was most likely meant, where one change of the cell's text puts it right. */
  readonly correction?: Correction;
}

/** A text in a cell, or one of several in it, and what it should most likely be. */
export interface Correction {
  readonly found: string;
  readonly meant: string;
}

const warnings: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  "red-flag-is-target",
  "level-on-wrong-side",
  "level-ignored-in-range",
  "table-hidden",
  "year-from-title",
  "table-without-rows",
  "table-twice",
  "name-is-other-id",
  "never-due",
  "column-twice",
  "link-to-itself",
  "link-twice",
  "unit-not-read",
  "own-sheet-copied",
  "own-sheet-unit-gone",
  "sheet-too-far",
  "setting-unknown",
  "setting-twice",
  "target-twice",
  "header-misspelt",
  "initiative-ends-early",
  "override-without-status",
  "override-ends-early",
  "acknowledges-nothing",
  "mapping-empty",
  "mapping-doubt",
  "mapped-measure",
  "percent-scale",
  "not-recalculated",
  "calculated-here",
  "share-stale",
  "share-kept",
  "share-as-value",
  "share-too-large",
  "share-name-gone",
  "share-rule-gone",
  "share-unread",
  "share-name-near",
  "share-partly",
  "phased-total-differs",
  "phased-beyond-total",
  "critical-without-data",
]);

/** A problem as a finding; a measure's problem is as grave as what it wraps. */
export function toFinding(problem: Problem): Finding {
  const place = problemPlace(problem);
  const correction = correctionOf(problem);
  return {
    severity: severityOf(problem),
    code: problem.code,
    text: problemText(problem),
    ...(place ? { place } : {}),
    ...(correction ? { correction } : {}),
  };
}

/** Only where one cell names what is not there, of one kind, and one name is near. */
function correctionOf(problem: Problem): Correction | undefined {
  if (problem.code === "header-misspelt") return { found: problem.found, meant: problem.nearest };
  if (problem.code !== "unknown-reference") return undefined;
  const { kind, found, nearest, rows, notReadAt } = problem;
  // What may be one of several kinds is not known to be missing: its own row may only be unread.
  if (kind.includes(" or ")) return undefined;
  if (nearest === undefined || rows !== undefined || notReadAt !== undefined) return undefined;
  return { found, meant: nearest };
}

function severityOf(problem: Problem): Severity {
  if ("isWarning" in problem) return problem.isWarning ? "warning" : "error";
  if (problem.code === "measure-problem" || problem.code === "objective-problem")
    return severityOf(problem.because);
  if ("isAdvice" in problem || isAdvice(problem)) return "advice";
  return warnings.has(problem.code) ? "warning" : "error";
}
