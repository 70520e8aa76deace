import type { Command } from "../../commands";
import { ok } from "../../scorecard";
import type { AnswersLooked } from "./lookAtFiles";

/** Writes the figures that people answered with, each with who gave it. */
export function takeFigures({ refreshing }: AnswersLooked, onTaken: () => void): Command {
  return {
    id: "takeFigures",
    title: "Write the figures",
    run: async (watch) => {
      const { writeRefresh } = await import("../../excel");
      const done = await writeRefresh(refreshing, watch);
      if (done.kind === "failed") return done;
      onTaken();
      const count = done.value.sources.reduce((sum, { changes }) => sum + changes.length, 0);
      return ok(`${count === 1 ? "1 figure was" : `${count} figures were`} written.`);
    },
  };
}
