import { buildScorecard, insertTables } from "../excel";
import { ok } from "../scorecard";
import type { Command } from "./command";
import { showBuilt } from "./showBuilt";
import { sheetText } from "./sheetText";

/** Fills the workbook with the example and builds its scorecard and strategy map. */
export const startExampleCommand: Command = {
  id: "startExample",
  title: "Set up the example",
  run: async (watch, asked) => {
    const inserted = await insertTables("example", watch);
    if (inserted.kind === "failed") return inserted;
    const built = await buildScorecard(asked, watch);
    if (built.kind === "failed") return built;
    const shown = await showBuilt(built.value.scorecard);
    if (shown.kind === "failed") return shown;
    return ok(`The example is in the workbook. ${shown.value} ${sheetText(built.value.map)}`);
  },
};
