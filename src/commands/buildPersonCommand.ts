import type { Command } from "./command";
import { showBuilt } from "./showBuilt";

/** Adds or refreshes the sheet of what a person owns, and brings it to the front. */
export function buildPersonCommand(person: string): Command {
  return {
    id: "buildPerson",
    title: "Build their sheet",
    run: async (watch, asked) => {
      const { buildScorecard } = await import("../excel");
      const built = await buildScorecard({ ...asked, sheets: ["people"], people: [person] }, watch);
      return built.kind === "failed" ? built : showBuilt(built.value.people?.[0]);
    },
  };
}
