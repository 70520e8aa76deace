import { ok } from "../scorecard";
import type { Command } from "./command";

/** Adds or refreshes the monthly review pack, and shows its first page. */
export const buildReviewCommand: Command = {
  id: "buildReview",
  title: "Build review pack",
  run: async (watch, asked) => {
    const { buildReview, showSheet } = await import("../excel");
    const built = await buildReview(asked, watch);
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
