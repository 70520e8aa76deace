import { alertRows } from "./alertRows";
import { initiativeField } from "./initiativeFields";
import { showLive } from "./showLive";

// These follow the workbook's model, as those of live.ts do: what is done about the scorecard, and what to know of.

/**
 * One field of an initiative, live from the workbook. Example: =BSC.INITIATIVE("I1","SPI").
 * @customfunction INITIATIVE
 * @helpurl https://balanced-scorecard.example/help/initiative.html
 * @streaming
 * @param id The initiative's id or name
 * @param {string} [field] status, because, complete, planned, budget, spent, PV, EV, CPI, SPI, EAC, gate, gate state, overdue, owner, …; left out: status
 * @param [asOf] A date, or a period whose last day counts; left out: the last day of the reporting period
 * @param invocation How the value is handed over
 */
export function initiative(
  id: string,
  field: string,
  asOf: unknown,
  invocation: CustomFunctions.StreamingInvocation<string | number>,
): void {
  showLive((state) => initiativeField(state, { id, field, asOf }), invocation);
}

/**
 * What people should know of in a period, an alert a row: item, rule, status, since, what happened, who is told. Example: =BSC.ALERTS().
 * @customfunction ALERTS
 * @helpurl https://balanced-scorecard.example/help/alerts.html
 * @streaming
 * @param [period] Such as 2026-03, 2026-Q1, FY2026 or a date; left out: the reporting period
 * @param {string} [item] A measure, an objective or an initiative, by id or name; left out: all
 * @param invocation How the rows are handed over
 */
export function alerts(
  period: unknown,
  item: string,
  invocation: CustomFunctions.StreamingInvocation<Array<Array<string | number>>>,
): void {
  showLive((state) => alertRows(state, { period, item }), invocation);
}
