import { ok } from "../scorecard";
import type { Command } from "./command";

/** Has every formula of the workbook calculated anew, as after somebody without the add-in has saved it. */
export const recalculateCommand: Command = {
  id: "recalculate",
  title: "Recalculate",
  run: async () => {
    const { recalculate } = await import("../excel");
    const done = await recalculate();
    return done.kind === "failed" ? done : ok("Every formula was calculated anew.");
  },
};
