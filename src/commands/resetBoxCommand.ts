import { buildCommand } from "./buildCommand";
import type { Command } from "./command";

/** Brings one objective's box on the strategy map back to its place, size and colours. */
export function resetBoxCommand(objective: string): Command {
  return buildCommand({
    id: `resetBox ${objective}`,
    title: "Reset this box",
    sheet: "map",
    options: { resetObjective: objective },
  });
}
