import { type CellPlace, placeText } from "../terms";
import type { AlignmentProblem } from "./alignmentProblem";
import type { CascadeProblem } from "./cascadeProblem";
import { changeProblemText, type ChangeProblem } from "./changeProblem";
import type { CollectingProblem } from "./collectingProblem";
import { closingProblemText, type ClosingProblem } from "./closingProblem";
import { excelProblemText, type ExcelProblem } from "./excelProblem";
import type { GatheringProblem } from "./gatheringProblem";
import { functionProblemText, type FunctionProblem } from "./functionProblem";
import type { RequestProblem } from "./requestProblem";
import { scoringProblemText, type ScoringProblem } from "./scoringProblem";
import { rowProblemText, type RowProblem } from "./rowProblem";
import { isSharingProblem, sharingProblemText, type SharingProblem } from "./sharingProblem";
import type { SourceProblem } from "./sourceProblem";
import { tableProblemText, type TableProblem } from "./tableProblem";

/** Everything that can be wrong, keyed by `code`. */
export type Problem =
  | ScoringProblem
  | TableProblem
  | RowProblem
  | FunctionProblem
  | ExcelProblem
  | AlignmentProblem
  | CascadeProblem
  | ChangeProblem
  | ClosingProblem
  | SharingProblem
  | CollectingProblem
  | GatheringProblem
  | SourceProblem
  | RequestProblem;
export type ProblemCode = Problem["code"];

/** The sentence for a problem, without its place. Nobody else writes sentences about problems. */
export function problemText(problem: Problem): string {
  if ("sentence" in problem) return problem.sentence;
  if (isScoringProblem(problem)) return sentence(scoringProblemText(problem));
  if (isFunctionProblem(problem)) return functionProblemText(problem);
  if (isExcelProblem(problem)) return excelProblemText(problem);
  if (isChangeProblem(problem)) return changeProblemText(problem);
  if (isSharingProblem(problem)) return sharingProblemText(problem);
  if (isClosingProblem(problem)) return closingProblemText(problem);
  return isTableProblem(problem) ? tableProblemText(problem) : rowProblemText(problem);
}

/** The cell that a problem is about, if it is about one. */
export function problemPlace(problem: Problem): CellPlace | undefined {
  return "at" in problem ? problem.at : undefined;
}

/** The sentence with the place in front: `Actuals!C12: "Actual" takes a number; …` */
export function placedText(problem: Problem): string {
  const place = problemPlace(problem);
  return place ? `${placeText(place)}: ${problemText(problem)}` : problemText(problem);
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

const scoringCodes: Readonly<Record<ScoringProblem["code"], true>> = {
  "direction-contradicts": true,
  "needs-target": true,
  "needs-target-high": true,
  "needs-red-flag": true,
  "range-upside-down": true,
  "red-flag-inside-range": true,
  "red-flag-is-target": true,
  "level-on-wrong-side": true,
  "level-ignored-in-range": true,
  "target-is-zero": true,
  "baseline-is-target": true,
  "needs-level": true,
  "direction-unfit": true,
  "baseline-contradicts": true,
  "min-not-below-max": true,
  "break-outside": true,
  "points-too-few": true,
  "points-out-of-order": true,
  "points-score-out-of-range": true,
  "start-not-before-end": true,
  "denominator-not-positive": true,
  "ratio-needs-parts": true,
  "weight-negative": true,
  "rule-unreadable": true,
};

const functionCodes: Readonly<Record<FunctionProblem["code"], true>> = {
  "argument-kind": true,
  "argument-error": true,
  "argument-shape": true,
  "argument-word": true,
  "option-unknown": true,
  "option-unreadable": true,
  "nothing-to-compute": true,
  "coverage-too-low": true,
  "no-model": true,
  "not-in-model": true,
};

const excelCodes: Readonly<Record<ExcelProblem["code"], true>> = {
  "sheet-protected": true,
  "sheet-hidden": true,
  "workbook-protected": true,
  "cell-being-edited": true,
  "excel-refused": true,
  "excel-too-old": true,
  "gone-meanwhile": true,
  "taken-meanwhile": true,
  "edited-meanwhile": true,
  cancelled: true,
  "nothing-to-build": true,
  "closing-lacks": true,
  "closing-not-begun": true,
  "closing-nothing-reported": true,
  "not-closed": true,
  "reason-missing": true,
  "closed-already": true,
  "text-gone": true,
  "no-table-for-rows": true,
  "no-room-for-rows": true,
  "mapping-there": true,
  "nothing-mapped": true,
  "not-recalculated": true,
  "calculated-here": true,
  "box-missing": true,
  "view-unknown": true,
};

const changeCodes: Readonly<Record<ChangeProblem["code"], true>> = {
  "series-too-short": true,
  "no-periods-left": true,
  "ratio-has-no-rate": true,
  "year-not-forecast": true,
  "no-score-to-explain": true,
};

const closingCodes: Readonly<Record<ClosingProblem["code"], true>> = {
  "closing-edited": true,
  "closing-out-of-chain": true,
  "closing-unsealed": true,
  "closing-passphrase": true,
  "closing-stray": true,
  "closing-missing": true,
  "closings-gone": true,
  "closing-expected": true,
  "closing-unchained": true,
};

const tableCodes: Readonly<Record<TableProblem["code"], true>> = {
  "workbook-empty": true,
  "no-tables": true,
  "table-missing": true,
  "column-missing": true,
  "table-without-rows": true,
  "header-merged": true,
  "column-twice": true,
  "table-twice": true,
  "name-is-other-id": true,
  "never-due": true,
  "table-hidden": true,
  "rows-left-out": true,
  "unit-not-read": true,
  "own-sheet-copied": true,
  "own-sheet-unit-gone": true,
  "sheet-too-far": true,
  "mapping-line": true,
  "mapping-sheet": true,
  "mapping-empty": true,
  "mapping-moved": true,
  "mapping-doubt": true,
  "mapped-measure": true,
  "setting-unknown": true,
  "setting-twice": true,
  "target-twice": true,
  "header-misspelt": true,
};

/** Whether a problem is about the rule or the numbers themselves. */
export function isScoringProblem(problem: Problem): problem is ScoringProblem {
  return problem.code in scoringCodes;
}

function isFunctionProblem(problem: Problem): problem is FunctionProblem {
  return problem.code in functionCodes;
}

function isExcelProblem(problem: Problem): problem is ExcelProblem {
  return problem.code in excelCodes;
}

function isChangeProblem(problem: Problem): problem is ChangeProblem {
  return problem.code in changeCodes;
}

function isClosingProblem(problem: Problem): problem is ClosingProblem {
  return problem.code in closingCodes;
}

function isTableProblem(problem: TableProblem | RowProblem): problem is TableProblem {
  return problem.code in tableCodes;
}
