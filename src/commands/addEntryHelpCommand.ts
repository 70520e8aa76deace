import { ok } from "../scorecard";
import type { Command } from "./command";

/** Adds lists, hints and number formats by unit to the structured tables that are there. */
export const addEntryHelpCommand: Command = {
  id: "addEntryHelp",
  title: "Add lists and hints",
  run: async (watch) => {
    const { addEntryHelp } = await import("../excel");
    const helped = await addEntryHelp(watch);
    if (helped.kind === "failed") return helped;
    const names = helped.value.join(", ");
    return ok(
      names
        ? `Lists, hints and percent formats were added to ${names}.`
        : "No table has one of the product's names.",
    );
  },
};
