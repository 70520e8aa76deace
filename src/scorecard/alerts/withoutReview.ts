import type { Review } from "../facts/reviews";
import { isSamePeriod, type Period } from "../periods/period";
import type { AlertItem } from "./alert";

/**
 * The items for which no row of the Reviews table stands ready in a period, not even an empty one; each once. A row that
 * names no unit serves the item in every unit.
 */
export function withoutReview(
  items: readonly AlertItem[],
  reviews: readonly Review[],
  period: Period,
): readonly AlertItem[] {
  const ready = reviews.filter((review) => isSamePeriod(review.period, period));
  const isReady = ({ kind, id, unit }: AlertItem) =>
    ready.some(
      ({ item, scorecard }) =>
        item.kind === kind && item.id === id && (scorecard === undefined || scorecard === unit),
    );
  const lacking = items.filter((item) => !isReady(item));
  return [
    ...new Map(lacking.map((item) => [JSON.stringify([item.kind, item.id, item.unit]), item])).values(),
  ];
}
