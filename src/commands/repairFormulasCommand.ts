import type { FormulasRepaired } from "../excel";
import { ok, placeText, type CellPlace } from "../scorecard";
import type { Command } from "./command";

/** Has the formulas of ours entered anew that stopped working without the add-in. */
export const repairFormulasCommand: Command = {
  id: "repairFormulas",
  title: "Enter formulas anew",
  run: async (watch) => {
    const { repairFormulas } = await import("../excel");
    const repaired = await repairFormulas(watch);
    return repaired.kind === "failed" ? repaired : ok(repairedText(repaired.value));
  },
};

function repairedText({ entered, stillBroken, editedMeanwhile, onProtected }: FormulasRepaired): string {
  const left = [
    ...ifAny(stillBroken, "show #NAME? still, as something else in them is not known"),
    ...ifAny(editedMeanwhile, "were edited at the same time, and left"),
    ...ifAny(
      onProtected.map(({ at }) => at),
      "are on protected sheets (Review, Unprotect Sheet)",
    ),
  ];
  const many = entered.length === 1 ? "1 formula was" : `${entered.length} formulas were`;
  return [`${many} entered anew.`, ...left].join(" ");
}

const mostNamed = 5;

function ifAny(places: readonly CellPlace[], what: string): readonly string[] {
  if (places.length === 0) return [];
  const more = places.length > mostNamed ? " …" : "";
  return [`${places.slice(0, mostNamed).map(placeText).join(", ")}${more} ${what}.`];
}
