import type { Review } from "../facts";
import { isSamePeriod, type Period } from "../periods";
import type { AlertItem } from "./alert";
import { isReviewOf } from "./isReviewOf";

/** The items for which no row of the Reviews table stands ready in a period, not even an empty one; each once. */
export function withoutReview(
  items: readonly AlertItem[],
  reviews: readonly Review[],
  period: Period,
): readonly AlertItem[] {
  const ready = reviews.filter((review) => isSamePeriod(review.period, period));
  const lacking = items.filter((item) => !ready.some((review) => isReviewOf(review, item)));
  return [
    ...new Map(lacking.map((item) => [JSON.stringify([item.kind, item.id, item.unit]), item])).values(),
  ];
}
