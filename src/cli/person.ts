import type { Io, Person } from "./io";

/** Who runs the command; a worker process has nobody. */
export function personOf({ person }: Io): Person {
  if (!person) throw new Error("somebody runs the command");
  return person;
}

/** Now, as it is noted in a workbook: `2026-11-30 14:05`. */
export const nowText = (io: Io): string => `${io.today()} ${personOf(io).time()}`;
