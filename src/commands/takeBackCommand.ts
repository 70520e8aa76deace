import type { CopyBack, TakenBack } from "../excel";
import { ok } from "../scorecard";
import type { Command } from "./command";

/**
 * Writes what was ticked of what people wrote in copies.
 *
 * @param onTaken hears what came back when it was written, for what is left to be looked at
 */
export function takeBackCommand(
  copies: readonly CopyBack[],
  wanted: ReadonlySet<string>,
  onTaken: () => void,
): Command {
  return {
    id: "takeBack",
    title: "Write what is ticked",
    run: async (watch) => {
      const { takeFromCopies } = await import("../excel");
      const done = await takeFromCopies(copies, wanted, watch);
      if (done.kind === "failed") return done;
      onTaken();
      return ok(takenText(done.value, wanted.size));
    },
  };
}

function takenText({ cells, rows }: TakenBack, wanted: number): string {
  const left = wanted - cells.length - rows.length;
  const parts = [...ifAny(cells.length, "cell"), ...ifAny(rows.length, "new row")];
  const many = parts.length === 0 ? "Nothing" : parts.join(" and ");
  const written = `${many} ${cells.length + rows.length > 1 ? "were" : "was"} written.`;
  if (left === 0) return written;
  return `${written} ${count(left, "difference")} changed since they were listed and stayed as they are; choose the copies once more to see them.`;
}

const ifAny = (many: number, what: string) => (many === 0 ? [] : [count(many, what)]);

const count = (many: number, what: string) => `${many} ${what}${many === 1 ? "" : "s"}`;
