import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { writeWhole } from "../../src/cli/files";
import { replaceFile } from "../../src/cli/replaceFile";
import { ioIn, newFolder, refusalOf } from "../make/cli";

/** Writes "new" to a file of a folder, as every command writes. */
const writing = (folder: string, name = "book.xlsx") =>
  refusalOf(() => writeWhole(name, "new", ioIn(folder)));
const textOf = (...path: readonly string[]) => readFileSync(join(...path), "utf8");

/** A folder with a file that says "as it was". */
function folderWith(name: string): string {
  const folder = newFolder();
  writeFileSync(join(folder, name), "as it was");
  return folder;
}

test("a file that is written over keeps its mode and its owner", () => {
  const folder = folderWith("book.xlsx");
  const path = join(folder, "book.xlsx");
  const { uid, gid } = statSync(path);
  const isRoot = process.getuid?.() === 0;
  if (isRoot) chownSync(path, uid + 1234, gid + 1234);
  chmodSync(path, 0o640);
  expect(writing(folder)).toBe("done");
  expect(textOf(path)).toBe("new");
  expect(statSync(path).mode & 0o7777).toBe(0o640);
  expect(statSync(path)).toMatchObject(isRoot ? { uid: uid + 1234, gid: gid + 1234 } : { uid, gid });
});

test("a link stays a link: the file that it leads to is written, in its own folder", () => {
  const folder = folderWith("real.xlsx");
  const links = newFolder();
  symlinkSync(join(folder, "real.xlsx"), join(links, "first.xlsx"));
  symlinkSync("first.xlsx", join(links, "book.xlsx"));
  expect(writing(links)).toBe("done");
  expect(readlinkSync(join(links, "book.xlsx"))).toBe("first.xlsx");
  expect(textOf(folder, "real.xlsx")).toBe("new");
  expect(lstatSync(join(folder, "real.xlsx")).isFile()).toBe(true);
  expect(readdirSync(links).sort()).toEqual(["book.xlsx", "first.xlsx"]);
});

test("a link whose file is not there yet makes that file; one that leads to itself is refused", () => {
  const folder = newFolder();
  symlinkSync("later.xlsx", join(folder, "book.xlsx"));
  expect(writing(folder)).toBe("done");
  expect([readlinkSync(join(folder, "book.xlsx")), textOf(folder, "later.xlsx")]).toEqual([
    "later.xlsx",
    "new",
  ]);
  symlinkSync("round.xlsx", join(folder, "round.xlsx"));
  expect(writing(folder, "round.xlsx")).toBe(
    "3: round.xlsx: this is a link that leads nowhere. Name the file itself.",
  );
});

test("two names of one file stay two names of it", () => {
  const folder = folderWith("book.xlsx");
  linkSync(join(folder, "book.xlsx"), join(folder, "other.xlsx"));
  expect(writing(folder)).toBe("done");
  expect(textOf(folder, "other.xlsx")).toBe("new");
  expect(statSync(join(folder, "other.xlsx")).nlink).toBe(2);
});

test.each([0o444, 0o400, 0o555])("a read-only file (mode %o) is not written over, whoever asks", (mode) => {
  const folder = folderWith("book.xlsx");
  chmodSync(join(folder, "book.xlsx"), mode);
  expect(writing(folder)).toBe(
    "3: book.xlsx: the file is read-only. Make it writable, or name another place with --out.",
  );
  expect(textOf(folder, "book.xlsx")).toBe("as it was");
  expect(readdirSync(folder)).toEqual(["book.xlsx"]);
});

test("what is neither file nor folder is not replaced", () => {
  expect(refusalOf(() => writeWhole("/dev/null", "new", ioIn(newFolder())))).toMatch(
    /^3: \/dev\/null: this is no file/,
  );
  expect(lstatSync("/dev/null").isCharacterDevice()).toBe(true);
});

test.each([
  ["~$book.xlsx", "book.xlsx", "Excel"],
  ["~$dget2026.xlsx", "budget2026.xlsx", "Excel"],
  ["~$udget2.xlsx", "budget2.xlsx", "Excel"],
  [".~lock.book.xlsx#", "book.xlsx", "LibreOffice"],
])("with %s beside it %s is open in %s (%s), and is left alone", (lock, name, program) => {
  const folder = folderWith(name);
  writeFileSync(join(folder, lock), "");
  expect(writing(folder, name)).toBe(
    `3: ${name}: the workbook is open in ${program}. Close it there, or name another place with --out. If nobody has it open, delete ${lock}.`,
  );
  expect(textOf(folder, name)).toBe("as it was");
});

test("a lock of the file that a link leads to counts, and one that is another workbook's does not", () => {
  const folder = folderWith("real.xlsx");
  writeFileSync(join(folder, "~$real.xlsx"), "");
  const links = newFolder();
  symlinkSync(join(folder, "real.xlsx"), join(links, "book.xlsx"));
  expect(writing(links)).toMatch(/open in Excel/);
  const both = folderWith("MyBudget26.xlsx");
  writeFileSync(join(both, "Budget26.xlsx"), "");
  writeFileSync(join(both, "~$Budget26.xlsx"), "");
  expect(writing(both, "MyBudget26.xlsx")).toBe("done");
});

test("what a killed run left is cleared away; what a living process is writing stays", () => {
  const folder = folderWith("book.xlsx");
  const gone = 2 ** 30; // no system counts that far
  const living = `.book.xlsx.${process.ppid}.tmp`;
  for (const name of [`.book.xlsx.${gone}.tmp`, living, ".book.xlsx.notes.tmp", `.else.xlsx.${gone}.tmp`])
    writeFileSync(join(folder, name), "half");
  expect(writing(folder)).toBe("done");
  expect(readdirSync(folder).sort()).toEqual(
    [".book.xlsx.notes.tmp", living, `.else.xlsx.${gone}.tmp`, "book.xlsx"].sort(),
  );
});

test("the old content is kept beside it where that is asked for, with its mode", () => {
  const folder = folderWith("book.xlsx");
  chmodSync(join(folder, "book.xlsx"), 0o600);
  replaceFile(join(folder, "book.xlsx"), "new", { keepsBackup: true });
  expect([textOf(folder, "book.xlsx"), textOf(folder, "book.bak.xlsx")]).toEqual(["new", "as it was"]);
  expect(statSync(join(folder, "book.bak.xlsx")).mode & 0o777).toBe(0o600);
  replaceFile(join(folder, "book.xlsx"), "newer", { keepsBackup: true });
  expect([textOf(folder, "book.xlsx"), textOf(folder, "book.bak.xlsx")]).toEqual(["newer", "new"]);
});

test("where the backup cannot be made nothing is written", () => {
  const folder = folderWith("book.xlsx");
  mkdirSync(join(folder, "book.bak.xlsx"));
  const refused = refusalOf(() => replaceFile(join(folder, "book.xlsx"), "new", { keepsBackup: true }));
  expect(refused).toBe(
    "3: book.bak.xlsx, where the input is kept as it was, is no file that may be written over. Move it away, or say --no-backup.",
  );
  expect(textOf(folder, "book.xlsx")).toBe("as it was");
  expect(existsSync(join(folder, "book.bak.xlsx"))).toBe(true);
});
