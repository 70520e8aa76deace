import type { Facts, ItemReference, Review, UnitId } from "../../scorecard";
import type { Theirs } from "./theirs";
import { withoutTexts } from "./withoutCommentary";

/** Whether an item of the scorecard is theirs; a perspective is everybody's, so only of the copy of all. */
export function isTheirItem({ kind, id }: ItemReference, theirs: Theirs): boolean {
  switch (kind) {
    case "measure":
      return theirs.measures.has(id);
    case "objective":
      return theirs.homes.has(id);
    case "perspective":
      return theirs.isAll;
    case "scorecard":
      return theirs.units.has(id);
  }
}

/**
 * Whether an item belongs to one of their units. What they share with others is shown by them, but what is said or done about it
 * without a unit is its own unit's.
 */
export function isOwnItem(item: ItemReference, theirs: Theirs): boolean {
  const home = homeOf(item, theirs);
  return isTheirItem(item, theirs) && (home === undefined || theirs.units.has(home));
}

/**
 * What was said of their items. A row that names no unit is that of the item's own unit (scoring.md, "Roll-up"): of an item of
 * another unit it is only told that something was said.
 */
export function saidOf(facts: Facts, theirs: Theirs): readonly Review[] {
  return facts.reviews.flatMap((review): readonly Review[] => {
    if (theirs.isAll) return [review];
    const { item, scorecard, override } = review;
    const home = homeOf(item, theirs);
    const unit = scorecard ?? home;
    const isKept = unit !== undefined && theirs.units.has(unit) && isInUnits(item, theirs);
    if (!isKept) return isOfAll(review, theirs) ? [textless(review)] : [];
    // Without a unit an override would be that of the copy's top as well.
    const named = scorecard ?? (override && home !== theirs.unit.id ? home : undefined);
    return [{ ...review, scorecard: named }];
  });
}

/** A row that names no unit speaks of the item in every unit, but what it says is that of the item's own. */
function isOfAll({ item, scorecard }: Review, theirs: Theirs): boolean {
  const isShared = item.kind === "measure" || item.kind === "objective";
  return scorecard === undefined && isShared && isTheirItem(item, theirs);
}

function textless(review: Review): Review {
  const { override: _override, by: _by, ...said } = withoutTexts(review);
  return said;
}

/** Of a perspective, what was said of it in one of their units. */
function isInUnits(item: ItemReference, theirs: Theirs): boolean {
  return item.kind === "perspective" ? theirs.perspectives.has(item.id) : isTheirItem(item, theirs);
}

/** None for a perspective: it is everybody's. */
function homeOf({ kind, id }: ItemReference, theirs: Theirs): UnitId | undefined {
  switch (kind) {
    case "measure":
      return theirs.homeOf(id);
    case "objective":
      return theirs.homeBefore(id);
    case "perspective":
      return undefined;
    case "scorecard":
      return id;
  }
}
