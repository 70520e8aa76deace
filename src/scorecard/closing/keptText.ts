import type { Reopening } from "./closedPeriod";

/**
 * A name or a reason as the sheet of closed periods gives it back: without the spaces around it, line breaks as Excel keeps
 * them. What is hashed has to be that, or the check would call it edited.
 *
 * @returns undefined where nothing is left
 */
export function keptText(text: string | undefined): string | undefined {
  return text?.replace(/\r\n?/g, "\n").trim() || undefined;
}

/** A reopening as the sheet gives it back. */
export function asKept({ period, on, by, reason }: Reopening): Reopening {
  return { period, on, by: keptText(by), reason: keptText(reason) ?? "" };
}
