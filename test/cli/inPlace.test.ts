import {
  appendFileSync,
  copyFileSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { blankBook, saveBook } from "excel-workbench";
import { openFile, saveFile } from "../../src/cli/files";
import { bsc, bscWith, ioIn, newFolder } from "../make/cli";
import { makesPdf, withConverter } from "../make/converter";

const made = newFolder();
beforeAll(() => bsc(made, "init", "book.xlsx", "--template", "example"));

/** A folder with the example's workbook in it. */
function folderWithBook(): string {
  const folder = newFolder();
  copyFileSync(join(made, "book.xlsx"), join(folder, "book.xlsx"));
  return folder;
}

/** The same workbook as one with macros: by what its package says of it. */
function withMacros(workbook: Uint8Array): Uint8Array {
  const parts = unzipSync(workbook);
  const types = strFromU8(parts["[Content_Types].xml"] ?? new Uint8Array());
  const plain = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
  const macros = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
  return zipSync({ ...parts, "[Content_Types].xml": strToU8(types.replace(plain, macros)) });
}

const bytesOf = (...path: readonly string[]) => readFileSync(join(...path));

test("--in-place keeps the input as it was beside the result, --no-backup does not", async () => {
  const folder = folderWithBook();
  const before = bytesOf(folder, "book.xlsx");
  expect(await bsc(folder, "build", "book.xlsx", "--in-place")).toMatchObject({ exitCode: 0, err: "" });
  expect(bytesOf(folder, "book.bak.xlsx")).toEqual(before);
  expect(bytesOf(folder, "book.xlsx")).not.toEqual(before);
  const other = folderWithBook();
  expect(await bsc(other, "build", "book.xlsx", "--in-place", "--no-backup")).toMatchObject({ exitCode: 0 });
  expect(readdirSync(other)).toEqual(["book.xlsx"]);
});

test("closing and opening a period keep a backup too, and heed --no-backup", async () => {
  const folder = folderWithBook();
  const before = bytesOf(folder, "book.xlsx");
  await bsc(folder, "close", "book.xlsx", "--period", "2026-03", "--in-place");
  expect(bytesOf(folder, "book.bak.xlsx")).toEqual(before);
  const other = folderWithBook();
  await bsc(other, "close", "book.xlsx", "--period", "2026-03", "--in-place", "--no-backup");
  expect(readdirSync(other)).toEqual(["book.xlsx"]);
});

test("a workbook that somebody has changed since it was read is not written over", () => {
  const folder = folderWithBook();
  const io = ioIn(folder);
  const book = openFile("book.xlsx", io);
  appendFileSync(join(folder, "book.xlsx"), "more");
  const changed = bytesOf(folder, "book.xlsx");
  expect(() => saveFile(book, "book.xlsx", io)).toThrow(
    "book.xlsx: the file has changed since it was read. Nothing was written; run the command again.",
  );
  expect(bytesOf(folder, "book.xlsx")).toEqual(changed);
  expect(readdirSync(folder)).toEqual(["book.xlsx"]);
});

test("a book may be saved over its file again and again by the run that reads it", () => {
  const folder = folderWithBook();
  const io = ioIn(folder);
  const book = openFile("book.xlsx", io);
  saveFile(book, "book.xlsx", io);
  expect(() => saveFile(book, "book.xlsx", io)).not.toThrow();
});

test("--out is never the input by another name: not through a link, nor a second name of it", async () => {
  const folder = folderWithBook();
  symlinkSync("book.xlsx", join(folder, "link.xlsx"));
  linkSync(join(folder, "book.xlsx"), join(folder, "twin.xlsx"));
  const before = bytesOf(folder, "book.xlsx");
  for (const out of ["link.xlsx", "twin.xlsx"]) {
    const { exitCode, err } = await bsc(folder, "build", "book.xlsx", "--out", out);
    expect([exitCode, err]).toEqual([2, expect.stringContaining("would write over the input")]);
  }
  expect(bytesOf(folder, "book.xlsx")).toEqual(before);
});

test("behind a link to a folder, .. is the folder above that one, as the system has it", async () => {
  const folder = folderWithBook();
  mkdirSync(join(folder, "far", "inner"), { recursive: true });
  copyFileSync(join(folder, "book.xlsx"), join(folder, "far", "book.xlsx"));
  symlinkSync(join("far", "inner"), join(folder, "link"));
  const before = bytesOf(folder, "book.xlsx");
  const { exitCode } = await bsc(folder, "build", "link/../book.xlsx", "--in-place");
  expect(exitCode).toBe(0);
  expect(bytesOf(folder, "book.xlsx")).toEqual(before);
  expect(bytesOf(join(folder, "far"), "book.xlsx")).not.toEqual(before);
  expect(readdirSync(join(folder, "far")).sort()).toEqual(["book.bak.xlsx", "book.xlsx", "inner"]);
});

test("neither a picture, nor slides, nor the pack of a unit is written over the input or over another result", async () => {
  const folder = folderWithBook();
  const before = bytesOf(folder, "book.xlsx");
  for (const name of ["book.svg", "book.pptx", "Harbour Cold Chain.xlsx"])
    copyFileSync(join(folder, "book.xlsx"), join(folder, name));
  const refused = [
    ["map", "book.svg", "--out", "book.svg"],
    ["review", "book.pptx", "--pptx", "book.pptx"],
    ["review", "book.pptx", "--in-place", "--pptx", "./book.pptx"],
    ["review", "Harbour Cold Chain.xlsx", "--units", "all", "--out", "."],
    ["review", "book.xlsx", "--out", "pack.pptx", "--pptx", "./pack.pptx"],
  ];
  for (const argv of refused) expect(await bsc(folder, ...argv)).toMatchObject({ exitCode: 2, out: "" });
  expect(readdirSync(folder).sort()).toEqual([
    "Harbour Cold Chain.xlsx",
    "book.pptx",
    "book.svg",
    "book.xlsx",
  ]);
  for (const name of readdirSync(folder)) expect(bytesOf(folder, name)).toEqual(before);
});

test("no workbook gets a name under which Excel would not open it", async () => {
  const folder = folderWithBook();
  writeFileSync(join(folder, "macros.xlsm"), withMacros(bytesOf(folder, "book.xlsx")));
  for (const [book, out] of [
    ["book.xlsx", "new.xlsm"],
    ["book.xlsx", "new.csv"],
    ["macros.xlsm", "new.xlsx"],
  ] as const) {
    const { exitCode, err } = await bsc(folder, "build", book, "--out", out);
    expect([exitCode, err]).toEqual([2, expect.stringContaining("Excel would not open it")]);
  }
  expect(await bsc(folder, "build", "macros.xlsm", "--out", "NEW.XLSM")).toMatchObject({ exitCode: 0 });
  expect(await bsc(folder, "review", "macros.xlsm", "--units", "all", "--out", "packs")).toMatchObject({
    exitCode: 0,
  });
  expect(readdirSync(join(folder, "packs"))).toEqual(["Harbour Cold Chain.xlsm"]);
});

test("no backup goes over another workbook of the same run", async () => {
  const folder = folderWithBook();
  copyFileSync(join(folder, "book.xlsx"), join(folder, "book.bak.xlsx"));
  const { exitCode, err } = await bsc(folder, "build", "book.xlsx", "book.bak.xlsx", "--in-place");
  expect(exitCode).toBe(2);
  expect(err).toBe(
    "book.xlsx would be kept as book.bak.xlsx, which is another workbook of this run. Build them in two runs, or say --no-backup.\n",
  );
});

/** A pack as workbook and PDF, with a program that makes the PDF, or fails to. */
const packs = (folder: string, program: string, out: string) =>
  bscWith(
    { programFolders: withConverter(program) },
    folder,
    ...["review", "book.xlsx", "--out", out, "--pdf", "pack.pdf"],
  );

test("of several outputs none is written where one cannot be made", async () => {
  const folder = folderWithBook();
  expect(await packs(folder, "process.exit(5)", "pack.xlsx")).toMatchObject({ exitCode: 3 });
  expect(readdirSync(folder)).toEqual(["book.xlsx"]);
});

test("of several outputs the one that was written before another could not be is whole, and named", async () => {
  const folder = folderWithBook();
  mkdirSync(join(folder, "pack.pdf"));
  const { exitCode, err } = await packs(folder, makesPdf, "pack.xlsx");
  expect([exitCode, err]).toEqual([
    3,
    "pack.pdf: this is a folder. Name a file in it. Written before that, and whole: pack.xlsx.\n",
  ]);
  expect(await bsc(folder, "check", "pack.xlsx")).toMatchObject({ exitCode: 0 });
  expect(readdirSync(folder).sort()).toEqual(["book.xlsx", "pack.pdf", "pack.xlsx"]);
});

test("the bytes of a book that was never a file are written without a backup", () => {
  const folder = newFolder();
  saveFile(blankBook(), "new.xlsx", ioIn(folder));
  expect(bytesOf(folder, "new.xlsx")).toEqual(Buffer.from(saveBook(blankBook())));
  expect(readdirSync(folder)).toEqual(["new.xlsx"]);
});
