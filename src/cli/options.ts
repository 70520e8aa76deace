import { views } from "../scorecard";
import type { ExitCode, Io } from "./io";

/** Takes the exit code that a command ends with. */
export type Finish = (code: ExitCode) => void;

// Options that several commands have, each with its words.

export const json = ["--json", "print a documented JSON shape to stdout (docs/schemas)", false] as const;
export const period = ["--period <period>", "the reporting period: 2026-03, 2026-Q1, FY2026, …"] as const;
export const out = ["--out <out>", "the result"] as const;
export const inPlace = ["--in-place", "write over the input", false] as const;
export const noBackup = ["--no-backup", "with --in-place: do not keep the input as name.bak.xlsx"] as const;
export const jobs = [
  "--jobs <count>",
  "how many processes work at once; without it one a core, up to 4",
] as const;
export const by = ["--by <name>", "who does it"] as const;
export const passphrase = [
  "--passphrase <words>",
  "a seal that catches forgery; it is kept nowhere",
] as const;
export const view = ["--view <view>", `what the period covers: ${views.join(", ")}`] as const;

/** Whether what is written over is kept, as the command line says. */
export function keeping({ backup }: { readonly backup: boolean }, io: Io): Io {
  return { ...io, keepsBackups: backup };
}

/** The values of an option that may be given several times. */
export const several = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  value,
];
