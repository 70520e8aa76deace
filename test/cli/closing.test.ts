import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { saveBook, type Book } from "excel-workbench";
import closeSchema from "../../docs/schemas/close.json";
import reopenSchema from "../../docs/schemas/reopen.json";
import verifySchema from "../../docs/schemas/verify.json";
import { hostWithAddIn, reopened, rowWith, valueIn } from "../make/addIn";
import { bsc, bscWith, newFolder, today } from "../make/cli";
import { shownIn } from "../make/shown";
import { expectValid } from "../../workbench/test/make/validate";

const ajv = new Ajv({ allowUnionTypes: true });
const folder = newFolder();
const read = (name: string) => readFileSync(join(folder, name));

/** What a command prints with --json, checked against its schema. */
async function json(schema: object, ...command: readonly string[]) {
  const { exitCode, out, err } = await bsc(folder, ...command, "--json");
  if (out === "") throw new Error(err);
  const printed: unknown = JSON.parse(out);
  const isRight = ajv.compile(schema);
  isRight(printed);
  expect(isRight.errors).toBeNull();
  return { exitCode, err, printed };
}

/** A copy of a workbook in which one cell was typed over. */
async function typed(
  from: string,
  to: string,
  edit: (book: Book) => readonly [sheet: string, cell: string, text: string],
) {
  const host = await hostWithAddIn(reopened(read(from)));
  await host.user.type(...edit(host.book));
  writeFileSync(join(folder, to), saveBook(host.book));
  await host.dispose();
}

beforeAll(async () => {
  await bsc(folder, "init", "book.xlsx", "--template", "example");
  const closing = ["close", "book.xlsx", "--period", "2026-09", "--out", "closed.xlsx", "--by", "Marta"];
  expect(await json(closeSchema, ...closing, "--passphrase", "north sea")).toMatchObject({
    exitCode: 0,
    printed: { period: "2026-09", out: "closed.xlsx", sheet: "Closed periods" },
  });
});

test("a closed period is intact in a valid workbook whose other sheets are as they were", async () => {
  await expectValid(read("closed.xlsx"));
  expect(await json(verifySchema, "verify", "closed.xlsx")).toMatchObject({
    exitCode: 0,
    printed: {
      periods: [{ period: "2026-09", closedAt: today, intact: true, sealed: true, restatements: [] }],
    },
  });
  const model = async (book: string) => (await bsc(folder, "model", book, "--json")).out;
  expect(await model("closed.xlsx")).toBe(await model("book.xlsx"));
});

test("a number that is restated afterwards is shown with its effect, and the closed ones stay", async () => {
  await typed("closed.xlsx", "restated.xlsx", (book) => {
    const rows = [...(book.sheets.find(({ name }) => name === "Actuals")?.cells ?? [])];
    const ofMeasure = rows.filter(([, cells]) => cells.get(0)?.value === "F2.2");
    return ["Actuals", `C${(ofMeasure.at(-2)?.[0] ?? 0) + 1}`, "60"]; // September; October is the last
  });
  const { printed, exitCode } = await json(verifySchema, "verify", "restated.xlsx");
  expect(exitCode).toBe(0);
  expect(printed).toMatchObject({
    periods: [
      {
        intact: true,
        changes: [],
        restatements: expect.arrayContaining([
          expect.objectContaining({ measure: "F2.2", field: "actual", is: 60, isEffect: false }),
          expect.objectContaining({ measure: "F2.2", field: "band", is: "Red", isEffect: true }),
        ]),
      },
    ],
  });
  const { out } = await bsc(folder, "verify", "restated.xlsx");
  // The one figure; the status of its measure, and the scores of its objective, perspective and scorecard.
  expect(out).toContain("2026-09, closed on 2026-11-05: intact, 1 restated, 4 followed\n  F2.2 ");
  expect(out).toMatch(/\n {2}what followed: Harbour Cold Chain \d/);
});

