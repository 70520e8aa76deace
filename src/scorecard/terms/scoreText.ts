import { bandOfScore } from "./band";

/**
 * A score as people read it: whole, unless rounding would show a score of another band beside its own. 66.6 is Amber and
 * stays 66.6, as 67 is Green.
 *
 * @param score 0..100; a dash when there is none
 */
export function scoreText(score: number | undefined): string {
  if (score === undefined) return "–";
  const band = bandOfScore(score);
  const tenths = score * 10;
  const shown = [Math.round(score), Math.round(tenths) / 10, Math.floor(tenths) / 10, Math.ceil(tenths) / 10];
  return String(shown.find((one) => bandOfScore(one) === band) ?? score);
}
