import {
  dayText,
  initiativeStandings,
  itemText,
  ok,
  spanOf,
  type Calendar,
  type Day,
  type InitiativeStanding,
  type Result,
} from "../scorecard";
import { allOf } from "./arguments/readArguments";
import { readWritten } from "./arguments/readPeriod";
import { readText } from "./arguments/readText";
import { findNamed } from "./findItem";
import { fieldOf, type NamedFields } from "./readFields";
import type { LiveModelState, LiveValue } from "./showLive";

/** What INITIATIVE asks for, as Excel hands it over. */
export interface InitiativeQuestion {
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
export function initiativeField(
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
