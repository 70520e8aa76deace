import fc from "fast-check";
import {
  atOnce,
  buildModel,
  closePeriod,
  nothingClosed,
  problemText,
  verifyBookInPieces,
  withClosed,
  withReopened,
  type ClosedBook,
  type ClosedPeriod,
  type ClosingCheck,
  type ClosingEntry,
} from "../../../src/scorecard";
import { baseOf, linkHash, withEntry } from "../../../src/scorecard/closing/chain";
import { checksumOf, sealOf, snapshotText } from "../../../src/scorecard/closing/seal";
import { makeActuals, makeFacts } from "../../make/makeFacts";
import { makePeriod } from "../../make/makePeriod";

const facts = makeFacts({ actuals: makeActuals("M1", "2026-01", [80, 90, 75, 60]) });
const modelAt = (asked: Parameters<typeof buildModel>[1]) => buildModel(facts, asked);
const closing = (key: string): ClosedPeriod =>
  closePeriod(modelAt({ period: makePeriod(key) }), { closedOn: `${key}-28`, by: "Piet" });
const passphrase = "north sea";
const reopening = { period: makePeriod("2026-01"), on: "2026-04-06", reason: "Late invoice" };

/** January, February and March closed, January opened again and closed once more: five entries. */
function fiveEntries(key?: string): ClosedBook {
  const three = ["2026-01", "2026-02", "2026-03"].reduce(
    (book, month) => withClosed(book, closing(month), key),
    nothingClosed,
  );
  return withClosed(withReopened(three, reopening, key), closing("2026-01"), key);
}

const sealed = fiveEntries(passphrase);
const plain = fiveEntries();

const verified = (book: ClosedBook, check: ClosingCheck = {}) =>
  atOnce(verifyBookInPieces(book, modelAt, check));
const codes = (book: ClosedBook, check?: ClosingCheck) =>
  verified(book, check).problems.map(({ code }) => code);
const without = (book: ClosedBook, ...gone: readonly number[]): ClosedBook => ({
  entries: book.entries.filter((_, index) => !gone.includes(index)),
});
const replaced = (
  book: ClosedBook,
  at: number,
  change: (entry: ClosingEntry) => ClosingEntry,
): ClosedBook => ({
  entries: book.entries.map((entry, index) => (index === at ? change(entry) : entry)),
});

test("what nobody touched has no problem, with the passphrase and without", () => {
  expect(verified(sealed, { passphrase }).problems).toEqual([]);
  expect(verified(sealed).problems).toEqual([]);
  expect(verified(plain).problems).toEqual([]);
  expect(verified(sealed).unsure).toEqual([]);
  expect(verified(sealed).periods.map(({ closed }) => closed.closedOn)).toEqual([
    "2026-02-28",
    "2026-03-28",
    "2026-01-28",
  ]);
});

test("with a passphrase everything that was not sealed fails, and says so", () => {
  expect(codes(plain, { passphrase })).toEqual(Array(5).fill("closing-unsealed"));
  const [first] = verified(plain, { passphrase }).problems;
  expect(first && problemText(first)).toContain("The closing of 2026-01 is not sealed");
  const mixed = withReopened(withClosed(nothingClosed, closing("2026-01"), passphrase), reopening);
  expect(codes(mixed, { passphrase })).toEqual(["closing-unsealed"]);
});

test("a seal that was taken off fails without a passphrase too: the chain holds it", () => {
  const bare = replaced(sealed, 1, ({ seal: _seal, ...entry }) => entry);
  expect(codes(bare)).toContain("closing-out-of-chain");
  expect(codes(bare, { passphrase })).toContain("closing-out-of-chain");
});

test("another passphrase is told from an edit", () => {
  expect(codes(sealed, { passphrase: "south sea" })).toEqual(Array(5).fill("closing-passphrase"));
  const edited = replaced(sealed, 1, (entry) =>
    entry.kind === "closed" ? { ...entry, items: entry.items.slice(1) } : entry,
  );
  expect(verified(edited, { passphrase }).problems).toMatchObject([
    { code: "closing-edited", period: "2026-02" },
  ]);
});

