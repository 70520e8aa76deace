import { lookAtCopies, takeFromCopies, takenOf, type CopyBack } from "../../../src/excel";
import { saveBook, type Book, type Host } from "excel-workbench";
import { expectValid } from "../../../workbench/test/make/validate";
import { frozenSheets, hostWithAddIn, reopened, templateBook } from "../../make/addIn";
import { broughtBack, sheetOf, shown, type, typedCopy, type Typed } from "../../make/copies";

/** A host on the example, and a copy of it in which somebody has typed. */
async function hostAndCopy(
  typed: Typed,
  home: Typed = {},
): Promise<{ host: Host; copies: readonly CopyBack[] }> {
  const book = await templateBook();
  const copies = [broughtBack(typedCopy(book, typed))];
  for (const [place, value] of Object.entries(home)) type(book, place, value);
  return { host: await hostWithAddIn(reopened(saveBook(book))), copies };
}

/** Takes all that is taken unasked, or with `theirs` what differs too. */
async function takeAll(copies: readonly CopyBack[], takes = { theirs: false }) {
  const looked = await lookAtCopies(copies);
  if (looked.kind === "failed") return looked;
  return takeFromCopies(copies, takenOf(looked.value, takes));
}

const column = (book: Book, sheet: string, letter: string) => (row: number) =>
  shown(book, `${sheet}!${letter}${row}`);

const newReview: Typed = {
  "Reviews!A5": "2026-10",
  "Reviews!B5": "L1.1",
  "Reviews!D5": "They left in summer",
};

test("cells and rows are written, everything else stays as it is", async () => {
  const { host, copies } = await hostAndCopy({ "Reviews!E4": "The plant", ...newReview });
  const others = host.book.sheets.map(({ name }) => name).filter((name) => name !== "Reviews");
  const kept = frozenSheets(host.book, others);
  const trips = host.traffic.roundTrips;
  expect(await takeAll(copies)).toMatchObject({ kind: "ok", value: { cells: [{}], rows: [{}] } });
  expect(host.traffic.roundTrips - trips).toBeLessThanOrEqual(16);
  expect(frozenSheets(host.book, others) === kept).toBe(true);
  expect(shown(host.book, "Reviews!E4")).toBe("The plant");
  expect(["A", "B", "D"].map((letter) => column(host.book, "Reviews", letter)(5))).toEqual([
    "2026-10",
    "L1.1",
    "They left in summer",
  ]);
  expect(sheetOf(host.book, "Reviews").tables[0]?.area.bottom).toBe(4);
  await expectValid(saveBook(host.book));
});

test("nothing is written over a formula of the workbook, and it is said", async () => {
  const { host, copies } = await hostAndCopy({ "Reviews!E4": "The plant", "Actions!D2": "Eve" });
  await host.user.type("Reviews", "E4", '=IF(1=1,"","never")');
  await host.user.type("Actions", "D2", '="Jonas"&" Holm"');
  await host.settle();
  const looked = await lookAtCopies(copies);
  expect(looked).toMatchObject({
    kind: "ok",
    value: {
      cells: [],
      problems: [
        { code: "back-not-written", at: { sheet: "Reviews", cell: "E4" } },
        { code: "back-not-written", at: { sheet: "Actions", cell: "D2" } },
      ],
    },
  });
  await takeAll(copies, { theirs: true });
  expect(sheetOf(host.book, "Actions").cells.get(1)?.get(3)?.formula).toBe('"Jonas"&" Holm"');
});

test("who types in the cell at the same moment keeps it; who inserts a row above changes nothing", async () => {
  for (const [hands, expected] of [
    ["types", ["Mine", undefined]],
    ["moves", ["Spot carriers are on board since the 19th only", "The plant"]],
  ] as const) {
    const { host, copies } = await hostAndCopy({ "Reviews!E4": "The plant" });
    const looked = await lookAtCopies(copies);
    const wanted = looked.kind === "ok" ? takenOf(looked.value, { theirs: false }) : new Set<string>();
    const before = host.traffic.roundTrips;
    await lookAtCopies(copies);
    const reading = host.traffic.roundTrips - before;
    host.between(reading + 2, (other) =>
      hands === "types" ? other.type("Reviews", "E4", "Mine") : other.insertRows("Reviews", 2, 1),
    );
    expect(await takeFromCopies(copies, wanted)).toMatchObject({ kind: "ok" });
    expect([shown(host.book, "Reviews!E4"), shown(host.book, "Reviews!E5")]).toEqual(expected);
  }
});

