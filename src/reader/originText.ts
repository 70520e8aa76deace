import { isSamePeriod, shownPeriod, viewText, type Model } from "../scorecard";
import type { Review } from "../report";

interface Origin {
  readonly model: Model;
  readonly verified: Review["verified"];
  /** The workbook's name, as its file has it. */
  readonly workbook: string;
  /** The day on which the page is made, as `2026-11-05`. */
  readonly today: string;
}

/** Where the figures come from: workbook, period, view, whether the period is closed, and the day. */
export function originText({ model, verified, workbook, today }: Origin): string {
  const { period, view } = model.frame;
  const closing = verified.periods.find((one) => isSamePeriod(one.closed.period, period));
  const state = closing ? "closed" : "not closed";
  return `${shownPeriod(model) ?? "No figures yet"} (${viewText(view)}), ${state}. From ${workbook}, ${today}.`;
}
