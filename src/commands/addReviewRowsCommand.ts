import { addReviewRows } from "../excel";
import { ok, type Asked } from "../scorecard";
import type { Command } from "./command";

/** Adds empty rows to the Reviews table for what is Red without a word about it, to be filled in. */
export function addReviewRowsCommand(asked: Asked): Command {
  return {
    id: "addReviewRows",
    title: "Add rows to fill in",
    run: async () => {
      const done = await addReviewRows(asked);
      if (done.kind === "failed") return done;
      const { added, sheet } = done.value;
      if (added === 0) return ok("Every Red has its row in the Reviews table already; nothing was added.");
      const rows = added === 1 ? "1 row was" : `${added} rows were`;
      return ok(`${rows} added to the Reviews on "${sheet}": say there what happened and why.`);
    },
  };
}
