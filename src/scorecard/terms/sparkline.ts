const steps = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];
const gap = " ";
const flat = "▄";

/**
 * A line of text blocks, one a value, from the lowest to the highest; a gap stays a gap.
 *
 * @param low the value of the lowest block, else the smallest value
 * @param high the value of the highest block, else the largest value
 */
export function sparkline(values: readonly (number | undefined)[], low?: number, high?: number): string {
  const known = values.filter((value) => value !== undefined);
  const [bottom, top] = [low ?? Math.min(...known), high ?? Math.max(...known)];
  return values.map((value) => (value === undefined ? gap : block(value, bottom, top))).join("");
}

function block(value: number, bottom: number, top: number): string {
  if (top <= bottom) return flat;
  const share = Math.min(1, Math.max(0, (value - bottom) / (top - bottom)));
  return steps[Math.round(share * (steps.length - 1))] ?? flat;
}
