import type { SheetWritten } from "../excel";
import { ok } from "../scorecard";
import type { Command } from "./command";

/**
 * Adds or refreshes the organisation's sheets and brings one of them to the front.
 *
 * @param unit gets a scorecard sheet of its own, which is then shown: an id; left out: none
 */
export function buildOrganisationCommand(unit?: string): Command {
  return {
    id: "buildOrganisation",
    title: unit === undefined ? "Build organisation" : "Build unit's scorecard",
    run: async (watch, asked) => {
      const { buildScorecard, showSheet } = await import("../excel");
      const units = unit === undefined ? [] : [unit];
      const built = await buildScorecard({ ...asked, sheets: ["organisation"], units }, watch);
      if (built.kind === "failed") return built;
      const { organisation = [] } = built.value;
      const front = unit === undefined ? organisation[0] : organisation.at(-1);
      if (!front) return ok("");
      const shown = await showSheet(front.sheet);
      return shown.kind === "failed" ? shown : ok(builtText(organisation));
    },
  };
}

function builtText(sheets: readonly SheetWritten[]): string {
  const changed = sheets.filter(({ change }) => change !== "unchanged").map(({ sheet }) => `"${sheet}"`);
  if (changed.length === 0) return "The organisation's sheets were up to date already; nothing was changed.";
  return `Written: ${changed.join(", ")}.`;
}
