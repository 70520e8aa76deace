import { periodText } from "../periods";
import type { ClosingProblem, EntryProblem } from "../problems";
import { baseOf, headText, linkHash, linkText } from "./chain";
import { closedNow, type ClosedBook, type ClosingEntry } from "./closedPeriod";
import { checksumOf, sealOf, snapshotText } from "./seal";

/** What a check is given beside the workbook. */
export interface ClosingCheck {
  /** Whatever was not sealed with it fails. */
  readonly passphrase?: string;
  /** A head of the chain that was noted down earlier, as `3-4f0c…`: the chain must still hold it. */
  readonly expected?: string;
}

/** An entry, and what is wrong with it. */
export interface EntryChecked {
  readonly entry: ClosingEntry;
  readonly problem?: EntryProblem;
}

interface Reached {
  readonly number: number;
  readonly hash: string;
}

interface Checking {
  readonly entry: ClosingEntry;
  readonly before: Reached;
  /** A closing of a period that is closed now, so that its snapshot is there. */
  readonly isClosed: boolean;
  /** Whether the book has a chain: then its first link covers all that is older. */
  readonly isChained: boolean;
}

/** What is wrong with each entry, given all before it; its seal is looked at only where it is otherwise right. */
export function* checkEntries(
  book: ClosedBook,
  passphrase: string | undefined,
): Generator<EntryChecked, undefined> {
  const closed = new Set<ClosingEntry>(closedNow(book));
  let before: Reached = { number: 0, hash: baseOf(book.entries) };
  const isChained = book.entries.some(({ link }) => link !== undefined);
  let hasBegun = false;
  for (const entry of book.entries) {
    const { link } = entry;
    hasBegun ||= link !== undefined;
    const checking = { entry, before, isClosed: closed.has(entry), isChained };
    const problem =
      plainProblem(checking) ??
      (hasBegun ? linkProblem(checking) : undefined) ??
      (passphrase === undefined ? undefined : sealProblem(checking, passphrase));
    yield { entry, ...(problem ? { problem } : {}) };
    if (link) before = link;
  }
  return undefined;
}

/** What is wrong with the list as a whole: what is not there, and what does not belong there. */
export function checkList(
  book: ClosedBook,
  { passphrase, expected }: ClosingCheck,
): readonly ClosingProblem[] {
  const { entries, strayAt = [] } = book;
  const isHeld = entries.some(({ link }) => link && headText(link) === expected);
  return [
    ...strayAt.map((at): ClosingProblem => ({ code: "closing-stray", at })),
    ...gapsIn(entries),
    ...(passphrase !== undefined && entries.length === 0 ? [{ code: "closings-gone" } as const] : []),
    ...(expected !== undefined && !isHeld ? [{ code: "closing-expected", expected } as const] : []),
  ];
}

/** What a chain cannot tell: that there is none, for entries that were written before there was one. */
export function unchainedIn({ entries }: ClosedBook): readonly ClosingProblem[] {
  const isChained = entries.some(({ link }) => link !== undefined);
  return entries.length === 0 || isChained ? [] : [{ code: "closing-unchained" }];
}

/** Whether a closed period by itself is what it was: the checksum over its items and its row. */
export function contentProblem(entry: ClosingEntry): EntryProblem | undefined {
  if (entry.kind === "reopened" || checksumOf(entry) === entry.checksum) return undefined;
  return { code: "closing-edited", ...named(entry) };
}

function plainProblem({ entry, isClosed }: Checking): EntryProblem | undefined {
  if (entry.oddAt) return { code: "closing-edited", ...named(entry), at: entry.oddAt };
  if (isClosed || entry.kind === "reopened") return contentProblem(entry);
  // Its snapshot went when the period was opened again: whatever stands there was put there since.
  const [first] = [...entry.items, ...entry.records];
  return first ? { code: "closing-edited", ...named(entry) } : undefined;
}

function linkProblem({ entry, before }: Checking): EntryProblem | undefined {
  const { link } = entry;
  if (!link || link.number <= before.number) return { code: "closing-out-of-chain", ...named(entry) };
  // After a gap the hash before is not there to be checked against; that it is missing is said.
  if (link.number > before.number + 1) return undefined;
  const isFitting = linkHash(entry, link.number, before.hash) === link.hash;
  return isFitting ? undefined : { code: "closing-out-of-chain", ...named(entry) };
}

function sealProblem(
  { entry, before, isClosed, isChained }: Checking,
  passphrase: string,
): EntryProblem | undefined {
  const { seal, link } = entry;
  // What was written before there was a chain has a seal over the snapshot alone: none once that is gone. The chain covers it.
  if (!link && !isClosed && isChained) return undefined;
  if (seal === undefined) return { code: "closing-unsealed", ...named(entry) };
  // Sealed over the entry before it, which is missing: that is said.
  if (link && link.number !== before.number + 1) return undefined;
  return sealOf(sealedText(entry, before), passphrase) === seal
    ? undefined
    : { code: "closing-passphrase", ...named(entry) };
}

function sealedText(entry: ClosingEntry, before: Reached): string {
  if (entry.link) return linkText(entry, entry.link.number, before.hash);
  return entry.kind === "closed" ? snapshotText(entry) : "";
}

/** Numbers that the chain has gone past and that stand nowhere. */
function gapsIn(entries: readonly ClosingEntry[]): readonly ClosingProblem[] {
  const numbers = entries.flatMap(({ link }) => (link ? [link.number] : [])).sort((a, b) => a - b);
  return numbers.flatMap((number, index): readonly ClosingProblem[] => {
    const first = (numbers[index - 1] ?? 0) + 1;
    return number > first ? [{ code: "closing-missing", first, last: number - 1 }] : [];
  });
}

function named(entry: ClosingEntry) {
  const { kind, period, at } = entry;
  return { period: periodText(period), what: kind, ...(at ? { at } : {}) };
}
