import type { Command } from "./command";
import { showBuilt } from "./showBuilt";

/** Adds or refreshes the scorecard sheet. */
export const buildScorecardCommand: Command = {
  id: "buildScorecard",
  title: "Build scorecard",
  run: async (watch, asked) => {
    const { buildScorecard } = await import("../excel");
    const built = await buildScorecard({ ...asked, sheets: ["scorecard"] }, watch);
    if (built.kind === "failed") return built;
    return showBuilt(built.value.scorecard);
  },
};
