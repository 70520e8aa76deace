import { isAtLeast } from "./compare";

/** The bands of a score. People see them as the status; labels and colours can be changed, the bands cannot. */
export const bands = ["Green", "Amber", "Red", "No data", "Not scored"] as const;
export type Band = (typeof bands)[number];

/** A score at the red flag: Amber starts here. */
export const amberFrom = 100 / 3;
/** A score at the target: Green starts here. */
export const greenFrom = 200 / 3;

/** The band of a score of 0..100; no score is no data. */
export function bandOfScore(score: number | undefined): Band {
  if (score === undefined) return "No data";
  if (isAtLeast(score, greenFrom)) return "Green";
  return isAtLeast(score, amberFrom) ? "Amber" : "Red";
}

const middleScores: Readonly<Record<"Green" | "Amber" | "Red", number>> = { Green: 100, Amber: 50, Red: 0 };

/** The score that a band stands for when it is handed to a roll-up as a word (functions.md, ROLLUP). */
export function scoreOfBand(band: Band): number | undefined {
  if (band === "No data" || band === "Not scored") return undefined;
  return middleScores[band];
}

const justBelow = 1 - 3e-9;

/**
 * A score kept inside its band: a value a hair below a threshold is not called equal to it, so neither may its score be.
 *
 * @param score 0..100, linear between the thresholds
 */
export function holdInBand(score: number, band: Band): number {
  if (bandOfScore(score) === band) return score;
  if (band === "Red") return Math.min(score, amberFrom * justBelow);
  if (band === "Amber") return Math.min(Math.max(score, amberFrom), greenFrom * justBelow);
  return Math.max(score, greenFrom);
}
