import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isFolder, isSameFile, openFile, writeWhole } from "../../src/cli/files";
import { ioIn, newFolder, refusalOf } from "../make/cli";

test("a file is written whole, with the folders that it needs, and no trace of the work beside it", () => {
  const folder = newFolder();
  writeWhole("packs/north/pack.txt", "all of it", ioIn(folder));
  expect(readFileSync(join(folder, "packs/north/pack.txt"), "utf8")).toBe("all of it");
  expect(readdirSync(join(folder, "packs/north"))).toEqual(["pack.txt"]);
});

test("what cannot be written leaves what was there, and says what to do", () => {
  const folder = newFolder();
  mkdirSync(join(folder, "pack.xlsx"));
  expect(refusalOf(() => writeWhole("pack.xlsx", "new", ioIn(folder)))).toBe(
    "3: pack.xlsx: this is a folder. Name a file in it.",
  );
  expect(readdirSync(folder)).toEqual(["pack.xlsx"]);
});

test("a workbook that Excel has open is not written over", () => {
  const folder = newFolder();
  writeFileSync(join(folder, "pack.xlsx"), "as it was");
  writeFileSync(join(folder, "~$pack.xlsx"), "");
  expect(refusalOf(() => writeWhole("pack.xlsx", "new", ioIn(folder)))).toMatch(
    /^3: pack\.xlsx: .* open in Excel/,
  );
  expect(readFileSync(join(folder, "pack.xlsx"), "utf8")).toBe("as it was");
});

test("a file that is not there is named with what to check", () => {
  const folder = newFolder();
  expect(refusalOf(() => openFile("none.xlsx", ioIn(folder)))).toBe(
    "3: none.xlsx: there is no such file. Check the name and the folder.",
  );
  expect(existsSync(join(folder, "none.xlsx"))).toBe(false);
});

test("a path without an ending means a folder, unless a file of that name is there", () => {
  const folder = newFolder();
  writeFileSync(join(folder, "plain"), "");
  mkdirSync(join(folder, "v1.2"));
  const means = (path: string) => isFolder(path, ioIn(folder));
  expect([means("packs"), means("pack.xlsx"), means("plain"), means("v1.2")]).toEqual([
    true,
    false,
    false,
    true,
  ]);
});

test("two ways to write one path are the same file", () => {
  const io = ioIn(newFolder());
  expect(isSameFile("a.xlsx", "./b/../a.xlsx", io)).toBe(true);
  expect(isSameFile("a.xlsx", join(io.folder, "a.xlsx"), io)).toBe(true);
  expect(isSameFile("a.xlsx", "b/a.xlsx", io)).toBe(false);
});
