import { ok } from "../scorecard";
import type { Command } from "./command";

/**
 * Adds or refreshes the Alignment sheet of a unit and brings it to the front.
 *
 * @param unit an id
 */
export function buildAlignmentCommand(unit: string): Command {
  return {
    id: "buildAlignment",
    title: "Build the Alignment sheet",
    run: async (_watch, asked) => {
      const { buildAlignment, showSheet } = await import("../excel");
      const built = await buildAlignment(unit, asked);
      if (built.kind === "failed") return built;
      const { sheet, change } = built.value.written;
      const shown = await showSheet(sheet);
      if (shown.kind === "failed") return shown;
      return ok(
        change === "unchanged"
          ? `"${sheet}" was up to date already; nothing was changed.`
          : `Written: "${sheet}".`,
      );
    },
  };
}
