import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { unzipSync } from "fflate";
import { saveBook, type Book } from "excel-workbench";
import collectSchema from "../../docs/schemas/collect.json";
import { expectValid } from "../../workbench/test/make/validate";
import { putCell } from "../../workbench/src/book/cells";
import { blankSheet, cellOf } from "../../workbench/src/book/makeBook";
import { hostWithAddIn, reopened } from "../make/addIn";
import { bsc, newFolder } from "../make/cli";
import { sheetOf, shown, type, typedCopy, type Typed } from "../make/copies";
import { savedByLibreOffice, testWithLibreOffice } from "../make/libreOffice";
import { addOwnSheet, helpDesk } from "../make/ownSheet";

const folder = newFolder();
const bytesOf = (name: string) => new Uint8Array(readFileSync(join(folder, name)));
const bookNamed = (name: string) => reopened(bytesOf(name));
const save = (name: string, book: Book) => writeFileSync(join(folder, name), saveBook(book));
const isCollect = new Ajv({ allErrors: true }).compile(collectSchema);

beforeAll(async () => {
  await bsc(folder, "init", "plain.xlsx", "--template", "example");
  await bsc(folder, "build", "plain.xlsx", "--out", "built.xlsx");
  await bsc(folder, "review", "built.xlsx", "--out", "book.xlsx");
});

/** A copy of the workbook with its pack, in which somebody has typed. */
function copyWith(name: string, typed: Typed, of = "book.xlsx"): string {
  save(name, typedCopy(bookNamed(of), typed));
  return name;
}

/** Runs `bsc collect … --json` and checks the shape. */
async function collected(...argv: readonly string[]) {
  const told = await bsc(folder, "collect", ...argv, "--json");
  expect(told.err).toBe("");
  const json = JSON.parse(told.out);
  expect(isCollect(json) || isCollect.errors).toBe(true);
  return { exitCode: told.exitCode, ...json };
}

const texts = ({ theirs }: { theirs: { text: string }[] }) => theirs.map(({ text }) => text);

/** The names of the parts of two files that are not the same byte for byte. */
function otherParts(one: string, other: string): readonly string[] {
  const [a, b] = [one, other].map((name) => unzipSync(bytesOf(name)));
  const names = new Set([...Object.keys(a ?? {}), ...Object.keys(b ?? {})]);
  return [...names]
    .filter((name) => !Buffer.from(a?.[name] ?? []).equals(Buffer.from(b?.[name] ?? [])))
    .toSorted();
}

const wordsOfReaders: Typed = {
  "Reviews!E4": "The customer's plant is late", // the cause of F1.1, empty at home
  "Reviews!A5": "2026-10",
  "Reviews!B5": "l1.1",
  "Reviews!D5": '=HYPERLINK("http://x")',
  "Reviews!J5": "Ruth Okafor",
  "Actions!F3": 46_320,
  "Actions!A6": "A5",
  "Actions!B6": "Ask the plant for a date 😀\nand write it down",
  "Actions!E6": 46_400,
};

test("what readers wrote is listed, then written into those cells alone, and comes once", async () => {
  copyWith("copy.xlsx", wordsOfReaders);
  const listed = await collected("book.xlsx", "copy.xlsx");
  expect(listed).toMatchObject({ exitCode: 0, out: null, findings: [] });
  expect(listed.cells.map((cell: { sheet: string; cell: string }) => `${cell.sheet}!${cell.cell}`)).toEqual([
    "Reviews!E4",
    "Actions!F3",
  ]);
  expect(listed.rows.map(({ about }: { about: string }) => about)).toEqual(["L1.1 in 2026-10", "A5"]);
  const told = await bsc(folder, "collect", "book.xlsx", "copy.xlsx", "--out", "merged.xlsx");
  expect(told).toMatchObject({ exitCode: 0, err: "" });
  expect(told.out).toContain("merged.xlsx: 2 cells and 2 new rows taken\n");
  const merged = bookNamed("merged.xlsx");
  expect(shown(merged, "Reviews!E4")).toBe("The customer's plant is late");
  expect(["A", "B", "D", "J"].map((column) => shown(merged, `Reviews!${column}5`))).toEqual([
    "2026-10",
    "L1.1",
    '=HYPERLINK("http://x")',
    "Ruth Okafor",
  ]);
  expect(sheetOf(merged, "Reviews").cells.get(4)?.get(3)).not.toHaveProperty("formula");
  expect(["A", "B", "E"].map((column) => shown(merged, `Actions!${column}6`))).toEqual([
    "A5",
    "Ask the plant for a date 😀\nand write it down",
    46_400,
  ]);
  expect(shown(merged, "Actions!F3")).toBe(46_320);
  await expectValid(bytesOf("merged.xlsx"));
  expect(await collected("merged.xlsx", "copy.xlsx")).toMatchObject({ exitCode: 0, cells: [], rows: [] });
});

