import * as fc from "fast-check";
import { closePeriodInBook, reopenPeriod, verifyClosedPeriods } from "../../../src/excel";
import type { Result } from "../../../src/scorecard";
import { saveBook, type Host } from "excel-workbench";
import { frozenSheets, hostWithAddIn, hostWithExample, reopened, templateBook } from "../../make/addIn";
import { makePeriod } from "../../make/makePeriod";
import { until } from "../../make/until";

const close = (key: string, given: { readonly by?: string; readonly passphrase?: string } = {}) =>
  closePeriodInBook({ period: makePeriod(key), anyway: true, closedOn: "2026-11-05", ...given });
const reopen = (key: string, given: { readonly by?: string; readonly reason?: string } = {}) =>
  reopenPeriod({ period: makePeriod(key), on: "2026-11-06", reason: "Late invoice", ...given });

async function verified(passphrase?: string) {
  const checked = await verifyClosedPeriods(passphrase === undefined ? {} : { passphrase });
  if (checked.kind === "failed") throw new Error(JSON.stringify(checked.problems));
  const { periods, problems } = checked.value;
  const january = makePeriod("2026-01").ordinal;
  return { months: periods.map(({ closed }) => closed.period.ordinal - january + 1).sort(), problems };
}

const closedSheets = ({ book }: Host) =>
  book.sheets.map(({ name }) => name).filter((name) => name.startsWith("Closed"));

type Work = () => Promise<Result<unknown>>;

/** Two people: the second does all of theirs after the nth question of the first was answered by Excel. */
async function atOnce(host: Host, nth: number, [first, second]: readonly [Work, Work]) {
  await host.settle();
  let goOn = (): void => undefined;
  const gate = new Promise<void>((open) => (goOn = open));
  host.traffic.reset();
  host.fail(nth, { kind: "delay", until: gate });
  const doing = first();
  await until(host, () => host.traffic.roundTrips >= nth);
  const after = await second();
  goOn();
  return [await doing, after] as const;
}

/** Of a closing: two read, and where the sheet is there one looks at it; the last writes. */
const tripsBefore = { first: [1, 2], later: [1, 2, 3] } as const;

test("two people who close different periods at once are both kept, and the list is whole", async () => {
  const bytes = saveBook(await templateBook("example"));
  for (const nth of tripsBefore.first) {
    const host = await hostWithAddIn(reopened(bytes));
    const [one, other] = await atOnce(host, nth, [() => close("2026-08"), () => close("2026-09")]);
    expect([nth, one.kind, other.kind]).toEqual([nth, "ok", "ok"]);
    expect(await verified()).toEqual({ months: [8, 9], problems: [] });
    expect(closedSheets(host)).toEqual(["Closed periods"]);
  }
});

test("so are they beside what is closed already, sealed or not", async () => {
  const passphrase = "north sea";
  const before = await hostWithExample();
  await close("2026-07", { passphrase });
  const bytes = saveBook(before.book);
  for (const nth of tripsBefore.later) {
    const host = await hostWithAddIn(reopened(bytes));
    const both = await atOnce(host, nth, [
      () => close("2026-08", { passphrase }),
      () => close("2026-09", { passphrase }),
    ]);
    expect(both.map(({ kind }) => kind)).toEqual(["ok", "ok"]);
    expect(await verified(passphrase)).toEqual({ months: [7, 8, 9], problems: [] });
    expect(closedSheets(host)).toEqual(["Closed periods"]);
  }
});

test("a closing and a reopening at once are both kept", async () => {
  const before = await hostWithExample();
  await close("2026-07");
  const bytes = saveBook(before.book);
  for (const nth of tripsBefore.later) {
    const works: readonly [Work, Work] = [() => close("2026-08"), () => reopen("2026-07")];
    for (const [first, second] of [works, [works[1], works[0]] as const]) {
      const host = await hostWithAddIn(reopened(bytes));
      const both = await atOnce(host, nth, [first, second]);
      expect(both.map(({ kind }) => kind)).toEqual(["ok", "ok"]);
      expect(await verified()).toEqual({ months: [8], problems: [] });
    }
  }
});

