import { ok, placeText, type CellPlace, type Correction } from "../scorecard";
import type { Command } from "./command";

/** Corrects a name in one cell, as a finding proposes. */
export function correctCellCommand(place: CellPlace, correction: Correction): Command {
  return {
    id: "correctCell",
    title: "Correct the cell",
    run: async () => {
      const { correctCell } = await import("../excel");
      const corrected = await correctCell(place, correction);
      if (corrected.kind === "failed") return corrected;
      return ok(`${placeText(place)} says ${correction.meant} now.`);
    },
  };
}
