import { buildScorecard } from "../excel";
import { ok } from "../scorecard";
import type { Command } from "./command";
import { sheetText } from "./sheetText";

/** Adds or refreshes the scorecard sheet. */
export const buildScorecardCommand: Command = {
  id: "buildScorecard",
  title: "Build scorecard",
  run: async (watch, asked) => {
    const built = await buildScorecard({ ...asked, sheets: ["scorecard"] }, watch);
    return built.kind === "failed" ? built : ok(sheetText(built.value.scorecard));
  },
};
