import { compareRows, rankField, unitRows } from "./unitRows";
import { lineRows } from "./lineRows";
import { showLive } from "./showLive";

// These follow the workbook's model, as those of live.ts do: units beside and below one another.

/**
 * The units of the organisation, a row each below the one that it belongs to: id, name, level, the unit above, score, status, change, how complete its data are. Example: =BSC.UNITS().
 * @customfunction UNITS
 * @helpurl https://balanced-scorecard.example/help/units.html
 * @streaming
 * @param {string} [scorecard] The unit that the list begins with, by id or name; left out: the one on top
 * @param [period] Such as 2026-03, 2026-Q1, FY2026 or a date; left out: the reporting period
 * @param invocation How the rows are handed over
 */
export function units(
  scorecard: string,
  period: unknown,
  invocation: CustomFunctions.StreamingInvocation<Array<Array<string | number>>>,
): void {
  showLive((state) => unitRows(state, { scorecard, period }), invocation);
}

/**
 * Units that report one measure side by side, the best first: place, unit, actual, target, score, status, figure per base, how far from its peers' median, Best practice where it is. Example: =BSC.COMPARE("F1.1").
 * @customfunction COMPARE
 * @helpurl https://balanced-scorecard.example/help/compare.html
 * @streaming
 * @param measure The measure's id or name
 * @param {string} [scorecard] Only units below this one, by id or name; left out: all
 * @param [period] Such as 2026-03, 2026-Q1, FY2026 or a date; left out: the reporting period
 * @param {string} [order] Rank, Unit, Actual, Target, Score or Peers; left out: Rank
 * @param invocation How the rows are handed over
 */
export function compare(
  measure: string,
  scorecard: string,
  period: unknown,
  order: string,
  invocation: CustomFunctions.StreamingInvocation<Array<Array<string | number>>>,
): void {
  showLive((state) => compareRows(state, { measure, scorecard, period, order }), invocation);
}

/**
 * Where a unit stands among the units that report a measure. Example: =BSC.RANK("F1.1","North").
 * @customfunction RANK
 * @helpurl https://balanced-scorecard.example/help/rank.html
 * @streaming
 * @param measure The measure's id or name
 * @param scorecard The unit's id or name
 * @param {string} [field] rank, of, best, median, spread, figure or from peers; left out: rank
 * @param [period] Such as 2026-03, 2026-Q1, FY2026 or a date; left out: the reporting period
 * @param invocation How the value is handed over
 */
export function rank(
  measure: string,
  scorecard: string,
  field: string,
  period: unknown,
  invocation: CustomFunctions.StreamingInvocation<string | number>,
): void {
  showLive((state) => rankField(state, { measure, scorecard, field, period }), invocation);
}

/**
 * A unit's whole scorecard, a row a line: kind, id, name, owner, unit, actual, target, variance, score, status, trend, the last twelve, data complete, set by hand. Example: =BSC.LINES("North").
 * @customfunction LINES
 * @helpurl https://balanced-scorecard.example/help/lines.html
 * @streaming
 * @param {string} [scorecard] The unit's id or name; left out: the one on top
 * @param [period] Such as 2026-03, 2026-Q1, FY2026 or a date; left out: the reporting period
 * @param invocation How the rows are handed over
 */
export function lines(
  scorecard: string,
  period: unknown,
  invocation: CustomFunctions.StreamingInvocation<Array<Array<string | number>>>,
): void {
  showLive((state) => lineRows(state, { scorecard, period }), invocation);
}
