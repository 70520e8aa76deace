import {
  dayText,
  initiativeStandings,
  itemText,
  ok,
  parsePeriod,
  spanOf,
  failed,
  type Calendar,
  type Day,
  type InitiativeStanding,
  type Result,
} from "../scorecard";
import { isEmpty } from "./arguments/cells";
import { findNamed } from "./findItem";
import { fieldOf, type NamedFields } from "./readFields";
import type { LiveModelState, LiveValue } from "./showLive";

/** What INITIATIVE asks for, as Excel hands it over. */
export interface InitiativeQuestion {
  readonly id: string | null;
  readonly field: string | null;
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
  const { frame } = modelAt({});
  const day = readDay(asOf, frame.calendar);
  if (day.kind === "failed") return day;
  const standings = initiativeStandings(facts.facts, day.value ?? spanOf(frame.period, frame.calendar).last);
  const named = standings.map((item) => ({ item, id: item.initiative.id, name: item.initiative.name }));
  const found = findNamed("initiative", id ?? "", named);
  return found.kind === "failed"
    ? found
    : fieldOf(fields, field ?? "", "status", (read) => read(found.value));
}

function readDay(asOf: unknown, calendar: Calendar): Result<Day | undefined> {
  if (isEmpty(asOf)) return ok(undefined);
  const written = typeof asOf === "number" || typeof asOf === "string" ? parsePeriod(asOf) : undefined;
  if (written?.kind === "date") return ok(written.day);
  if (written) return ok(spanOf(written.period, calendar).last);
  return failed({
    code: "argument-kind",
    argument: "asOf",
    expected: "a date or a period such as 2026-03",
    found: `"${String(asOf)}"`,
  });
}
