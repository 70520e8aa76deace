import { madeBy, standOf, type Review } from "../report";

interface Origin extends Pick<Review, "model" | "verified"> {
  /** The workbook's name, as its file has it; left out where it is not to be told. */
  readonly workbook?: string;
  /** The day on which the page is made, as `2026-11-05`. */
  readonly today: string;
}

/** Where the figures come from: workbook, period, view, whether the period is closed, the day, and what made the page. */
export function originText({ workbook, today, ...review }: Origin): string {
  return `${standOf(review)}. ${workbook === undefined ? "" : `From ${workbook}, `}${today}, ${madeBy}.`;
}