test("every other part of the file is as it was, byte for byte", async () => {
  await bsc(folder, "init", "only.xlsx", "--template", "example");
  copyWith("only-copy.xlsx", wordsOfReaders, "only.xlsx");
  await bsc(folder, "collect", "only.xlsx", "only-copy.xlsx", "--out", "only-merged.xlsx");
  const names = bookNamed("only.xlsx").sheets.map(({ name }) => name);
  const part = (name: string) => `xl/worksheets/sheet${names.indexOf(name) + 1}.xml`;
  const changed = otherParts("only.xlsx", "only-merged.xlsx");
  expect(changed.filter((name) => /sheet\d+\.xml$/.test(name)).toSorted()).toEqual(
    [part("Reviews"), part("Actions")].toSorted(),
  );
  expect(changed.filter((name) => !/sheet\d+\.xml$|tables\/|sharedStrings|styles/.test(name))).toEqual([]);
  await bsc(folder, "collect", "only.xlsx", "only.xlsx", "--out", "same.xlsx");
  expect(otherParts("only.xlsx", "same.xlsx")).toEqual([]);
});

test("where workbook and copy say different things both are shown, and the workbook's stays unless it is asked for", async () => {
  copyWith("other.xlsx", { "Reviews!D4": "They start in December", "Actions!D2": "Somebody Else" });
  const told = await bsc(folder, "collect", "book.xlsx", "other.xlsx", "--out", "kept.xlsx");
  expect(told.exitCode).toBe(1);
  expect(told.out).toContain("Two pharma accounts start in November instead of October");
  expect(told.out).toContain("They start in December   (other.xlsx, Reviews!D4)");
  expect(shown(bookNamed("kept.xlsx"), "Reviews!D4")).toMatch(/^Two pharma/);
  const asked = await collected("book.xlsx", "other.xlsx", "--theirs", "--out", "theirs.xlsx");
  expect(asked).toMatchObject({ exitCode: 0, cells: [{ state: "taken" }, { state: "taken" }] });
  expect(shown(bookNamed("theirs.xlsx"), "Reviews!D4")).toBe("They start in December");
  expect(shown(bookNamed("theirs.xlsx"), "Actions!D2")).toBe("Somebody Else");
});

test("two copies that say different things are shown both, and none is taken, not even when it is asked for", async () => {
  copyWith("anna.xlsx", { "Reviews!E4": "The plant", "Actions!F3": 46_320, "Actions!F4": "x" });
  copyWith("ben.xlsx", { "Reviews!E4": "The contract", "Actions!F3": 46_320 });
  const json = await collected("book.xlsx", "anna.xlsx", "ben.xlsx", "--theirs", "--out", "two.xlsx");
  expect(json.exitCode).toBe(1);
  expect(json.cells.map(texts)).toEqual([["The plant", "The contract"], ["2026-10-25"], ["Yes"]]);
  expect(json.cells.map(({ state }: { state: string }) => state)).toEqual([
    "copies differ",
    "taken",
    "taken",
  ]);
  expect(shown(bookNamed("two.xlsx"), "Reviews!E4")).toBeUndefined();
  expect(await bsc(folder, "collect", "book.xlsx", "anna.xlsx", "anna.xlsx")).toMatchObject({ exitCode: 2 });
});

test("a copy is never written over, whatever it is called", async () => {
  copyWith("kept.xlsx", { "Reviews!E4": "The plant" });
  const before = bytesOf("kept.xlsx");
  const told = await bsc(folder, "collect", "book.xlsx", "kept.xlsx", "--out", "./kept.xlsx");
  expect(told).toMatchObject({ exitCode: 2, out: "" });
  expect(told.err).toContain("this would write over the input");
  expect(Buffer.from(bytesOf("kept.xlsx")).equals(Buffer.from(before))).toBe(true);
  await bsc(folder, "init", "home.xlsx", "--template", "example");
  const inPlace = await bsc(folder, "collect", "home.xlsx", "home.xlsx", "kept.xlsx", "--in-place");
  expect(inPlace).toMatchObject({ err: "" });
});

test("overrides and figures that were changed in a copy are said, and not taken", async () => {
  const figure = Number(shown(bookNamed("book.xlsx"), "Actuals!C2")) + 1;
  copyWith("more.xlsx", { "Reviews!G4": "Green", "Reviews!H4": "All fine", "Actuals!C2": figure });
  const json = await collected("book.xlsx", "more.xlsx", "--out", "more-merged.xlsx");
  expect(json).toMatchObject({ cells: [], rows: [] });
  expect(json.findings).toMatchObject([
    { copy: "more.xlsx", code: "back-override", sheet: "Reviews", cell: "G4" },
    {
      copy: "more.xlsx",
      code: "back-other-cells",
      sheet: "Actuals",
      cell: "C2",
      text: expect.stringMatching(/^1 cell /),
    },
  ]);
  expect(otherParts("book.xlsx", "more-merged.xlsx")).toEqual([]);
});