test("where a passphrase is given and nothing is closed, it is missing", () => {
  expect(codes(nothingClosed, { passphrase })).toEqual(["closings-gone"]);
  expect(codes(nothingClosed)).toEqual([]);
});

test("an entry that was dropped is missing, unless it is the newest", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3 }), (index) => {
      expect(codes(without(sealed, index))).toContain("closing-missing");
      expect(codes(without(plain, index))).toContain("closing-missing");
    }),
  );
  expect(verified(without(plain, 1, 2)).problems).toContainEqual({
    ...{ code: "closing-missing", first: 2, last: 3 },
  });
  expect(codes(without(plain, 4))).toEqual([]);
});

test("a head that was noted down tells that the newest was dropped, and stays good when more is closed", () => {
  const { head = "" } = verified(sealed);
  expect(head).toMatch(/^5-[0-9a-f]{64}$/);
  expect(codes(sealed, { expected: head })).toEqual([]);
  expect(codes(without(sealed, 4), { expected: head })).toEqual(["closing-expected"]);
  const later = withClosed(sealed, closing("2026-04"));
  expect(codes(later, { expected: head })).toEqual([]);
  expect(codes(nothingClosed, { expected: head })).toEqual(["closing-expected"]);
});

test("entries in another order never pass", () => {
  const order = fc
    .shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 })
    .filter((to) => to.some((n, i) => n !== i));
  fc.assert(
    fc.property(order, (to) => {
      const entries = to.flatMap((index) => plain.entries[index] ?? []);
      expect(codes({ entries })).not.toEqual([]);
    }),
  );
});

test("an earlier state of an entry cannot stand in for a later one", () => {
  const old = withClosed(nothingClosed, closing("2026-01"), passphrase).entries[0];
  if (!old) throw new Error("nothing was closed");
  // January as it was before it was opened again, put back where it stands now.
  expect(codes(replaced(sealed, 4, () => old))).toContain("closing-out-of-chain");
  // A reopening taken out with its second closing, and the numbers closed up.
  const closedUp = without(sealed, 3, 4);
  expect(codes(closedUp, { expected: verified(sealed).head })).toContain("closing-expected");
});

test("who writes the chain anew without the passphrase is caught by it", () => {
  const better = closePeriod(
    buildModel(makeFacts({ actuals: makeActuals("M1", "2026-01", [100, 100]) }), {
      period: makePeriod("2026-02"),
    }),
    { closedOn: "2026-02-28", by: "Piet" },
  );
  const forged = sealed.entries.reduce<ClosedBook>((book, { link, ...entry }, index) => {
    const given = index === 1 ? { ...better, seal: entry.seal } : entry;
    const before = book.entries.at(-1)?.link;
    const number = (before?.number ?? 0) + 1;
    const hash = linkHash(given, number, before?.hash ?? baseOf([]));
    return { entries: [...book.entries, { ...given, link: { number, hash } }] };
  }, nothingClosed);
  expect(codes(forged, { passphrase })).not.toEqual([]);
  // Without the passphrase only a head that was noted down tells.
  expect(codes(forged)).toEqual([]);
  expect(codes(forged, { expected: verified(sealed).head })).toEqual(["closing-expected"]);
});

/** As periods were sealed before there was a chain. */
function oldClosing(key: string, seal?: string): ClosedPeriod {
  const closed = closing(key);
  return seal === undefined ? closed : { ...closed, seal: sealOf(snapshotText(closed), seal) };
}

