import type { Day } from "./period";

const msPerDay = 86_400_000;

/** A day as it stands in a sentence: `2026-03-31`. */
export function dayText(day: Day): string {
  return new Date(day * msPerDay).toISOString().slice(0, 10);
}
