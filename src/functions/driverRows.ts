import {
  explainChange,
  findChanged,
  itemText,
  ok,
  previousFrame,
  type Change,
  type Model,
  type Period,
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

/** A question about a change, as it is understood. */
interface ChangeAsked {
  readonly item: string | undefined;
  readonly unit: string | undefined;
  /** Left out: the period before. */
  readonly from: Period | undefined;
  /** The model of the period after. */
  readonly after: Model;
}

/** Reads what is asked about a change: of what, of which unit, from when to when. */
export function readQuestion(
  state: LiveModelState,
  { id, from, to, scorecard }: DriversQuestion,
): Result<ChangeAsked> {
  const item = readText(id, "id");
  if (item.kind === "failed") return item;
  const unit = readText(scorecard, "scorecard");
  if (unit.kind === "failed") return unit;
  const [start, end] = [readPeriod(from, state, "from"), readPeriod(to, state, "to")];
  if (start.kind === "failed") return start;
  if (end.kind === "failed") return end;
  const after = state.modelAt(end.value ? { period: end.value } : {});
  return ok({ item: item.value, unit: unit.value, from: start.value, after });
}

/** A measure a row: its name, its scores before and after, its part, and why it has one; the last row is the total. */
export function driverRows(state: LiveModelState, question: DriversQuestion): Result<LiveValue[][]> {
  const read = readQuestion(state, question);
  if (read.kind === "failed") return read;
  const { item: wanted, unit: named, from, after } = read.value;
  const { view } = after.frame;
  const before = state.modelAt({ period: from ?? previousFrame(after.frame).period, view });
  const unit = findUnit(after, named);
  if (unit.kind === "failed") return unit;
  const item = findChanged(after, wanted, unit.value);
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
