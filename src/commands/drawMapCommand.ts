import { buildScorecard } from "../excel";
import { ok } from "../scorecard";
import type { Command } from "./command";
import { sheetText } from "./sheetText";

/** Draws the strategy map, or brings it up to date. */
export const drawMapCommand: Command = {
  id: "drawMap",
  title: "Draw strategy map",
  run: async (watch, asked) => {
    const built = await buildScorecard({ ...asked, sheets: ["map"] }, watch);
    return built.kind === "failed" ? built : ok(sheetText(built.value.map));
  },
};