test("of two people who close the same period at once one wins, and the other is told", async () => {
  const bytes = saveBook(await templateBook("example"));
  for (const nth of tripsBefore.first) {
    const host = await hostWithAddIn(reopened(bytes));
    const [one, other] = await atOnce(host, nth, [
      () => close("2026-08", { by: "Ann" }),
      () => close("2026-08", { by: "Piet" }),
    ]);
    expect(other.kind).toBe("ok");
    expect(one).toMatchObject({ kind: "failed", problems: [{ code: "closed-already", period: "2026-08" }] });
    expect(await verified()).toEqual({ months: [8], problems: [] });
    expect(JSON.stringify(frozenSheets(host.book, ["Closed periods"]))).toContain("Piet");
  }
});

test("what is typed into the sheet of closed periods while it is written stays, and keeps the next closing off", async () => {
  const before = await hostWithExample();
  await close("2026-07");
  const bytes = saveBook(before.book);
  for (const nth of [1, 2, 3, 4]) {
    const host = await hostWithAddIn(reopened(bytes));
    const rows = [...(host.book.sheets.find(({ name }) => name === "Closed periods")?.cells.keys() ?? [])];
    const address = `B${Math.max(...rows) + 3}`;
    host.between(nth, (hands) => hands.type("Closed periods", address, "Ask Piet"));
    const done = await close("2026-08");
    expect(done).toMatchObject({ kind: "failed", problems: [{ code: "closing-stray" }] });
    expect(frozenSheets(host.book, ["Closed periods"])).toContain("Ask Piet");
    expect((await verified()).months).toEqual([7]);
  }
});

test("rows that are inserted into it while it is written move nothing over what was closed", async () => {
  const before = await hostWithExample();
  await close("2026-07");
  const bytes = saveBook(before.book);
  for (const nth of [1, 2, 3, 4]) {
    const host = await hostWithAddIn(reopened(bytes));
    host.between(nth, (hands) => hands.insertRows("Closed periods", 1, 2));
    expect((await close("2026-08")).kind).toBe("ok");
    expect(await verified()).toEqual({ months: [7, 8], problems: [] });
  }
});

/** As LibreOffice and openpyxl save a workbook: the sheets' own properties are gone. */
function withoutMarks(host: Host): Uint8Array {
  host.book.sheets.forEach((sheet) => sheet.customProperties.clear());
  return saveBook(host.book);
}

test("closed periods are found again after another program has saved the file, and no second sheet is made", async () => {
  const host = await hostWithExample();
  await close("2026-07");
  await close("2026-08");
  await reopen("2026-07");
  const again = await hostWithAddIn(reopened(withoutMarks(host)));
  expect(await verified()).toEqual({ months: [8], problems: [] });
  expect((await close("2026-08", { by: "Piet" })).kind).toBe("failed");
  expect((await close("2026-09")).kind).toBe("ok");
  expect(closedSheets(again)).toEqual(["Closed periods"]);
  expect(await verified()).toEqual({ months: [8, 9], problems: [] });
});

test("so are they where somebody has called their sheet otherwise, as long as it is the only one", async () => {
  const host = await hostWithExample();
  await close("2026-07");
  host.between(1, (hands) => hands.renameSheet("Closed periods", "Locked months"));
  await close("2026-08");
  const again = await hostWithAddIn(reopened(withoutMarks(host)));
  expect(await verified()).toEqual({ months: [7, 8], problems: [] });
  expect((await close("2026-09")).kind).toBe("ok");
  expect(closedSheets(again)).toEqual([]);
  expect(await verified()).toEqual({ months: [7, 8, 9], problems: [] });
});

const oddTexts = fc.array(
  fc.constantFrom(
    "Ann",
    " ",
    "\u00a0",
    "\n",
    "\r\n",
    "\t",
    "\u200b",
    "0012",
    "2026-01",
    "=A1",
    "'",
    "TRUE",
    "-5",
  ),
  { maxLength: 4 },
);

