import { periodText } from "../periods";
import type { ChainLink, ClosedBook, ClosedPeriod, ClosingEntry, Reopened } from "./closedPeriod";
import { hashOf, sealOf } from "./seal";

/** An entry that is to be added, before it has its place in the chain. */
export type NewEntry = Omit<ClosedPeriod, "link" | "seal"> | Omit<Reopened, "link" | "seal">;

/**
 * A book with one more closing or reopening, linked to all that stand before it: its hash covers its own fields and the hash
 * before, and so the whole list up to there. Its seal, where a passphrase is given, covers the same.
 */
export function withEntry({ entries }: ClosedBook, entry: NewEntry, passphrase?: string): ClosedBook {
  const before = lastLink(entries) ?? { number: 0, hash: baseOf(entries) };
  const number = before.number + 1;
  const seal =
    passphrase === undefined ? undefined : sealOf(linkText(entry, number, before.hash), passphrase);
  const link = { number, hash: linkHash({ ...entry, seal }, number, before.hash) };
  return { entries: [...entries, { ...entry, link, ...(seal === undefined ? {} : { seal }) }] };
}

/** What the seal of an entry is of: its number, the hash before it, and all that its row says. */
export function linkText(entry: NewEntry, number: number, before: string): string {
  return JSON.stringify(["closing chain 1", number, before, ...rowFields(entry)]);
}

/** The hash of an entry and of all before it. The seal is in it, so that taking a seal away shows as well. */
export function linkHash(
  entry: NewEntry & { readonly seal?: string },
  number: number,
  before: string,
): string {
  return hashOf(JSON.stringify([linkText(entry, number, before), entry.seal ?? ""]));
}

/** With what the chain begins: a hash of the entries that were written before there was one. */
export function baseOf(entries: readonly ClosingEntry[]): string {
  const first = entries.findIndex(({ link }) => link !== undefined);
  const unlinked = first < 0 ? entries : entries.slice(0, first);
  return hashOf(JSON.stringify(unlinked.map((entry) => [...rowFields(entry), entry.seal ?? ""])));
}

/** The items of a closing are in its checksum, which stays when the period is opened again and they go. */
function rowFields(entry: NewEntry): readonly string[] {
  const { kind, period, by = "" } = entry;
  return entry.kind === "closed"
    ? [kind, periodText(period), entry.view, entry.closedOn, by, entry.checksum]
    : [kind, periodText(period), entry.on, by, entry.reason];
}

function lastLink(entries: readonly ClosingEntry[]): ChainLink | undefined {
  return entries.findLast(({ link }) => link !== undefined)?.link;
}

/** A link as people note it down: `3-4f0c…`. */
export function headText({ number, hash }: ChainLink): string {
  return `${number}-${hash}`;
}

/** The newest link of a book, by which a later check can tell that nothing was taken back since; none without a chain. */
export function headOf({ entries }: ClosedBook): string | undefined {
  const link = lastLink(entries);
  return link && headText(link);
}
