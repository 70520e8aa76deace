import type { Result } from "../scorecard";
import { readPeriod } from "./arguments/readPeriod";
import { findUnit, type Finder } from "./findItem";
import { readField, type Fields } from "./liveFields";
import { showLive, type LiveModelState, type LiveValue } from "./showLive";

/** What a live function asks for, as Excel hands it over: what is left out is null. */
export interface LiveQuestion {
  readonly id: string | null;
  readonly field: string | null;
  readonly period: unknown;
  readonly scorecard: string | null;
}

/** Where an item is found, and what of it can be asked for. */
export interface Asking<Item> {
  readonly find: Finder<Item>;
  readonly fields: Fields<Item>;
}

/** Shows one field of one item, now and whenever the model changes, until the cell no longer asks. */
export function follow<Item>(
  question: LiveQuestion,
  asking: Asking<Item>,
  invocation: CustomFunctions.StreamingInvocation<LiveValue>,
): void {
  showLive((state) => answerIn(state, question, asking), invocation);
}

function answerIn<Item>(
  { modelAt, facts }: LiveModelState,
  { id, field, period, scorecard }: LiveQuestion,
  { find, fields }: Asking<Item>,
): Result<LiveValue> {
  const asked = readPeriod(period, facts.date1904);
  if (asked.kind === "failed") return asked;
  const model = modelAt(asked.value ? { period: asked.value } : {});
  const unit = findUnit(model, scorecard);
  if (unit.kind === "failed") return unit;
  const item = find(unit.value, id ?? "");
  if (item.kind === "failed") return item;
  return readField({ item: item.value, model, unit: unit.value.id }, fields, field ?? "");
}
