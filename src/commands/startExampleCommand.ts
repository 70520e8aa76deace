import type { ExampleName } from "../excel";
import { ok } from "../scorecard";
import type { Command } from "./command";
import { showBuilt } from "./showBuilt";
import { sheetText } from "./sheetText";

/** Adds the sheets of an example and builds its scorecard and strategy map. */
export function startExampleCommand(name: ExampleName = "example"): Command {
  return {
    id: `startExample ${name}`,
    title: "Set up the example",
    run: async (watch, asked) => {
      const { buildScorecard, insertTables } = await import("../excel");
      const inserted = await insertTables(name, watch);
      if (inserted.kind === "failed") return inserted;
      const built = await buildScorecard(asked, watch);
      if (built.kind === "failed") return built;
      const shown = await showBuilt(built.value.scorecard);
      if (shown.kind === "failed") return shown;
      return ok(`The example is in the workbook. ${shown.value} ${sheetText(built.value.map)}`);
    },
  };
}
