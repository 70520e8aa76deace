import type { FiguresAdopted, MappingRow } from "../excel";
import { ok } from "../scorecard";
import type { Command } from "./command";

/** Makes the figures of somebody's own sheets count, as a mapping says. */
export function adoptFiguresCommand(mapping: readonly MappingRow[]): Command {
  return {
    id: "adoptFigures",
    title: "Use these figures",
    run: async (watch) => {
      const { adoptFigures } = await import("../excel");
      const adopted = await adoptFigures(mapping, watch);
      if (adopted.kind === "failed") return adopted;
      return ok(textOf(adopted.value));
    },
  };
}

function textOf({ measures, sheets, withoutTarget }: FiguresAdopted): string {
  const many = measures === 1 ? "1 measure" : `${measures} measures`;
  const done = `${many} read from your sheets, which stay as they are. Added: ${sheets.join(", ")}.`;
  if (!sheets.includes("Measures")) return done;
  const lacking =
    withoutTarget === 0
      ? ""
      : ` ${withoutTarget} without a target ${withoutTarget === 1 ? "is" : "are"} not scored: enter it in Measures and clear Scoring there.`;
  return `${done}${lacking} Next: give the measures objectives of your own.`;
}
