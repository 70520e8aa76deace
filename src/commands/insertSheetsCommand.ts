import { ok } from "../scorecard";
import type { Command } from "./command";

/** Adds the structured sheets, with headers and nothing to score yet. */
export const insertSheetsCommand: Command = {
  id: "insertSheets",
  title: "Insert empty sheets",
  run: async (watch) => {
    const { insertTables } = await import("../excel");
    const inserted = await insertTables("empty", watch);
    if (inserted.kind === "failed") return inserted;
    return ok(
      `Added ${inserted.value.length} sheets: ${inserted.value.join(", ")}. Fill in Objectives, Measures and Actuals.`,
    );
  },
};
