import { isoWeekOf } from "./calendar";
import type { Period } from "./period";

const two = (number: number) => String(number).padStart(2, "0");

/** A period as functions and the command line write it: `2026-03`, `2026-Q1`, `2026-H1`, `2026-W12`, `FY2026`. */
export function periodText({ frequency, ordinal }: Period): string {
  switch (frequency) {
    case "Weekly": {
      const { year, week } = isoWeekOf(ordinal);
      return `${year}-W${two(week)}`;
    }
    case "Monthly":
      return `${Math.floor(ordinal / 12)}-${two((ordinal % 12) + 1)}`;
    case "Quarterly":
      return `${Math.floor(ordinal / 4)}-Q${(ordinal % 4) + 1}`;
    case "Half-yearly":
      return `${Math.floor(ordinal / 2)}-H${(ordinal % 2) + 1}`;
    case "Yearly":
      return `FY${ordinal}`;
  }
}
