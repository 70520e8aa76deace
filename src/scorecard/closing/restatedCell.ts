import { indexOfUnit } from "../lookup";
import { levelCellsIn } from "../figures";
import type { Model } from "../model";
import type { ScoredMeasure } from "../scores";
import { isShorterThanFrame, type Period } from "../periods";
import { type CellPlace, nameKey } from "../terms";
import type { Restatement } from "./restatements";

type Restated = Pick<Restatement, "item" | "field">;

/** The cell that holds a restated figure of a measure today; none where several make it up, or none does. */
export function restatedCell(model: Model, { item, field }: Restated): CellPlace | undefined {
  if (item.kind !== "measure" || (field !== "actual" && field !== "target" && field !== "redFlag"))
    return undefined;
  const scored = measureIn(model, item);
  const index = scored && indexOfUnit(model.facts, item.unit);
  const period = scored && onePeriod(scored, model);
  if (!index || !period) return undefined;
  const { measure } = scored;
  if (field !== "actual") return levelCellsIn(measure, period, index)[field];
  return index.actuals.get(measure.id)?.get(period.ordinal)?.at;
}

function measureIn({ scorecards }: Model, { id, unit }: Restatement["item"]): ScoredMeasure | undefined {
  return scorecards
    .find((one) => nameKey(one.id) === nameKey(unit))
    ?.perspectives.flatMap(({ objectives }) => objectives.flatMap(({ measures }) => measures))
    .find(({ measure }) => nameKey(measure.id) === nameKey(id));
}

/** The one period of its own that a measure shows, with a figure or without. */
function onePeriod({ measure, period }: ScoredMeasure, { frame }: Model): Period | undefined {
  if (frame.view !== "period" || isShorterThanFrame(frame, measure.frequency)) return undefined;
  return period ?? (measure.frequency === frame.period.frequency ? frame.period : undefined);
}
