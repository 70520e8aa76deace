import type { ReviewOptions } from "../excel";
import { ok } from "../scorecard";
import type { Command } from "./command";

/** Adds or refreshes the monthly review pack, of one unit or of the whole, and shows its first page. */
export function reviewPackCommand(options: ReviewOptions): Command {
  return {
    id: "buildReview",
    title: "Build review pack",
    run: async (watch) => {
      const { buildReview, showSheet } = await import("../excel");
      const built = await buildReview(options, watch);
      if (built.kind === "failed") return built;
      const [first] = built.value.sheets;
      if (!first) return ok("There is nothing to review yet.");
      const shown = await showSheet(first.sheet);
      if (shown.kind === "failed") return shown;
      const changed = built.value.sheets.filter(({ change }) => change !== "unchanged").length;
      return ok(
        changed === 0
          ? "The review pack is up to date."
          : `The review pack is ready: ${changed} of ${built.value.sheets.length} sheets were written.`,
      );
    },
  };
}

/** The pack of the whole, for the reporting period. */
export const buildReviewCommand = reviewPackCommand({});
