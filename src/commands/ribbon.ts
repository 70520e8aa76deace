import { buildReviewCommand } from "./buildReviewCommand";
import { buildScorecardCommand } from "./buildScorecardCommand";
import type { Command } from "./command";
import { drawMapCommand } from "./drawMapCommand";
import { showSharingCommand } from "./showSharingCommand";

/** The commands that have a ribbon button. */
export const ribbonCommands: readonly Command[] = [
  buildScorecardCommand,
  drawMapCommand,
  buildReviewCommand,
  showSharingCommand,
];

/** Runs a command and shows how it went; Excel waits until it is through. */
type CarryOut = (command: Command) => Promise<void>;

let arrive: (carryOut: CarryOut) => void = () => undefined;
let pane = new Promise<CarryOut>((resolve) => (arrive = resolve));

/** Answers the ribbon's buttons, from before Office is ready: a press that comes before the pane is there waits for it. */
export function answerRibbon(): void {
  for (const command of ribbonCommands) {
    Office.actions.associate(command.id, async (event: Office.AddinCommands.Event) => {
      try {
        const carryOut = await pane;
        await carryOut(command);
      } finally {
        event.completed();
      }
    });
  }
}

/** Takes what the ribbon's buttons ask for from now on, and what they have asked for. */
export function serveRibbon(carryOut: CarryOut): void {
  arrive(carryOut);
  pane = Promise.resolve(carryOut);
}
