import type { Model } from "../model";
import { failed, ok, type Result } from "../problems";
import { objectivesOf, type ScoredScorecard } from "../scores";
import { itemNamed } from "../terms";
import type { ChangedItem } from "./explainChange";

/**
 * The objective, perspective or unit of an id or name; of several the first in this order.
 *
 * @param wanted left out: the whole scorecard of the unit
 * @param unit whose objectives and perspectives are meant; left out: the one on top
 */
export function findChanged(
  { scorecards, scorecard }: Model,
  wanted: string | undefined,
  unit: ScoredScorecard = scorecard,
): Result<ChangedItem> {
  if (wanted === undefined) return ok({ kind: "scorecard", id: unit.id, scorecard: unit.id });
  const perspectives = unit.perspectives.map((one) => one.perspective);
  const objectives = objectivesOf(unit).map(({ objective }) => objective);
  const objective = itemNamed(wanted, objectives);
  if (objective) return ok({ kind: "objective", id: objective.id, scorecard: unit.id });
  const perspective = itemNamed(wanted, perspectives);
  if (perspective) return ok({ kind: "perspective", id: perspective.id, scorecard: unit.id });
  const other = itemNamed(wanted, scorecards);
  if (other) return ok({ kind: "scorecard", id: other.id, scorecard: other.id });
  return failed({ code: "not-in-model", kind: "objective, perspective or scorecard", found: wanted });
}