test("what was closed before there was a chain still checks, and says that it has none", () => {
  const old: ClosedBook = { entries: [oldClosing("2026-01", passphrase), oldClosing("2026-02", passphrase)] };
  expect(codes(old, { passphrase })).toEqual([]);
  expect(verified(old).unsure).toEqual([{ code: "closing-unchained" }]);
  expect(verified(old).head).toBeUndefined();
  expect(codes(old, { passphrase: "south sea" })).toEqual(["closing-passphrase", "closing-passphrase"]);
  expect(codes({ entries: [oldClosing("2026-01")] }, { passphrase })).toEqual(["closing-unsealed"]);
});

test("the next closing begins a chain over what was there before: then nothing of it can go", () => {
  const old: ClosedBook = { entries: [oldClosing("2026-01"), oldClosing("2026-02")] };
  const book = withReopened(withClosed(old, closing("2026-03")), { ...reopening });
  expect(codes(book)).toEqual([]);
  expect(verified(book).unsure).toEqual([]);
  for (const index of [0, 1]) expect(codes(without(book, index))).toContain("closing-out-of-chain");
  const stray = { entries: [...book.entries, oldClosing("2026-04")] };
  expect(codes(stray)).toEqual(["closing-out-of-chain"]);
});

test("a new closing with its own checksum made anew does not fit the chain", () => {
  const changed = replaced(plain, 2, (entry) => {
    if (entry.kind !== "closed") return entry;
    const other = { ...entry, items: entry.items.slice(1) };
    return { ...other, checksum: checksumOf(other) };
  });
  expect(codes(changed)).toContain("closing-out-of-chain");
});

test("every field of a reopening is in the chain", () => {
  const of = (change: Partial<typeof reopening> & { readonly by?: string }) =>
    codes(replaced(plain, 3, (entry) => (entry.kind === "reopened" ? { ...entry, ...change } : entry)));
  expect(of({ reason: "No reason" })).toContain("closing-out-of-chain");
  expect(of({ on: "2026-04-07" })).toContain("closing-out-of-chain");
  expect(of({ by: "Ines" })).toContain("closing-out-of-chain");
  expect(of({ period: makePeriod("2026-02") })).toContain("closing-out-of-chain");
});

test("two entries with the same fields have different links and seals", () => {
  const once = withEntry(nothingClosed, { kind: "reopened", ...reopening }, passphrase);
  const [first, second] = withEntry(once, { kind: "reopened", ...reopening }, passphrase).entries;
  expect(first?.link?.hash).not.toBe(second?.link?.hash);
  expect(first?.seal).not.toBe(second?.seal);
});

test("with a passphrase nothing that it did not seal stands in its place, be it as old as the chain or older", () => {
  const reopened: ClosingEntry = { kind: "reopened", ...reopening };
  const old = { ...closing("2026-01"), items: [], records: [] };
  expect(codes({ entries: [reopened] }, { passphrase })).toEqual(["closing-unsealed"]);
  expect(codes({ entries: [old, reopened] }, { passphrase })).toEqual([
    "closing-unsealed",
    "closing-unsealed",
  ]);
  expect(codes({ entries: [old, reopened] })).toEqual([]);
  // Sealed by the chain that began over them.
  const chained = withClosed({ entries: [old, reopened] }, closing("2026-02"), passphrase);
  expect(codes(chained, { passphrase })).toEqual([]);
});

test("figures below a closing whose period was opened again are nobody's", () => {
  const { items, records } = closing("2026-01");
  for (const put of [{ items }, { records }]) {
    const added = replaced(sealed, 0, (entry) => (entry.kind === "closed" ? { ...entry, ...put } : entry));
    expect(codes(added)).toEqual(["closing-edited"]);
    expect(codes(added, { passphrase })).toEqual(["closing-edited"]);
  }
});

test("a passphrase is the same in both spellings of its letters, and another one with another space", () => {
  const [one, other] = ["M\u00fcnster 5", "Mu\u0308nster 5"] as const;
  const book = withClosed(nothingClosed, closing("2026-01"), one);
  expect(codes(book, { passphrase: other })).toEqual([]);
  expect(codes(book, { passphrase: `${one} ` })).toEqual(["closing-passphrase"]);
});