test("a setting that scores, and words that were said, are told as changed; the scores as what followed", async () => {
  await typed("closed.xlsx", "worst.xlsx", (book) => {
    return ["Settings", `B${rowWith(book, "Settings", 0, "Roll-up") + 1}`, "Worst"];
  });
  await typed("worst.xlsx", "said.xlsx", (book) => {
    return ["Reviews", `F${rowWith(book, "Reviews", 1, "P3.2") + 1}`, "Wait"];
  });
  const { printed, exitCode } = await json(verifySchema, "verify", "said.xlsx");
  expect(exitCode).toBe(0);
  expect(printed).toMatchObject({
    periods: [
      {
        ...{ intact: true, bandWas: "Amber", bandIs: "Red" },
        changes: [
          {
            ...{ kind: "settings", field: "Roll-up", was: "Average", is: "Worst" },
            cell: expect.stringMatching(/^Settings!B\d+$/),
          },
          {
            ...{ kind: "measure review", id: "P3.2", field: "Decision", is: "Wait" },
            was: "Open the exchange to spot carriers",
            cell: expect.stringMatching(/^Reviews!B\d+$/),
          },
        ],
      },
    ],
  });
  const { out } = await bsc(folder, "verify", "said.xlsx");
  expect(out).toMatch(
    /intact, 2 changed, \d+ followed\n {2}Settings: Roll-up was Average, is Worst \(Settings!B/,
  );
  expect(out).toMatch(
    /\n {2}What was said of P3\.2 .*: Decision was Open the exchange to spot carriers, is Wait/,
  );
});

test("a period that has not begun is not closed without --anyway, and says so", async () => {
  const refused = await bsc(folder, "close", "book.xlsx", "--period", "2026-12", "--out", "early.xlsx");
  expect(refused).toMatchObject({ exitCode: 1 });
  expect(refused.err).toContain("2026-12 has not begun: its first day is 2026-12-01.");
  const anyway = ["close", "book.xlsx", "--period", "2026-12", "--out", "early.xlsx", "--anyway"];
  expect(await bsc(folder, ...anyway)).toMatchObject({ exitCode: 0 });
});

test("an edited snapshot is caught, and named with exit code 1", async () => {
  await typed("closed.xlsx", "edited.xlsx", (book) => {
    return ["Closed periods", `F${rowWith(book, "Closed periods", 2, "F2.2") + 1}`, "41"];
  });
  expect(await json(verifySchema, "verify", "edited.xlsx")).toMatchObject({
    exitCode: 1,
    printed: { periods: [{ intact: false }] },
  });
  expect(await bsc(folder, "verify", "closed.xlsx", "--passphrase", "south sea")).toMatchObject({
    exitCode: 1,
  });
  expect(await bsc(folder, "verify", "closed.xlsx", "--passphrase", "north sea")).toMatchObject({
    exitCode: 0,
  });
});

const verifySealed = (book: string, ...more: readonly string[]) =>
  json(verifySchema, "verify", book, "--passphrase", "north sea", ...more);

test("with the passphrase nothing passes that was not sealed with it: seal taken off, rows or sheet gone", async () => {
  await typed("closed.xlsx", "bare.xlsx", (book) => {
    const row = rowWith(book, "Closed periods", 1, "Closed");
    const link = String(valueIn(book, "Closed periods", row, 5));
    return ["Closed periods", `F${row + 1}`, link.replace(/ hmac:.*/, "")];
  });
  expect(await verifySealed("bare.xlsx")).toMatchObject({
    exitCode: 1,
    printed: { periods: [{ intact: false, problem: "closing-out-of-chain", sealed: false }] },
  });
  expect(await bsc(folder, "verify", "bare.xlsx")).toMatchObject({ exitCode: 1 });

  await bsc(folder, "close", "book.xlsx", "--period", "2026-09", "--out", "plain.xlsx");
  expect(await verifySealed("plain.xlsx")).toMatchObject({
    exitCode: 1,
    printed: { problems: [{ code: "closing-unsealed", cell: "'Closed periods'!A4" }] },
  });
  for (const book of ["book.xlsx", await withoutRows()])
    expect(await verifySealed(book)).toMatchObject({
      exitCode: 1,
      printed: { periods: [], problems: [{ code: "closings-gone" }] },
    });
});

/** A copy in which all that is below the headers of the closed periods was deleted. */
async function withoutRows(): Promise<string> {
  const host = await hostWithAddIn(reopened(read("closed.xlsx")));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Closed periods").getRange("A4:L500").clear();
    await context.sync();
  });
  writeFileSync(join(folder, "emptied.xlsx"), saveBook(host.book));
  await host.dispose();
  return "emptied.xlsx";
}

