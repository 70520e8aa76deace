import { type Band, type CellPlace, nameKey } from "../terms";
import { indexOfUnit, itemKey } from "../lookup";
import type { Model, ModelAt } from "../model";
import { type ClosedChange, definitionChanges, recordChanges } from "./changes";
import { closedItems } from "./closedItems";
import type { ClosedItem, ClosedPeriod } from "./closedPeriod";
import { closedRecords } from "./closedRecords";
import type { EntryProblem } from "../problems";
import { contentProblem } from "./checkClosings";
import { matchItems } from "./matchItems";
import { type Restatement, restatementsOf } from "./restatements";
import { levelCellsIn } from "../figures";
import type { ScoredMeasure } from "../scores";
import { isShorterThanFrame, type Period } from "../periods";

/** Whether a closed period is as it was closed, and what has been restated since. */
export interface Verified {
  readonly closed: ClosedPeriod;
  /** Why it cannot be trusted to be what was closed; left out where it is. */
  readonly problem?: EntryProblem;
  /** Figures, weights, places, scores and statuses of the items: what was changed first, then what followed. */
  readonly restatements: readonly Restatement[];
  /** Settings, definitions, reviews and plans. */
  readonly changes: readonly ClosedChange[];
  /** The whole scorecard's score and status as they were closed, and as today's numbers have them. */
  readonly scoreWas?: number;
  readonly scoreIs?: number;
  readonly bandWas?: Band;
  readonly bandIs?: Band;
}

/**
 * Compares one closed period with what the workbook says of it today.
 *
 * @param problem what a check of the whole book found; by itself a snapshot is checked against its checksum
 */
export function verifyClosed(
  closed: ClosedPeriod,
  modelAt: ModelAt,
  problem = contentProblem(closed),
): Verified {
  const { period, view, items, records } = closed;
  const model = modelAt({ period, view });
  const today = closedItems(model);
  // A version that kept no records kept no places and no definitions either.
  const hasPlaces = records.length > 0;
  const matched = matchItems(items, today, placesIn(model));
  const known = [...items, ...today];
  const changes = hasPlaces
    ? [...definitionChanges(matched), ...recordChanges(records, closedRecords(model))]
    : [];
  const [top, topIs] = [items[0], today[0]];
  return {
    closed,
    ...(problem ? { problem } : {}),
    restatements: restatementsOf(matched, hasPlaces).map((restated) => ({
      ...restated,
      ...unitNameIn(known, restated.item),
      ...inItsCell(restatedCell(model, restated)),
    })),
    changes: changes.map((change) => ({ ...change, ...unitNameIn(known, change) })),
    scoreWas: top?.score,
    scoreIs: topIs?.score,
    ...(top && topIs ? { bandWas: top.band, bandIs: topIs.band } : {}),
  };
}

const inItsCell = (at: CellPlace | undefined) => (at ? { at } : {});

/** The row of each item that has one of its own. */
function placesIn({ facts }: Model): (item: ClosedItem) => CellPlace | undefined {
  const { measures, objectives, perspectives, scorecards } = facts;
  const keyed = (kind: string, rows: readonly { readonly id: string; readonly at?: CellPlace }[]) =>
    rows.map(({ id, at }) => [itemKey(kind, nameKey(id)), at] as const);
  const places = new Map([
    ...keyed("measure", measures),
    ...keyed("objective", objectives),
    ...keyed("perspective", perspectives),
    ...keyed("scorecard", scorecards),
  ]);
  return ({ kind, id }) => places.get(itemKey(kind, nameKey(id)));
}

function unitNameIn(
  [top, ...items]: readonly ClosedItem[],
  { unit, kind }: Pick<ClosedChange, "unit" | "kind">,
) {
  if (unit === "" || unit === top?.unit || kind === "scorecard") return {};
  return { unitName: items.find((one) => one.kind === "scorecard" && one.id === unit)?.name ?? unit };
}

type Restated = Pick<Restatement, "item" | "field">;

/** The cell that holds a restated figure of a measure today; none where several make it up, or none does. */
function restatedCell(model: Model, { item, field }: Restated): CellPlace | undefined {
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
