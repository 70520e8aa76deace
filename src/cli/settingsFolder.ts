import { join } from "node:path";

/** Where a user's own settings of this program stand, as the operating system has it. */
export function settingsFolder(
  environment: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  const { BSC_SETTINGS: named, APPDATA: windows, XDG_CONFIG_HOME: unix } = environment;
  return named ?? join(windows ?? unix ?? join(home, ".config"), "bsc");
}