test("the head that verify prints is found again as long as nothing was taken back", async () => {
  const { printed } = await verifySealed("closed.xlsx");
  expect(printed).toMatchObject({
    head: expect.stringMatching(/^1-[0-9a-f]{64}$/),
    problems: [],
    unsure: [],
  });
  const head = /"head": ?"(.*?)"/.exec(JSON.stringify(printed))?.[1] ?? "";
  const expecting = (book: string) => bsc(folder, "verify", book, "--expect", head);
  await bsc(folder, "close", "closed.xlsx", "--period", "2026-07", "--out", "later.xlsx");
  for (const book of ["closed.xlsx", "later.xlsx"])
    expect(await expecting(book)).toMatchObject({ exitCode: 0 });
  const earlier = await expecting("book.xlsx");
  expect(earlier.exitCode).toBe(1);
  expect(earlier.out).toContain(`The closed periods do not hold ${head}: it is missing`);
});

test("a passphrase that is empty, as of a script's unset variable, seals and checks nothing: it is refused", async () => {
  for (const command of [
    ["close", "book.xlsx", "--period", "2026-09", "--out", "none.xlsx"],
    ["reopen", "closed.xlsx", "--period", "2026-09", "--reason", "x", "--out", "none.xlsx"],
    ["verify", "closed.xlsx"],
  ])
    expect(await bsc(folder, ...command, "--passphrase", "")).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining("The passphrase is empty"),
    });
  expect(await bsc(folder, "verify", "closed.xlsx", "--expect", "3")).toMatchObject({ exitCode: 2 });
});

test("a note on the sheet of closed periods is never written over: it is named, and nothing is closed", async () => {
  await typed("closed.xlsx", "noted.xlsx", (book) => {
    const rows = [...(book.sheets.find(({ name }) => name === "Closed periods")?.cells.keys() ?? [])];
    return ["Closed periods", `B${Math.max(...rows) + 2}`, "Ask Piet"];
  });
  const refused = await bsc(folder, "close", "noted.xlsx", "--period", "2026-08", "--out", "none.xlsx");
  expect(refused.exitCode).toBe(1);
  expect(refused.err).toContain("This is not what closing writes there.");
  expect(await bsc(folder, "verify", "noted.xlsx")).toMatchObject({ exitCode: 1 });
});

test("a reopening can be sealed too", async () => {
  const reopening = ["reopen", "closed.xlsx", "--period", "2026-09", "--reason", "Late invoice"];
  await bsc(folder, ...reopening, "--passphrase", "north sea", "--out", "sealed-open.xlsx");
  expect(await verifySealed("sealed-open.xlsx")).toMatchObject({ exitCode: 0, printed: { periods: [] } });
  await bsc(folder, ...reopening, "--out", "bare-open.xlsx");
  expect(await verifySealed("bare-open.xlsx")).toMatchObject({
    exitCode: 1,
    printed: { problems: [{ code: "closing-unsealed" }] },
  });
});

test("reopening records the reason, and a period that is not closed cannot be reopened", async () => {
  const command = [
    "reopen",
    "closed.xlsx",
    "--period",
    "2026-09",
    "--reason",
    "Late invoice",
    "--out",
    "open.xlsx",
  ];
  expect(await json(reopenSchema, ...command)).toMatchObject({
    exitCode: 0,
    printed: { reason: "Late invoice" },
  });
  const { book } = await hostWithAddIn(reopened(read("open.xlsx")));
  const row = rowWith(book, "Closed periods", 1, "Reopened");
  expect([0, 2, 11].map((column) => valueIn(book, "Closed periods", row, column))).toEqual([
    "2026-09",
    today,
    "Late invoice",
  ]);
  const again = await bsc(
    folder,
    "reopen",
    "open.xlsx",
    "--period",
    "2026-09",
    "--reason",
    "x",
    "--out",
    "y.xlsx",
  );
  expect(again).toMatchObject({ exitCode: 1 });
  expect(again.err).toContain("2026-09 is not closed");
});

