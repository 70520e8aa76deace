import type { ChangedItem } from "../scorecard";
import type { Command } from "./command";
import { showBuilt } from "./showBuilt";

/** Adds or refreshes the sheet that shows why a score moved, and brings it to the front. */
export function buildWhyCommand({ kind, id, scorecard }: ChangedItem): Command {
  return {
    id: "buildWhy",
    title: "Build the Why sheet",
    run: async (_watch, asked = {}) => {
      const { buildWhy } = await import("../excel");
      const item = kind === "scorecard" ? {} : { item: id };
      const to = asked.period === undefined ? {} : { to: asked.period };
      const built = await buildWhy({ ...item, unit: scorecard, ...to });
      if (built.kind === "failed") return built;
      return showBuilt(built.value.written);
    },
  };
}
