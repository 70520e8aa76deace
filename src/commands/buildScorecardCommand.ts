import { buildCommand } from "./buildCommand";

/** Adds or refreshes the scorecard sheet. */
export const buildScorecardCommand = buildCommand({
  id: "buildScorecard",
  title: "Build scorecard",
  sheet: "scorecard",
});
