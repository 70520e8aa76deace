import type { Review } from "../facts";
import type { AlertItem } from "./alert";

/** Whether a row of the Reviews table speaks of an item. A row that names no unit speaks of the item in every unit. */
export function isReviewOf(
  { item, scorecard }: Pick<Review, "item" | "scorecard">,
  { kind, id, unit }: Pick<AlertItem, "kind" | "id" | "unit">,
): boolean {
  return item.kind === kind && item.id === id && (scorecard === undefined || scorecard === unit);
}
