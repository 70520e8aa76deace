import type { Model, ModelAt } from "../model";
import { previousFrame } from "../periods";
import { ok, type Result } from "../problems";
import { type Change, type ChangedItem, explainChange } from "./explainChange";
import { type Leading, leadingTo } from "./leadingTo";

/** Why a score changed, level by level, and what the map's links say came before it. */
export interface Why {
  readonly before: Model;
  readonly change: Change;
  readonly leading: readonly Leading[];
}

/**
 * Explains a change of a score down to measures, and looks for what stands before it.
 *
 * @param before left out: the model of the period that the model's is compared with
 * @returns failed when it has no score in one of the two
 */
export function whyChanged(
  item: ChangedItem,
  { model, modelAt }: { readonly model: Model; readonly modelAt: ModelAt },
  before: Model = modelAt({ period: previousFrame(model.frame).period }),
): Result<Why> {
  const change = explainChange(item, before, model);
  if (change.kind === "failed") return change;
  const unit = model.scorecards.find(({ id }) => id === item.scorecard) ?? model.scorecard;
  const leading = leadingTo(change.value.cause, unit, { model, modelAt });
  return ok({ before, change: change.value, leading });
}
