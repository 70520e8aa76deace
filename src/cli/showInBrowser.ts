/** What is known of where a command runs. */
export interface Terminal {
  readonly isInputTerminal: boolean;
  readonly isOutputTerminal: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Whether a person is at the terminal: neither a script, nor a build server, nor a pipe. */
export function isPersonThere({ isInputTerminal, isOutputTerminal, environment }: Terminal): boolean {
  const isBuildServer = environment.CI !== undefined && !/^(|0|false)$/i.test(environment.CI);
  return isInputTerminal && isOutputTerminal && !isBuildServer;
}

/** Shows an address in the person's browser. Where that is not to be had they open it themselves: it is printed. */
export async function showInBrowser(address: string): Promise<void> {
  try {
    const { default: open } = await import("open");
    const browser = await open(address);
    browser.on("error", () => undefined);
  } catch {
    // Nothing to say: the address stands on the terminal.
  }
}
