import { dayText, isSamePeriod, scoreText, shownPeriod, viewText, type Day } from "../../scorecard";
import type { Piece } from "../document";
import type { Review } from "./review";

/** A score, as it never contradicts its band. */
export const scorePiece = (score: number | undefined): Piece => scoreText(score);

export const dayPiece = (day: Day | undefined): Piece => (day === undefined ? undefined : dayText(day));

export const share = (number: number | undefined): Piece => ({ number, format: "0%" });
export const money = (number: number | undefined): Piece => ({ number, format: "#,##0" });
export const index = (number: number | undefined): Piece => ({ number, format: "0.00" });
export const points = (number: number | undefined): Piece => ({ number, format: "+0.0;-0.0;0.0" });

/** What stands below every title: whose review it is, of which period. */
export function subtitleOf({ unit, model }: Review): string {
  return `${unit.name} · ${shownPeriod(model) ?? "no figures yet"} · ${viewText(model.frame.view)}`;
}

/** Which period and view the figures are of, and whether it is closed: what every page's foot says. */
export function standOf({ model, verified }: Pick<Review, "model" | "verified">): string {
  const { period, view } = model.frame;
  const isClosed = verified.periods.some(({ closed }) => isSamePeriod(closed.period, period));
  return `${shownPeriod(model) ?? "No figures yet"} (${viewText(view)}), ${isClosed ? "closed" : "not closed"}`;
}

/** The foot of the pack's pages. */
export const footOf = (review: Review): string => `${review.unit.name}, ${standOf(review)}`;

/** A score within a sentence. */
export const scoreTextOf = (score: number | undefined) =>
  score === undefined ? "no data" : score.toFixed(1);
