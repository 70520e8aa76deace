import { reopenPeriod } from "../excel";
import { ok, periodText, type Reopening } from "../scorecard";
import type { Command } from "./command";

/** Opens a closed period again; the reason is kept with it, sealed where a passphrase is given. */
export function reopenPeriodCommand(reopening: Reopening, passphrase?: string): Command {
  return {
    id: "reopenPeriod",
    title: "Reopen period",
    run: async () => {
      const reopened = await reopenPeriod(reopening, passphrase);
      if (reopened.kind === "failed") return reopened;
      return ok(`${periodText(reopening.period)} is open again; the reason is kept on its sheet.`);
    },
  };
}
