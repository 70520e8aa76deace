/** Everything that can go wrong, each with its sentence; and what is either a value or problems. */
export { alignmentProblem, likenessText, type Misaligned } from "./alignmentProblem";
export { cascadeProblem } from "./cascadeProblem";
export type { ClosingProblem, EntryProblem } from "./closingProblem";
export { collectingProblem } from "./collectingProblem";
export { type BookPlace, gatheringProblem, type GatheringProblem, percentTyping } from "./gatheringProblem";
export type { ExcelProblem } from "./excelProblem";
export { type Correction, type Finding, severities, type Severity, toFinding } from "./finding";
export {
  isScoringProblem,
  placedText,
  type Problem,
  type ProblemCode,
  problemPlace,
  problemText,
} from "./problem";
export { requestProblem, type RequestProblem } from "./requestProblem";
export { failed, ok, type Result } from "./result";
export { type SourceFound, sourceProblem, type SourceProblem } from "./sourceProblem";
