import { buildScorecard } from "../excel";
import type { Command } from "./command";
import { showBuilt } from "./showBuilt";

/** Brings one objective's box on the strategy map back to its place, size and colours. */
export function resetBoxCommand(objective: string): Command {
  return {
    id: `resetBox ${objective}`,
    title: "Reset this box",
    run: async (watch, asked) => {
      const built = await buildScorecard({ ...asked, sheets: ["map"], resetObjective: objective }, watch);
      if (built.kind === "failed") return built;
      return showBuilt(built.value.map);
    },
  };
}