test("a table of the workbook that has no row yet, and one above other cells, take the rows", async () => {
  const { host, copies } = await hostAndCopy({
    ...newReview,
    ...{ "Actions!A6": "A5", "Actions!B6": "Ask", "Actions!A7": "A6", "Actions!B7": "Ask again" },
  });
  await Excel.run(async (context) => {
    const { rows } = context.workbook.tables.getItem("Reviews");
    rows.load("count");
    await context.sync();
    rows.deleteRowsAt(0, rows.count);
    await context.sync();
  });
  await host.user.type("Actions", "B7", "A note of mine");
  expect(await takeAll(copies)).toMatchObject({ kind: "ok" });
  expect(sheetOf(host.book, "Reviews").tables[0]?.area.bottom).toBe(4);
  expect([6, 7, 8].map(column(host.book, "Actions", "B"))).toEqual(["Ask", "Ask again", "A note of mine"]);
  expect(sheetOf(host.book, "Actions").tables[0]?.area.bottom).toBe(6);
});

test("days are entered as days, texts that look like something else as texts, the longest whole", async () => {
  const long = "ä".repeat(32_767);
  const { host, copies } = await hostAndCopy({
    "Actions!F3": 46_320,
    "Reviews!E4": "2026-10",
    "Reviews!F4": "=1+1",
    "Reviews!E3": long,
    ...{ "Actions!A6": "007", "Actions!B6": "-5 %", "Actions!E6": 46_400, "Actions!F6": "no" },
  });
  await takeAll(copies, { theirs: true });
  expect(["F3", "A6", "B6", "E6", "F6"].map((cell) => shown(host.book, `Actions!${cell}`))).toEqual([
    ...[46_320, "007", "-5 %", 46_400, "no"],
  ]);
  expect(["E4", "F4"].map((cell) => shown(host.book, `Reviews!${cell}`))).toEqual(["2026-10", "=1+1"]);
  expect(shown(host.book, "Reviews!E3")).toBe(long);
  expect(sheetOf(host.book, "Reviews").cells.get(3)?.get(5)).not.toHaveProperty("formula");
});

test("a workbook that counts days from 1904 gets the same days, from copies of either kind", async () => {
  const book = await templateBook();
  const copies = [
    broughtBack(
      typedCopy(book, {
        "Actions!F3": 46_320,
        "Actions!A6": "A5",
        "Actions!B6": "Ask",
        "Actions!E6": 46_400,
      }),
    ),
  ];
  const host = await hostWithAddIn();
  await host.dispose();
  book.date1904 = true;
  for (const [row, cells] of sheetOf(book, "Actions").cells)
    for (const [index, { value }] of cells)
      if (typeof value === "number")
        type(book, `Actions!${String.fromCharCode(65 + index)}${row + 1}`, value - 1_462);
  for (const [row, cells] of sheetOf(book, "Reviews").cells)
    if (typeof cells.get(0)?.value === "number")
      type(book, `Reviews!A${row + 1}`, Number(cells.get(0)?.value) - 1_462);
  const home = await hostWithAddIn(reopened(saveBook(book)));
  await takeAll(copies);
  expect(["F3", "E6"].map((cell) => shown(home.book, `Actions!${cell}`))).toEqual([
    46_320 - 1_462,
    46_400 - 1_462,
  ]);
});

