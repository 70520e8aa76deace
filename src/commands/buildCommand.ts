import type { BuildOptions } from "../excel";
import type { Command } from "./command";
import { showBuilt } from "./showBuilt";

interface Building {
  readonly id: string;
  readonly title: string;
  /** The sheet that is built, and then shown. */
  readonly sheet: "scorecard" | "map";
  readonly options?: Pick<BuildOptions, "arrangeAfresh" | "resetObjective">;
}

/** A command that builds one of our sheets and brings it to the front. */
export function buildCommand({ id, title, sheet, options }: Building): Command {
  return {
    id,
    title,
    run: async (watch, asked) => {
      const { buildScorecard } = await import("../excel");
      const built = await buildScorecard({ ...asked, ...options, sheets: [sheet] }, watch);
      return built.kind === "failed" ? built : showBuilt(built.value[sheet]);
    },
  };
}
