import type { ReviewBuilt, ReviewOptions } from "../excel";
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
      return ok(builtText(built.value));
    },
  };
}

function builtText({ sheets, removed }: ReviewBuilt): string {
  const changed = sheets.filter(({ change }) => change !== "unchanged").length;
  if (changed + removed.length === 0) return "The review pack is up to date.";
  const gone = removed.map((name) => ` "${name}" was taken away: it has nothing to show any more.`).join("");
  return `The review pack is ready: ${changed} of ${sheets.length} sheets were written.${gone}`;
}

/** The pack of the whole, for the reporting period. */
export const buildReviewCommand = reviewPackCommand({});
