import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { blankBook, saveBook } from "excel-workbench";
import { bsc, newFolder } from "../make/cli";

const folder = newFolder();
const book = saveBook(blankBook());
const compoundFile = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(1024)]);
const encryptedFile = Buffer.concat([compoundFile, Buffer.from("EncryptedPackage", "utf16le")]);

beforeAll(() => {
  writeFileSync(join(folder, "zero.xlsx"), "");
  writeFileSync(join(folder, "text.xlsx"), "these are words, not a workbook");
  writeFileSync(join(folder, "zip.xlsx"), zipSync({ "readme.txt": new Uint8Array([1]) }));
  writeFileSync(join(folder, "cut.xlsx"), book.slice(0, book.length / 2));
  writeFileSync(join(folder, "locked.xlsx"), encryptedFile);
  writeFileSync(join(folder, "good.xlsx"), book);
  mkdirSync(join(folder, "folder.xlsx"));
});

test.each([
  ["missing.xlsx", "there is no such file"],
  ["folder.xlsx", "this is a folder"],
  ["zero.xlsx", "empty"],
  ["text.xlsx", "not"],
  ["zip.xlsx", "workbook"],
  ["cut.xlsx", "incomplete"],
  ["locked.xlsx", "password"],
])("%s is refused with a sentence and exit code 3", async (file, words) => {
  for (const command of [
    ["check", file],
    ["read", file],
    ["model", file],
    ["build", file, "--out", "out.xlsx"],
  ]) {
    const { exitCode, err } = await bsc(folder, ...command);
    expect([command[0], exitCode]).toEqual([command[0], 3]);
    expect(err).toContain(file);
    expect(err.toLowerCase()).toContain(words);
    expect(err).not.toMatch(/ at .*\.(ts|js):/);
  }
  expect(existsSync(join(folder, "out.xlsx"))).toBe(false);
});

test("an empty workbook is checked with the next step, and nothing is built from it", async () => {
  const checked = await bsc(folder, "check", "good.xlsx");
  expect(checked).toMatchObject({ exitCode: 1 });
  expect(checked.out).toContain(
    "The workbook holds no data yet. Insert the structured sheets to start with.",
  );
  const built = await bsc(folder, "build", "good.xlsx", "--out", "out.xlsx");
  expect(built).toMatchObject({ exitCode: 1 });
  expect(built.err).toContain("There is nothing to build yet");
  expect(existsSync(join(folder, "out.xlsx"))).toBe(false);
});

test("sheets that nobody has filled in yet are named, show no period, and nothing is built or drawn from them", async () => {
  await bsc(folder, "init", "blank.xlsx");
  const checked = await bsc(folder, "check", "blank.xlsx");
  expect(checked.out).toContain("The Objectives table has no row yet.");
  const model = await bsc(folder, "model", "blank.xlsx", "--json");
  expect(JSON.parse(model.out)).toMatchObject({ asOf: null });
  for (const command of ["build", "map"]) {
    const drawn = await bsc(
      folder,
      command,
      "blank.xlsx",
      "--out",
      command === "map" ? "map.svg" : "out.xlsx",
    );
    expect([command, drawn.exitCode]).toEqual([command, 1]);
    expect(drawn.err).toContain("There is nothing to build yet");
  }
  expect(existsSync(join(folder, "map.svg"))).toBe(false);
});

test("a bad file among good ones does not stop the others", async () => {
  const { exitCode, out, err } = await bsc(folder, "check", "zero.xlsx", "good.xlsx");
  expect(exitCode).toBe(3);
  expect(err).toContain("zero.xlsx");
  expect(out).toContain("good.xlsx");
});

test("a workbook that Excel has open is not written over", async () => {
  const home = newFolder();
  await bsc(home, "init", "book.xlsx", "--template", "example");
  writeFileSync(join(home, "~$book.xlsx"), "owner");
  const before = readFileSync(join(home, "book.xlsx"));
  const { exitCode, err } = await bsc(home, "build", "book.xlsx", "--in-place");
  expect(exitCode).toBe(3);
  expect(err).toContain("the workbook is open in Excel. Close it there");
  expect(readFileSync(join(home, "book.xlsx"))).toEqual(before);
});

test("a place that cannot be written is named and no half file is left", async () => {
  const home = newFolder();
  await bsc(home, "init", "book.xlsx", "--template", "example");
  mkdirSync(join(home, "taken.xlsx"));
  const { exitCode, err } = await bsc(home, "map", "book.xlsx", "--out", "taken.xlsx/../taken.svg/map.svg");
  expect([exitCode, err]).toEqual([0, ""]);
  mkdirSync(join(home, "picture.svg"));
  const refused = await bsc(home, "map", "book.xlsx", "--out", "picture.svg");
  expect(refused.exitCode).toBe(3);
  expect(refused.err).toContain("picture.svg: this is a folder");
  expect(readdirSync(home).filter((name) => name.endsWith(".tmp"))).toEqual([]);
});

test("the input keeps its bytes and its time", async () => {
  const home = newFolder();
  await bsc(home, "init", "book.xlsx", "--template", "example");
  const path = join(home, "book.xlsx");
  const [bytes, time] = [readFileSync(path), statSync(path).mtimeMs];
  chmodSync(path, 0o444);
  expect((await bsc(home, "build", "book.xlsx", "--out", "out.xlsx")).exitCode).toBe(0);
  expect(readFileSync(path)).toEqual(bytes);
  expect(statSync(path).mtimeMs).toBe(time);
});