test("cells of plain cells are filled; rows for them are said, and so is a table that is not there", async () => {
  const { host, copies } = await hostAndCopy({
    "Reviews!E4": "The plant",
    ...newReview,
    "Actions!A6": "A5",
    "Actions!B6": "Ask",
  });
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Reviews").convertToRange();
    context.workbook.worksheets.getItem("Actions").delete();
    await context.sync();
  });
  const done = await takeAll(copies);
  expect(done).toMatchObject({ kind: "ok", value: { cells: [{}], rows: [] } });
  const problems = done.kind === "ok" ? done.value.back.copies.flatMap((copy) => copy.problems) : [];
  expect(problems).toMatchObject([
    {
      code: "back-no-table",
      sentence: expect.stringMatching(/^The workbook's Reviews on "Reviews" .* so 1 new row /),
    },
    { code: "back-no-table", sentence: expect.stringMatching(/has no Actions table, so 5 new rows/) },
  ]);
  expect(shown(host.book, "Reviews!E4")).toBe("The plant");
});

test("a protected sheet is said before anything is written", async () => {
  const { host, copies } = await hostAndCopy({ "Reviews!E4": "The plant", "Actions!F3": "yes" });
  sheetOf(host.book, "Actions").isProtected = true;
  const before = frozenSheets(host.book, ["Reviews", "Actions"]);
  expect(await takeAll(copies)).toMatchObject({
    kind: "failed",
    problems: [{ code: "sheet-protected", sheet: "Actions" }],
  });
  expect(frozenSheets(host.book, ["Reviews", "Actions"]) === before).toBe(true);
});

test("what differs from what was ticked is not written", async () => {
  const { host, copies } = await hostAndCopy({ "Reviews!D4": "They start in December" });
  const looked = await lookAtCopies(copies);
  const wanted = looked.kind === "ok" ? takenOf(looked.value, { theirs: true }) : new Set<string>();
  await host.user.type("Reviews", "D4", "Typed since it was ticked");
  expect(await takeFromCopies(copies, wanted)).toMatchObject({ kind: "ok", value: { cells: [] } });
  expect(shown(host.book, "Reviews!D4")).toBe("Typed since it was ticked");
});

test("five thousand rows of long texts go in portions that Excel takes, and come once", async () => {
  const typed = Object.fromEntries(
    Array.from({ length: 5_000 }, (_, index) => [
      [`Reviews!A${index + 5}`, "2026-10"],
      [`Reviews!B${index + 5}`, "L1.1"],
      [`Reviews!D${index + 5}`, `${index} ${"It was so. ".repeat(40)}`],
    ]).flat(),
  );
  const { host, copies } = await hostAndCopy(typed);
  expect(await takeAll(copies)).toMatchObject({ kind: "ok" });
  expect(sheetOf(host.book, "Reviews").tables[0]?.area.bottom).toBe(5_003);
  expect(String(shown(host.book, "Reviews!D5004"))).toMatch(/^4999 /);
  const again = await lookAtCopies(copies);
  expect(again).toMatchObject({ kind: "ok", value: { rows: [], cells: [] } });
});

test("a cell under merged cells is not written, where nobody would see it", async () => {
  const { host, copies } = await hostAndCopy({ "Reviews!E4": "The plant" });
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Reviews").convertToRange();
    context.workbook.worksheets.getItem("Reviews").getRange("E3:E4").merge();
    await context.sync();
  });
  const done = await takeAll(copies);
  expect(done).toMatchObject({
    kind: "ok",
    value: { cells: [], back: { problems: [{ code: "back-not-written", at: { cell: "E4" } }] } },
  });
  expect(shown(host.book, "Reviews!E4")).toBeUndefined();
});

test("nothing is written once it was cancelled", async () => {
  const { host, copies } = await hostAndCopy({ "Reviews!E4": "The plant" });
  const looked = await lookAtCopies(copies);
  const wanted = looked.kind === "ok" ? takenOf(looked.value, { theirs: false }) : new Set<string>();
  const cancelled = AbortSignal.abort();
  expect(await takeFromCopies(copies, wanted, { signal: cancelled })).toMatchObject({
    kind: "failed",
    problems: [{ code: "cancelled" }],
  });
  expect(shown(host.book, "Reviews!E4")).toBeUndefined();
});
