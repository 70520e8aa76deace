import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { booksIn } from "../../src/cli/booksIn";
import { bsc, ioIn, newFolder, refusalOf } from "../make/cli";

const folder = newFolder();
const io = ioIn(folder);

beforeAll(async () => {
  await bsc(folder, "init", "example.xlsx", "--template", "purpose");
  for (const name of ["books", "empty", "books/below"]) mkdirSync(join(folder, name));
  for (const name of ["b10.xlsx", "b2.XLSX", "a.xlsm", "below/c.xlsx", "~$b2.xlsx", "a.bak.xlsm"])
    copyFileSync(join(folder, "example.xlsx"), join(folder, "books", name));
  writeFileSync(join(folder, "books/notes.txt"), "");
});

test("a folder stands for its workbooks by name, without what Excel and --in-place keep beside them", () => {
  const inFolder = ["a.xlsm", "b2.XLSX", "b10.xlsx"].map((name) => join("books", name));
  expect(booksIn(["books", "example.xlsx"], io)).toEqual([...inFolder, "example.xlsx"]);
});

test("a folder without a workbook is said", () => {
  expect(refusalOf(() => booksIn(["empty"], io))).toBe(
    "3: empty: this is a folder, and there is no .xlsx or .xlsm in it.",
  );
});

test("a build of a folder names those that failed, and builds the others", async () => {
  writeFileSync(join(folder, "books/b2.XLSX"), "no workbook");
  const { exitCode, out } = await bsc(folder, "build", "books", "--out", "built", "--json");
  const { books, failed } = JSON.parse(out);
  expect(exitCode).toBe(3);
  expect(books.map(({ book }: { book: string }) => book)).toEqual([
    join("books", "a.xlsm"),
    join("books", "b10.xlsx"),
  ]);
  expect(failed).toEqual([{ book: join("books", "b2.XLSX"), reason: expect.stringContaining("b2.XLSX") }]);
  const checked = await bsc(folder, "check", "books", "--json");
  expect(JSON.parse(checked.out).books).toHaveLength(3);
});
