import { isSamePeriod } from "../periods";
import { asKept } from "./keptText";
import { checkEntries } from "./checkClosings";
import type { ClosedBook, ClosedPeriod, Reopening } from "./closedPeriod";

/** A period that is closed in a book, and how it is to be closed now. */
interface Closings {
  readonly before: ClosedPeriod;
  readonly closed: ClosedPeriod;
  readonly passphrase?: string | undefined;
}

/** Whether a period is closed already just as it is to be: the same figures by the same person on the same day, with a seal that fits. */
export function isSameClosing(book: ClosedBook, { before, closed, passphrase }: Closings): boolean {
  if (before.checksum !== closed.checksum) return false;
  if ((before.seal === undefined) !== (passphrase === undefined)) return false;
  const checked = [...checkEntries(book, passphrase)].find(({ entry }) => entry === before);
  return checked !== undefined && checked.problem === undefined;
}

/** Whether the last that became of a period is that it was opened again, just so. */
export function isSameReopening({ entries }: ClosedBook, reopening: Reopening): boolean {
  const { period, on, by, reason } = asKept(reopening);
  const last = entries.findLast((entry) => isSamePeriod(entry.period, period));
  return last?.kind === "reopened" && last.on === on && last.by === by && last.reason === reason;
}
