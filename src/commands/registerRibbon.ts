import { buildReviewCommand } from "./buildReviewCommand";
import { buildScorecardCommand } from "./buildScorecardCommand";
import type { Command } from "./command";
import { drawMapCommand } from "./drawMapCommand";

/** The commands that have a ribbon button. */
export const ribbonCommands: readonly Command[] = [buildScorecardCommand, drawMapCommand, buildReviewCommand];

/**
 * Answers the ribbon's buttons.
 *
 * @param carryOut runs a command and shows how it went; Excel waits until it is through
 */
export function registerRibbon(carryOut: (command: Command) => Promise<void>): void {
  for (const command of ribbonCommands) {
    Office.actions.associate(command.id, async (event: Office.AddinCommands.Event) => {
      try {
        await carryOut(command);
      } finally {
        event.completed();
      }
    });
  }
}
