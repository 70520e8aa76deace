import { type Facts, type ItemReference, type Review } from "../../scorecard";
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
 * What was said of their items. A row that names no unit is that of the item's own unit (scoring.md, "Roll-up"): of an item of
 * another unit it is only told that something was said.
 */
export function saidOf(facts: Facts, theirs: Theirs): readonly Review[] {
  return facts.reviews.flatMap((review): readonly Review[] => {
    if (theirs.isAll) return [review];
    const { item, scorecard, override } = review;
    const home = homeOf(item, facts, theirs);
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

function homeOf({ kind, id }: ItemReference, { scorecards }: Facts, theirs: Theirs) {
  const [root] = scorecards;
  switch (kind) {
    case "measure":
      return theirs.homeOf(id);
    case "objective":
      return theirs.homeBefore(id);
    case "perspective":
      return root?.id;
    case "scorecard":
      return id;
  }
}
