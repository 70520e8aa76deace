import type { Command } from "./command";
import { showBuilt } from "./showBuilt";

/** Draws the strategy map, or brings it up to date. */
export const drawMapCommand: Command = {
  id: "drawMap",
  title: "Draw strategy map",
  run: async (watch, asked) => {
    const { buildScorecard } = await import("../excel");
    const built = await buildScorecard({ ...asked, sheets: ["map"] }, watch);
    if (built.kind === "failed") return built;
    return showBuilt(built.value.map);
  },
};
