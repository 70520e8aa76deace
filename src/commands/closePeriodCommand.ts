import { closePeriodInBook, type ClosingOptions } from "../excel";
import { ok, periodText } from "../scorecard";
import type { Command } from "./command";

/** Closes a period: its figures are kept as they are now, so that later changes show. */
export function closePeriodCommand(options: ClosingOptions): Command {
  return {
    id: "closePeriod",
    title: "Close period",
    run: async (watch) => {
      const closed = await closePeriodInBook(options, watch);
      if (closed.kind === "failed") return closed;
      const { period, sheet } = closed.value;
      return ok(`${periodText(period)} is closed; the sheet "${sheet}" keeps its figures.`);
    },
  };
}