test("whatever name and reason somebody gives, what was closed and opened again is intact", async () => {
  const bytes = saveBook(await templateBook("example"));
  await fc.assert(
    fc.asyncProperty(oddTexts, oddTexts, async (name, why) => {
      const host = await hostWithAddIn(reopened(bytes));
      const [by, reason] = [name.join(""), `${why.join("")}x `];
      const done = [
        await close("2026-08", { by }),
        await close("2026-09", { by }),
        await reopen("2026-08", { by, reason }),
      ];
      expect(done.map(({ kind }) => kind)).toEqual(["ok", "ok", "ok"]);
      await hostWithAddIn(reopened(saveBook(host.book)));
      expect(await verified()).toEqual({ months: [9], problems: [] });
      // A second try after an answer that was lost is the same reopening.
      expect((await reopen("2026-08", { by, reason })).kind).toBe("ok");
      expect(await verified()).toEqual({ months: [9], problems: [] });
    }),
    { numRuns: 12, seed: 1 },
  );
});

test("whatever is said of a period, and however long, is closed with it and comes back intact from a saved file", async () => {
  const bytes = saveBook(await templateBook("example"));
  const long = `${"=Snow … \u{1F600}\n  ".repeat(2_500)}thaw`;
  const texts = [
    "-5",
    "'tis",
    "=A1",
    "_x000D_",
    " TRUE ",
    "line\nCause: none",
    "2026-01",
    long.slice(0, 32_000),
  ];
  const host = await hostWithAddIn(reopened(bytes));
  const reviews = host.book.sheets.find(({ name }) => name === "Reviews")!;
  const headers = [...(reviews.cells.get(0) ?? [])].map(
    ([column, { value }]) => [String(value), column] as const,
  );
  const columnOf = (header: string) =>
    String.fromCharCode(65 + (headers.find(([name]) => name === header)?.[1] ?? -1));
  for (const [index, text] of texts.entries()) {
    const row = reviews.cells.size + 1;
    await host.user.type("Reviews", `${columnOf("Period")}${row}`, "'2026-09");
    await host.user.type("Reviews", `${columnOf("Item")}${row}`, index % 2 === 0 ? "F1.1" : "F2.2");
    await host.user.type("Reviews", `${columnOf("Commentary")}${row}`, `'${text}`);
    await host.user.type("Reviews", `${columnOf("Decision")}${row}`, `'${text}`);
  }
  expect((await close("2026-09")).kind).toBe("ok");
  for (const saved of [() => saveBook(host.book), () => withoutMarks(host)]) {
    await hostWithAddIn(reopened(saved()));
    const checked = await verifyClosedPeriods();
    expect(checked).toMatchObject({
      kind: "ok",
      value: { problems: [], periods: [{ restatements: [], changes: [] }] },
    });
    // Another try after an answer that was lost is the same closing.
    expect((await close("2026-09")).kind).toBe("ok");
  }
  const kept = [...(host.book.sheets.find(({ name }) => name === "Closed periods")?.cells.values() ?? [])];
  expect(kept.filter((cells) => cells.get(1)?.value === "…").length).toBeGreaterThan(1);
});

test("a period that has not begun or has no figure is not closed, unless somebody says anyway", async () => {
  const host = await hostWithExample();
  const closing = (key: string) =>
    closePeriodInBook({ period: makePeriod(key), closedOn: "2026-11-05" }).then((done) =>
      done.kind === "failed" ? done.problems.map(({ code }) => code) : [],
    );
  expect(await closing("2026-12")).toEqual(["closing-not-begun"]);
  expect(await closing("2026-11")).toEqual(["closing-nothing-reported"]);
  expect(closedSheets(host)).toEqual([]);
  expect((await close("2026-12")).kind).toBe("ok");
});

test("a period is opened again for a reason, and for no blank one", async () => {
  const host = await hostWithExample();
  await close("2026-08");
  const before = frozenSheets(host.book, ["Closed periods"]);
  for (const reason of ["", "  ", "\u00a0\n"]) {
    const refused = await reopen("2026-08", { reason });
    expect(refused).toEqual({ kind: "failed", problems: [{ code: "reason-missing", period: "2026-08" }] });
  }
  expect(frozenSheets(host.book, ["Closed periods"])).toBe(before);
});
