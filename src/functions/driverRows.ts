import {
  explainChange,
  itemText,
  failed,
  ok,
  previousFrame,
  type Change,
  type ChangedItem,
  type Model,
  type Result,
} from "../scorecard";
import { readPeriod } from "./arguments/readPeriod";
import { readText } from "./arguments/readText";
import { findUnit, objectiveOf, perspectiveOf } from "./findItem";
import type { LiveModelState, LiveValue } from "./showLive";

/** What DRIVERS asks for, as Excel hands it over. */
export interface DriversQuestion {
  readonly id: unknown;
  readonly from: unknown;
  readonly to: unknown;
}

/** A measure a row: its name, its scores before and after, its part, and why it has one; the last row is the total. */
export function driverRows(
  { modelAt, facts: { date1904 } }: LiveModelState,
  { id, from, to }: DriversQuestion,
): Result<LiveValue[][]> {
  const wanted = readText(id, "id");
  if (wanted.kind === "failed") return wanted;
  const [start, end] = [readPeriod(from, date1904, "from"), readPeriod(to, date1904, "to")];
  if (start.kind === "failed") return start;
  if (end.kind === "failed") return end;
  const after = modelAt(end.value ? { period: end.value } : {});
  const { view } = after.frame;
  const before = modelAt({ period: start.value ?? previousFrame(after.frame).period, view });
  const item = findChanged(after, wanted.value);
  if (item.kind === "failed") return item;
  const change = explainChange(item.value, before, after);
  return change.kind === "failed" ? change : ok(rowsOf(change.value));
}

/** The objective, perspective or unit of that id or name; of several the first in this order. */
function findChanged(model: Model, wanted: string | undefined): Result<ChangedItem> {
  const { scorecard } = model;
  if (wanted === undefined) return ok({ kind: "scorecard", id: scorecard.id, scorecard: scorecard.id });
  const objective = objectiveOf(scorecard, wanted);
  if (objective.kind === "ok")
    return ok({ kind: "objective", id: objective.value.objective.id, scorecard: scorecard.id });
  const perspective = perspectiveOf(scorecard, wanted);
  if (perspective.kind === "ok")
    return ok({ kind: "perspective", id: perspective.value.perspective.id, scorecard: scorecard.id });
  const unit = findUnit(model, wanted);
  if (unit.kind === "ok") return ok({ kind: "scorecard", id: unit.value.id, scorecard: unit.value.id });
  return failed({ code: "not-in-model", kind: "objective, perspective or scorecard", found: wanted });
}

/** A dash where there is no data, as on our sheets. */
const shown = (score: number | undefined): LiveValue => score ?? "–";

function rowsOf({ from, to, drivers }: Change): LiveValue[][] {
  const rows = drivers.map((driver) => [
    itemText(driver),
    shown(driver.from),
    shown(driver.to),
    driver.part,
    driver.because,
  ]);
  return [...rows, ["Total", from, to, to - from, ""]];
}
