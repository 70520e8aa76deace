import { measureOf, objectiveOf, perspectiveOf, scorecardOf } from "./findItem";
import { follow } from "./follow";
import { driverRows } from "./driverRows";
import { whyRows } from "./whyRows";
import { measureFields, objectiveFields, perspectiveFields, scorecardFields } from "./liveFields";
import { showLive } from "./showLive";

// These follow the workbook's model: they stream, and end when their cell goes.
// Texts are declared as such, so that Excel hands an empty cell over as ""; what comes is read as if it were anything.

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
  follow({ id: measure, field, period, scorecard }, { find: measureOf, fields: measureFields }, invocation);
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
  follow({ id, field, period, scorecard }, { find: objectiveOf, fields: objectiveFields }, invocation);
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
  follow({ id, field, period, scorecard }, { find: perspectiveOf, fields: perspectiveFields }, invocation);
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
  follow(
    { id: "", field, period, scorecard: id },
    { find: scorecardOf, fields: scorecardFields },
    invocation,
  );
}

/**
 * What made a score change between two periods: each measure with its scores, its part (they add up to the change) and whether it is performance, coverage or weights. Example: =BSC.DRIVERS("P3").
 * @customfunction DRIVERS
 * @helpurl https://balanced-scorecard.example/help/drivers.html
 * @streaming
 * @param {string} [id] An objective, a perspective or a scorecard, by id or name; left out: the whole scorecard
 * @param [from] The period before; left out: the one that the period after is compared with
 * @param [to] The period after; left out: the reporting period
 * @param {string} [scorecard] The unit whose item it is; left out: the whole scorecard
 * @param invocation How the rows are handed over
 */
export function drivers(
  id: string,
  from: unknown,
  to: unknown,
  scorecard: string,
  invocation: CustomFunctions.StreamingInvocation<Array<Array<string | number>>>,
): void {
  showLive((state) => driverRows(state, { id, from, to, scorecard }), invocation);
}

/**
 * Why a score changed, level by level, a row each: name, score before, score after, its part, what it is, id, what is to be said, level. Example: =BSC.WHY("P3").
 * @customfunction WHY
 * @helpurl https://balanced-scorecard.example/help/why.html
 * @streaming
 * @param {string} [id] An objective, a perspective or a scorecard, by id or name; left out: the whole scorecard
 * @param [from] The period before; left out: the one that the period after is compared with
 * @param [to] The period after; left out: the reporting period
 * @param {string} [scorecard] The unit whose item it is; left out: the whole scorecard
 * @param {string} [shape] Lines, or Steps for a waterfall: name, what holds the step up, whole score, raised by, lowered by; left out: Lines
 * @param invocation How the rows are handed over
 */
export function why(
  id: string,
  from: unknown,
  to: unknown,
  scorecard: string,
  shape: string,
  invocation: CustomFunctions.StreamingInvocation<Array<Array<string | number>>>,
): void {
  showLive((state) => whyRows(state, { id, from, to, scorecard, shape }), invocation);
}
