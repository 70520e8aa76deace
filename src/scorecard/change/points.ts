/** Whether points of a score are as many as is shown: what would be written as 0.0 is not told. */
export const isSeen = (points: number): boolean => Math.abs(points) >= 0.05;

/** Points of a score with their sign; what rounds to nothing has none. */
export function signedPoints(points: number): string {
  const text = points.toFixed(1);
  return Number(text) > 0 ? `+${text}` : text.replace(/^-0\.0$/, "0.0");
}
