import type { Facts } from "../facts/facts";
import type { Review } from "../facts/reviews";
import { isSamePeriod } from "../periods/period";
import { periodText } from "../periods/periodText";
import { placeText } from "../place";
import type { Problem } from "../problems/problem";
import { indexUnits, type FactsIndex } from "./factsIndex";

/** Overrides that change nothing without a word: a second one of an item in a period, and one where no unit shows the item. */
export function checkOverrides(facts: Facts): readonly Problem[] {
  const overriding = facts.reviews.filter(({ override }) => override);
  if (overriding.length === 0) return [];
  const indexes = indexUnits(facts);
  const used = indexes.map((index) => [...index.overrides.values()].flat().filter((one) => isIn(one, index)));
  return overriding.flatMap((review) => {
    const beside = used.filter((reviews) => reviews.includes(review));
    if (beside.length === 0) return [ofNothing(review, indexes)];
    const first = beside.flat().find((one) => isSameSaid(one, review));
    return first === undefined || first === review ? [] : [twice(review, first)];
  });
}

function isIn({ item: { kind, id } }: Review, index: FactsIndex): boolean {
  const { unit, facts, objectivesOf, measuresOf } = index;
  switch (kind) {
    case "scorecard":
      return unit.id === id;
    case "perspective":
      return unit.parent === undefined
        ? facts.perspectives.some((one) => one.id === id)
        : objectivesOf.has(id);
    case "objective":
      return [...objectivesOf.values()].flat().some((one) => one.id === id);
    case "measure":
      return [...measuresOf.values()].flat().some((one) => one.id === id);
  }
}

function isSameSaid(one: Review, other: Review): boolean {
  return (
    one.item.kind === other.item.kind &&
    one.item.id === other.item.id &&
    isSamePeriod(one.period, other.period)
  );
}

function twice({ item, period, at }: Review, first: Review): Problem {
  return {
    code: "override-twice",
    at,
    item: item.id,
    period: periodText(period),
    first: placeText(first.at),
  };
}

/** The unit whose status it would have been, and those that show the item. */
function ofNothing(review: Review, indexes: readonly FactsIndex[]): Problem {
  const { item, at, scorecard } = review;
  const unit = scorecard ?? indexes[0]?.unit.id ?? "";
  const shownBy = indexes.filter((index) => isIn(review, index)).map((index) => index.unit.id);
  return { code: "override-of-nothing", at, item: item.id, unit, shownBy };
}
