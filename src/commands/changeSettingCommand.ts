import { changeSetting, type SettingChange } from "../excel";
import { ok } from "../scorecard";
import type { Command } from "./command";

/** Changes one setting in the Settings table; all that is shown follows. */
export function changeSettingCommand(change: SettingChange): Command {
  const { setting, value } = change;
  return {
    id: `changeSetting ${setting}`,
    title: `Change ${setting}`,
    run: async () => {
      const changed = await changeSetting(change);
      if (changed.kind === "failed") return changed;
      return ok(
        `"${setting}" on "${changed.value.sheet}" is now ${value === "" ? "left to itself" : value}.`,
      );
    },
  };
}
