import { follow, objectiveOf, measureOf, perspectiveOf, scorecardOf } from "./follow";
import { measureFields, objectiveFields, perspectiveFields, scorecardFields } from "./liveFields";

// These follow the workbook's model: they stream, and end when their cell goes.

/**
 * One field of a measure, live from the model. Example: =BSC.KPI("F1.1","actual").
 * @customfunction KPI
 * @helpurl https://balanced-scorecard.example/help/kpi.html
 * @streaming
 * @param measure The measure's id or name
 * @param {string} [field] actual, target, red flag, score, status, trend, variance, owner, unit, explain, …; left out: score
 * @param [period] Such as 2026-03, 2026-Q1, FY2026 or a date; left out: the reporting period
 * @param {string} [scorecard] The unit; left out: the whole scorecard
 * @param invocation How the value is handed over
 */
export function kpi(
  measure: string,
  field: string,
  period: unknown,
  scorecard: string,
  invocation: CustomFunctions.StreamingInvocation<string | number>,
): void {
  follow({ id: measure, field, period, scorecard }, measureOf, measureFields, invocation);
}

/**
 * One field of an objective, live from the model. Example: =BSC.OBJECTIVE("F1","status").
 * @customfunction OBJECTIVE
 * @helpurl https://balanced-scorecard.example/help/objective.html
 * @streaming
 * @param id The objective's id or name
 * @param {string} [field] score, status, coverage, change, trend, owner, …; left out: score
 * @param [period] Such as 2026-03, 2026-Q1, FY2026 or a date; left out: the reporting period
 * @param {string} [scorecard] The unit; left out: the whole scorecard
 * @param invocation How the value is handed over
 */
export function objective(
  id: string,
  field: string,
  period: unknown,
  scorecard: string,
  invocation: CustomFunctions.StreamingInvocation<string | number>,
): void {
  follow({ id, field, period, scorecard }, objectiveOf, objectiveFields, invocation);
}

/**
 * One field of a perspective, live from the model. Example: =BSC.PERSPECTIVE("Financial").
 * @customfunction PERSPECTIVE
 * @helpurl https://balanced-scorecard.example/help/perspective.html
 * @streaming
 * @param id The perspective's name
 * @param {string} [field] score, status, coverage, change or trend; left out: score
 * @param [period] Such as 2026-03, 2026-Q1, FY2026 or a date; left out: the reporting period
 * @param {string} [scorecard] The unit; left out: the whole scorecard
 * @param invocation How the value is handed over
 */
export function perspective(
  id: string,
  field: string,
  period: unknown,
  scorecard: string,
  invocation: CustomFunctions.StreamingInvocation<string | number>,
): void {
  follow({ id, field, period, scorecard }, perspectiveOf, perspectiveFields, invocation);
}

/**
 * One field of the whole scorecard, live from the model. Example: =BSC.SCORECARD(,"status").
 * @customfunction SCORECARD
 * @helpurl https://balanced-scorecard.example/help/scorecard.html
 * @streaming
 * @param {string} [id] The scorecard's name; left out: the workbook's
 * @param {string} [field] score, status, coverage, change, trend, period or view; left out: score
 * @param [period] Such as 2026-03, 2026-Q1, FY2026 or a date; left out: the reporting period
 * @param invocation How the value is handed over
 */
export function scorecard(
  id: string,
  field: string,
  period: unknown,
  invocation: CustomFunctions.StreamingInvocation<string | number>,
): void {
  follow({ id, field, period, scorecard: "" }, scorecardOf, scorecardFields, invocation);
}
