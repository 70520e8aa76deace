import { buildScorecard } from "../excel";
import type { Command } from "./command";
import { showBuilt } from "./showBuilt";

/** Lays the strategy map out anew, also where boxes were moved by hand. */
export const arrangeMapCommand: Command = {
  id: "arrangeMap",
  title: "Arrange afresh",
  run: async (watch, asked) => {
    const built = await buildScorecard({ ...asked, sheets: ["map"], arrangeAfresh: true }, watch);
    if (built.kind === "failed") return built;
    return showBuilt(built.value.map);
  },
};
