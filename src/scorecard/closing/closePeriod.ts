import type { Model } from "../model";
import { isSamePeriod } from "../periods";
import { withEntry } from "./chain";
import { closedItems } from "./closedItems";
import { closedNow, type ClosedBook, type ClosedPeriod, type Reopening } from "./closedPeriod";
import { closedRecords } from "./closedRecords";
import { asKept, keptText } from "./keptText";
import { checksumOf } from "./seal";

/** Who closes a period, and when. */
export interface Closing {
  /** The date, as `2026-11-05`. */
  readonly closedOn: string;
  readonly by?: string;
}

/** Freezes the period that a model shows: every item of every unit, and what was said and done, with a checksum. */
export function closePeriod(model: Model, { closedOn, by }: Closing): ClosedPeriod {
  const { period, view } = model.frame;
  const records = closedRecords(model).map(({ record }) => record);
  const closed = { period, view, closedOn, by: keptText(by), items: closedItems(model), records };
  return { kind: "closed", ...closed, checksum: checksumOf(closed) };
}

/** The book with a period closed that was open; with a passphrase its place in the list is sealed, which is kept nowhere. */
export function withClosed(book: ClosedBook, closed: ClosedPeriod, passphrase?: string): ClosedBook {
  return withEntry(book, closed, passphrase);
}

/** The book with a closed period opened again, and why; its snapshot goes, that it was closed stays. */
export function withReopened(book: ClosedBook, given: Reopening, passphrase?: string): ClosedBook {
  const reopening = asKept(given);
  const gone = new Set<unknown>(
    closedNow(book).filter(({ period }) => isSamePeriod(period, reopening.period)),
  );
  const entries = book.entries.map((entry) =>
    gone.has(entry) ? { ...entry, items: [], records: [] } : entry,
  );
  return withEntry({ entries }, { kind: "reopened", ...reopening }, passphrase);
}
