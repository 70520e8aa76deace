import type { View } from "./view";

const words: Readonly<Record<View, string>> = {
  period: "the period alone",
  quarter: "quarter to date",
  ytd: "year to date",
  rolling12: "rolling 12 months",
  year: "full year",
};

/** How people call a view. */
export function viewText(view: View): string {
  return words[view];
}
