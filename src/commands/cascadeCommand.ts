import type { Cascade, CascadeAsked, CascadeRow } from "../excel";
import { ok } from "../scorecard";
import type { Command } from "./command";

/**
 * Lists the rows that units would get of a parent's objectives; writes nothing.
 *
 * @param onLooked hears them
 */
export function lookAtCascadeCommand(wanted: CascadeAsked, onLooked: (cascade: Cascade) => void): Command {
  return {
    id: "lookAtCascade",
    title: "List the rows",
    run: async (_watch, asked) => {
      const { lookAtCascade } = await import("../excel");
      const looked = await lookAtCascade(wanted, asked);
      if (looked.kind === "failed") return looked;
      onLooked(looked.value);
      return ok("The rows are listed below. Nothing is written yet.");
    },
  };
}

/**
 * Writes the rows that were listed.
 *
 * @param onWritten hears when they are written
 */
export function writeCascadeCommand(
  wanted: CascadeAsked,
  listed: readonly CascadeRow[],
  onWritten: () => void,
): Command {
  return {
    id: "writeCascade",
    title: "Write these rows",
    run: async (_watch, asked) => {
      const { writeCascade } = await import("../excel");
      const done = await writeCascade(wanted, asked, listed);
      if (done.kind === "failed") return done;
      onWritten();
      const { length } = done.value.cascade.rows;
      return ok(length === 1 ? "1 row was written." : `${length} rows were written.`);
    },
  };
}
