import type { Result } from "../scorecard";
import { allOf } from "./arguments/readArguments";
import { readPeriod } from "./arguments/readPeriod";
import { readText } from "./arguments/readText";
import { findUnit, type Finder } from "./findItem";
import { readField, type Fields } from "./liveFields";
import { showLive, type LiveModelState, type LiveValue } from "./showLive";

/** What a live function asks for, as Excel hands it over: anything may stand there, errors too. */
export interface LiveQuestion {
  readonly id: unknown;
  readonly field: unknown;
  readonly period: unknown;
  readonly scorecard: unknown;
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
  const words = allOf([readText(id, "id"), readText(field, "field"), readText(scorecard, "scorecard")]);
  if (words.kind === "failed") return words;
  const [wanted = "", fieldName = "", unitName] = words.value;
  const asked = readPeriod(period, { modelAt, facts });
  if (asked.kind === "failed") return asked;
  const model = modelAt(asked.value ? { period: asked.value } : {});
  const unit = findUnit(model, unitName);
  if (unit.kind === "failed") return unit;
  const item = find(unit.value, wanted);
  if (item.kind === "failed") return item;
  return readField({ item: item.value, model, unit: unit.value.id }, fields, fieldName);
}