test("a file that is no copy of the workbook says that nothing can be taken from it", async () => {
  await bsc(folder, "init", "hospital.xlsx", "--template", "hospital");
  const other = await collected("book.xlsx", "hospital.xlsx", "--out", "none.xlsx");
  expect(other).toMatchObject({ exitCode: 1, cells: [], rows: [], findings: [{ code: "back-other-book" }] });
  const bare = bookNamed("book.xlsx");
  bare.sheets = bare.sheets.filter(({ name }) => name === "Measures");
  save("bare.xlsx", bare);
  expect(await collected("book.xlsx", "bare.xlsx")).toMatchObject({
    exitCode: 1,
    findings: [{ code: "back-no-tables" }],
  });
  writeFileSync(join(folder, "text.xlsx"), "no workbook");
  expect(await bsc(folder, "collect", "book.xlsx", "text.xlsx")).toMatchObject({ exitCode: 3 });
});

test("a protected sheet of the workbook is said before anything is written", async () => {
  const book = bookNamed("plain.xlsx");
  sheetOf(book, "Actions").isProtected = true;
  save("protected.xlsx", book);
  copyWith("for-protected.xlsx", { "Reviews!E4": "The plant", "Actions!F3": "yes" }, "plain.xlsx");
  const told = await bsc(folder, "collect", "protected.xlsx", "for-protected.xlsx", "--in-place");
  expect(told.exitCode).toBe(1);
  expect(told.err).toContain('The sheet "Actions" is protected');
  expect(shown(bookNamed("protected.xlsx"), "Reviews!E4")).toBeUndefined();
});

test("in place, what was typed at home since the copy was made stays", async () => {
  copyWith("early.xlsx", { "Reviews!E4": "The plant" }, "plain.xlsx");
  const home = bookNamed("plain.xlsx");
  type(home, "Reviews!D2", "Typed at home meanwhile");
  type(home, "Reviews!A5", "2026-10");
  type(home, "Reviews!B5", "C1.1");
  type(home, "Reviews!D5", "Also new at home");
  save("home.xlsx", home);
  const told = await bsc(folder, "collect", "home.xlsx", "early.xlsx", "--in-place");
  expect(told.exitCode).toBe(1); // the commentary of row 2 differs
  const merged = bookNamed("home.xlsx");
  expect(["D2", "D5", "E4"].map((cell) => shown(merged, `Reviews!${cell}`))).toEqual([
    "Typed at home meanwhile",
    "Also new at home",
    "The plant",
  ]);
});

testWithLibreOffice.each([false, true])(
  "a copy that LibreOffice saved, calculated anew: %s, comes home all the same",
  async (recalculated) => {
    copyWith("before.xlsx", wordsOfReaders);
    writeFileSync(join(folder, "libre.xlsx"), savedByLibreOffice(bytesOf("before.xlsx"), { recalculated }));
    const json = await collected("book.xlsx", "libre.xlsx", "--out", "libre-merged.xlsx");
    expect(json).toMatchObject({ exitCode: 0, findings: [] });
    expect([json.cells.length, json.rows.length]).toEqual([2, 2]);
    expect(shown(bookNamed("libre-merged.xlsx"), "Actions!F3")).toBe(46_320);
  },
);

test("an adopted workbook without the two tables says what to do; one with them is filled from its copy", async () => {
  const host = await hostWithAddIn();
  await addOwnSheet("Help desk", helpDesk);
  save("desk.xlsx", host.book);
  await bsc(folder, "adopt", "desk.xlsx", "--out", "adopted.xlsx");
  const copy = typedCopy(bookNamed("adopted.xlsx"));
  const sheet = blankSheet(99, "Reviews");
  copy.sheets.push(sheet);
  const measure = "Complaints"; // a measure of the sheet of somebody's own
  const rows = [
    ["Period", "Item", "Commentary"],
    ["2026-02", measure, "Holidays"],
  ];
  rows.forEach((cells, row) => cells.forEach((value, column) => putCell(sheet, row, column, cellOf(value))));
  save("adopted-copy.xlsx", copy);
  expect(await collected("adopted.xlsx", "adopted-copy.xlsx")).toMatchObject({
    exitCode: 1,
    findings: [{ code: "back-no-table", sheet: "Reviews", cell: "B2" }],
  });
  const home = await hostWithAddIn(bookNamed("adopted.xlsx"));
  await addOwnSheet("Reviews", [rows[0] ?? []]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Reviews").tables.add("A1:C2", true);
    await context.sync();
  });
  save("adopted-with.xlsx", home.book);
  expect(
    await collected("adopted-with.xlsx", "adopted-copy.xlsx", "--out", "adopted-merged.xlsx"),
  ).toMatchObject({
    exitCode: 0,
    rows: [{ state: "taken", named: { Item: measure } }],
  });
  expect(
    ["A2", "B2", "C2"].map((cell) => shown(bookNamed("adopted-merged.xlsx"), `Reviews!${cell}`)),
  ).toEqual(["2026-02", measure, "Holidays"]);
});

test.each(["values", "native"])(
  "a whole copy with %s in place of our formulas brings nothing of itself",
  async (form) => {
    await bsc(folder, "share", "book.xlsx", "--as", form, "--out", `${form}.xlsx`);
    expect(await collected("book.xlsx", `${form}.xlsx`)).toMatchObject({
      exitCode: 0,
      cells: [],
      rows: [],
      findings: [],
    });
  },
);
