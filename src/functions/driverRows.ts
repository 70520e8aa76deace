import {
  explainChange,
  findChanged,
  itemText,
  ok,
  previousFrame,
  type Change,
  type Result,
} from "../scorecard";
import { readPeriod } from "./arguments/readPeriod";
import { readText } from "./arguments/readText";
import { findUnit } from "./findItem";
import { orDash, type LiveModelState, type LiveValue } from "./showLive";

/** What DRIVERS asks for, as Excel hands it over. */
export interface DriversQuestion {
  readonly id: unknown;
  readonly from: unknown;
  readonly to: unknown;
  readonly scorecard: unknown;
}

/** A measure a row: its name, its scores before and after, its part, and why it has one; the last row is the total. */
export function driverRows(
  state: LiveModelState,
  { id, from, to, scorecard }: DriversQuestion,
): Result<LiveValue[][]> {
  const { modelAt } = state;
  const wanted = readText(id, "id");
  if (wanted.kind === "failed") return wanted;
  const named = readText(scorecard, "scorecard");
  if (named.kind === "failed") return named;
  const [start, end] = [readPeriod(from, state, "from"), readPeriod(to, state, "to")];
  if (start.kind === "failed") return start;
  if (end.kind === "failed") return end;
  const after = modelAt(end.value ? { period: end.value } : {});
  const { view } = after.frame;
  const before = modelAt({ period: start.value ?? previousFrame(after.frame).period, view });
  const unit = findUnit(after, named.value);
  if (unit.kind === "failed") return unit;
  const item = findChanged(after, wanted.value, unit.value);
  if (item.kind === "failed") return item;
  const change = explainChange(item.value, before, after);
  return change.kind === "failed" ? change : ok(rowsOf(change.value));
}

function rowsOf({ from, to, drivers }: Change): LiveValue[][] {
  const rows = drivers.map((driver) => [
    itemText(driver),
    orDash(driver.from),
    orDash(driver.to),
    driver.part,
    driver.because,
  ]);
  return [...rows, ["Total", from, to, to - from, ""]];
}