test("a closed period is not closed over; another period stands beside it", async () => {
  for (const period of ["2026-09", "2026-08"])
    await bsc(folder, "close", "closed.xlsx", "--period", period, "--in-place");
  const { printed } = await json(verifySchema, "verify", "closed.xlsx");
  expect(printed).toMatchObject({ periods: [{ period: "2026-09", sealed: true }, { period: "2026-08" }] });
  const again = await bsc(folder, "close", "closed.xlsx", "--period", "2026-09", "--in-place");
  expect(again.err).toContain(`2026-09 has been closed since ${today}`);
  expect(again.exitCode).not.toBe(0);
});

test("what Settings demand must be there, unless it is closed anyway", async () => {
  await typed("book.xlsx", "strict.xlsx", (book) => {
    const row = rowWith(book, "Settings", 0, "Tolerance") + 1;
    return ["Settings", `A${row}`, "Closing needs"];
  });
  await typed("strict.xlsx", "strict.xlsx", (book) => {
    const row = rowWith(book, "Settings", 0, "Closing needs") + 1;
    return ["Settings", `B${row}`, "Data and commentary"];
  });
  const command = ["close", "strict.xlsx", "--period", "2026-10", "--out", "out.xlsx"];
  const refused = await bsc(folder, ...command);
  expect(refused.exitCode).toBe(1);
  expect(refused.err).toContain("L3.1 Data quality checks passed has no figure (Aylin Demir)");
  expect(await bsc(folder, ...command, "--anyway")).toMatchObject({ exitCode: 0 });
});

test("a run that finds the file written by another one meanwhile does its work anew on that", async () => {
  await bsc(folder, "close", "book.xlsx", "--period", "2026-06", "--out", "first.xlsx");
  writeFileSync(join(folder, "shared.xlsx"), read("book.xlsx"));
  const shared = join(folder, "shared.xlsx");
  let isWritten = false;
  const today = () => {
    // Asked for before the workbook is opened; by then the other run has not written yet.
    if (!isWritten) setTimeout(() => writeFileSync(shared, read("first.xlsx")), 50);
    isWritten = true;
    return "2026-11-05";
  };
  const command = ["close", "shared.xlsx", "--period", "2026-07", "--in-place"];
  expect(await bscWith({ today }, folder, ...command)).toMatchObject({ exitCode: 0 });
  expect(await json(verifySchema, "verify", "shared.xlsx")).toMatchObject({
    exitCode: 0,
    printed: { periods: [{ period: "2026-06" }, { period: "2026-07" }], problems: [] },
  });
});

test("a built scorecard shows after closing and reopening what it showed, in the file too", async () => {
  await bsc(folder, "build", "book.xlsx", "--out", "shown.xlsx");
  const before = shownIn(reopened(read("shown.xlsx")));
  await bsc(folder, "close", "shown.xlsx", "--period", "2026-06", "--out", "shown-closed.xlsx");
  const closed = shownIn(reopened(read("shown-closed.xlsx")));
  const asked = ["--period", "2026-06", "--reason", "late invoice"];
  await bsc(folder, "reopen", "shown-closed.xlsx", ...asked, "--out", "shown-open.xlsx");
  const open = shownIn(reopened(read("shown-open.xlsx")));
  const scorecard = [...before].filter(([place]) => place.startsWith("Scorecard "));
  expect(scorecard.length).toBeGreaterThan(300);
  expect(scorecard.map(([place]) => [place, closed.get(place)])).toEqual(scorecard);
  expect(scorecard.map(([place]) => [place, open.get(place)])).toEqual(scorecard);
});
