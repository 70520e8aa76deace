import { findUnit, rememberModels, type Model, type ModelAt } from "../model";
import type { Period } from "../periods";
import type { Result } from "../problems";
import { findChanged } from "./findChanged";
import { type Why, whyChanged } from "./why";

/** The score whose change is asked for. */
export interface ChangeAsked {
  /** An objective, a perspective or a unit, by id or name; left out: the whole scorecard of the unit. */
  readonly item?: string;
  /** By id or name; left out: the one on top. */
  readonly unit?: string;
  /** The period before; left out: the one that the period after is compared with. */
  readonly from?: Period;
}

/**
 * What made a score of a model change; both periods are in the model's view.
 *
 * @returns failed where there is no such item, or it has no score in one of the two periods
 */
export function whyIn(
  after: Model,
  { item, unit: unitName, from }: ChangeAsked,
  modelAt: ModelAt = rememberModels(after.facts, after),
): Result<Why> {
  const unit = findUnit(after, unitName);
  if (unit.kind === "failed") return unit;
  const changed = findChanged(after, item, unit.value);
  if (changed.kind === "failed") return changed;
  const before = from && modelAt({ period: from, view: after.frame.view });
  return whyChanged(changed.value, { model: after, modelAt }, before);
}
