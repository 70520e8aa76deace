import { alertRows } from "./alertRows";
import { type LiveModelState, type LiveValue, showLive } from "./showLive";
import {
  type Calendar,
  type Day,
  dayText,
  type InitiativeStanding,
  initiativeStandings,
  itemText,
  ok,
  type Result,
  spanOf,
} from "../scorecard";
import { allOf } from "./arguments/readArguments";
import { readWritten } from "./arguments/readPeriod";
import { readText } from "./arguments/readText";
import { findNamed } from "./findItem";
import { fieldOf, type NamedFields } from "./readFields";

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
 * @param {string} [scorecard] Only what is about this unit and those below it, by id or name; left out: all
 * @param invocation How the rows are handed over
 */
export function alerts(
  period: unknown,
  item: string,
  scorecard: string,
  invocation: CustomFunctions.StreamingInvocation<Array<Array<string | number>>>,
): void {
  showLive((state) => alertRows(state, { period, item, scorecard }), invocation);
}

/** What INITIATIVE asks for, as Excel hands it over. */
interface InitiativeQuestion {
  readonly id: unknown;
  readonly field: unknown;
  readonly asOf: unknown;
}

const fields: NamedFields<InitiativeStanding> = {
  status: ({ status }) => status,
  because: ({ because }) => because,
  band: ({ band }) => band,
  complete: ({ complete }) => complete,
  planned: ({ planned }) => planned,
  budget: ({ initiative }) => initiative.budget,
  spent: ({ initiative }) => initiative.spent,
  PV: ({ plannedValue }) => plannedValue,
  EV: ({ earnedValue }) => earnedValue,
  CPI: ({ costIndex }) => costIndex,
  SPI: ({ scheduleIndex }) => scheduleIndex,
  EAC: ({ estimateAtCompletion }) => estimateAtCompletion,
  gate: ({ gate }) => gate?.gate.text,
  "gate state": ({ gate }) => gate?.state,
  overdue: ({ overdue }) => overdue.length,
  milestones: ({ milestones }) => milestones.length,
  outcome: ({ outcomes }) =>
    outcomes
      .map(({ measure, unitName, verdict }) => `${itemText({ name: measure, unitName })}: ${verdict}`)
      .join("; "),
  name: ({ initiative }) => initiative.name,
  owner: ({ initiative }) => initiative.owner,
  start: ({ initiative: { start } }) => (start === undefined ? undefined : dayText(start)),
  end: ({ initiative: { end } }) => (end === undefined ? undefined : dayText(end)),
};

/** One field of an initiative as it stands on a day. */
function initiativeField(
  { modelAt, facts }: LiveModelState,
  { id, field, asOf }: InitiativeQuestion,
): Result<LiveValue> {
  const words = allOf([readText(id, "id"), readText(field, "field")]);
  if (words.kind === "failed") return words;
  const [wanted = "", fieldName = ""] = words.value;
  const { frame } = modelAt({});
  const day = readDay(asOf, frame.calendar, facts.date1904);
  if (day.kind === "failed") return day;
  const standings = initiativeStandings(facts.facts, day.value ?? spanOf(frame.period, frame.calendar).last);
  const named = standings.map((item) => ({ item, id: item.initiative.id, name: item.initiative.name }));
  const found = findNamed("initiative", wanted, named);
  return found.kind === "failed" ? found : fieldOf(fields, fieldName, "status", (read) => read(found.value));
}

function readDay(asOf: unknown, calendar: Calendar, date1904: boolean): Result<Day | undefined> {
  const expected = "a date or a period such as 2026-03";
  const written = readWritten(asOf, { name: "asOf", expected, date1904 });
  if (written.kind === "failed") return written;
  if (!written.value) return ok(undefined);
  return ok(written.value.kind === "date" ? written.value.day : spanOf(written.value.period, calendar).last);
}
