import type { MappingRow } from "../excel";
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
      const { measures, sheets } = adopted.value;
      const many = measures === 1 ? "1 measure" : `${measures} measures`;
      const next = sheets.includes("Measures") ? " Next: give the measures objectives of your own." : "";
      return ok(
        `${many} read from your sheets, which stay as they are. Added: ${sheets.join(", ")}.${next}`,
      );
    },
  };
}
