import { ok } from "../scorecard";
import type { Command } from "./command";
import { askForPlace } from "./placeAsked";

/** Brings up where copies for people without the add-in are made. */
export const showSharingCommand: Command = {
  id: "showSharing",
  title: "Share",
  run: async () => {
    const { showPane } = await import("../excel");
    askForPlace("sharing");
    await showPane();
    return ok("Copies for people without the add-in are made under Review.");
  },
};
