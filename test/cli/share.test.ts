import { madeBy } from "../../src/report";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { strFromU8, unzipSync } from "fflate";
import shareSchema from "../../docs/schemas/share.json";
import { saveBook } from "excel-workbench";
import { allCells, putCell } from "../../workbench/src/book/cells";
import { expectValid } from "../../workbench/test/make/validate";
import { hostWithAddIn, reopened } from "../make/addIn";
import { bsc, newFolder } from "../make/cli";
import { savedByLibreOffice, testWithLibreOffice } from "../make/libreOffice";
import { addOwnSheet, helpDesk } from "../make/ownSheet";
import { expectSameShown, shownIn } from "../make/shown";

const folder = newFolder();
const bytesOf = (name: string) => new Uint8Array(readFileSync(join(folder, name)));
const bookNamed = (name: string) => reopened(bytesOf(name));
const isShare = new Ajv({ allErrors: true }).compile(shareSchema);

/** A workbook with everything that is built: a template with its pack, or sheets of somebody's own with their scorecard. */
async function buildPack(name: string): Promise<void> {
  if (name === "adopted") {
    const host = await hostWithAddIn();
    await addOwnSheet("Help desk", helpDesk);
    writeFileSync(join(folder, "desk.xlsx"), saveBook(host.book));
    await bsc(folder, "adopt", "desk.xlsx", "--out", "adopted-book.xlsx");
  } else await bsc(folder, "init", `${name}-book.xlsx`, "--template", name);
  await bsc(folder, "build", `${name}-book.xlsx`, "--out", `${name}-built.xlsx`);
  await bsc(folder, "review", `${name}-built.xlsx`, "--out", `${name}.xlsx`);
}

/** All parts of a file as one text. */
function wholeText(bytes: Uint8Array): string {
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join("\n");
}

const books = ["example", "hospital", "nonprofit", "adopted"];

describe.each(books)("the copy of the %s workbook", (name) => {
  beforeAll(async () => {
    await buildPack(name);
    const told = await bsc(folder, "share", `${name}.xlsx`, "--out", `${name}-copy.xlsx`);
    expect(told).toMatchObject({ exitCode: 0, err: "" });
  });

  test("shows in every cell what the original shows, and is a valid file", async () => {
    expectSameShown(bookNamed(`${name}-copy.xlsx`), bookNamed(`${name}.xlsx`));
    await expectValid(bytesOf(`${name}-copy.xlsx`));
  });

  test("has nothing of the add-in in any of its parts", () => {
    const text = wholeText(bytesOf(`${name}-copy.xlsx`));
    expect(text.match(/BSC|_xldudf|#NAME\?|balanced-scorecard-for-excel/g)).toBeNull();
    expect(wholeText(bytesOf(`${name}.xlsx`))).toContain("_xldudf_BSC_");
  });

  testWithLibreOffice("shows the same after LibreOffice has calculated all of it anew", () => {
    const anew = savedByLibreOffice(bytesOf(`${name}-copy.xlsx`), { recalculated: true });
    expectSameShown(reopened(anew), bookNamed(`${name}.xlsx`));
  });
});

test("without --out it is said what would be in the copy, and nothing is written", async () => {
  const { exitCode, out } = await bsc(folder, "share", "example.xlsx", "--json");
  expect(exitCode).toBe(0);
  expect(isShare(JSON.parse(out)) || isShare.errors).toBe(true);
  expect(JSON.parse(out)).toMatchObject({ out: null, pdf: null, as: "values", findings: [] });
  const told = await bsc(folder, "share", "example.xlsx");
  expect(told.out).toMatch(/^example\.xlsx: \d+ formulas would become values in the copy/);
});

test("the copy never goes over the workbook, nor under an ending that Excel would not open", async () => {
  expect(await bsc(folder, "share", "example.xlsx", "--out", "example.xlsx")).toMatchObject({ exitCode: 2 });
  expect(await bsc(folder, "share", "example.xlsx", "--out", "copy.xlsm")).toMatchObject({ exitCode: 2 });
  expect(await bsc(folder, "share", "example.xlsx", "--pdf", "copy.txt")).toMatchObject({ exitCode: 2 });
  expect(existsSync(join(folder, "copy.xlsm"))).toBe(false);
});

test("a copy to be read alone has every sheet protected, without a password", async () => {
  await bsc(folder, "share", "example.xlsx", "--out", "read.xlsx", "--read-only");
  const { sheets, isStructureProtected } = bookNamed("read.xlsx");
  expect([isStructureProtected, ...new Set(sheets.map(({ isProtected }) => isProtected))]).toEqual([
    true,
    true,
  ]);
  expect(wholeText(bytesOf("read.xlsx"))).not.toMatch(/sheetProtection [^>]*(password|hashValue)/);
  await expectValid(bytesOf("read.xlsx"));
});

test("the readers' page is of the period and unit that are asked for, and goes over nothing else", async () => {
  const told = await bsc(folder, "share", "example.xlsx", "--html", "page.html", "--period", "2026-03");
  expect(told).toMatchObject({ exitCode: 0, out: "page.html: the review pack as a page\n" });
  expect(strFromU8(bytesOf("page.html"))).toContain(
    `2026-03 (the period alone), not closed. From example.xlsx, 2026-11-05, ${madeBy}.`,
  );
  expect(await bsc(folder, "share", "example.xlsx", "--html", "page.txt")).toMatchObject({ exitCode: 2 });
  expect(await bsc(folder, "share", "example.xlsx", "--html", "x.html", "--unit", "Nobody")).toMatchObject({
    exitCode: 2,
  });
  expect(existsSync(join(folder, "x.html"))).toBe(false);
});

testWithLibreOffice("a copy as a PDF is one", async () => {
  expect(await bsc(folder, "share", "adopted.xlsx", "--pdf", "copy.pdf")).toMatchObject({ exitCode: 0 });
  expect(strFromU8(bytesOf("copy.pdf").subarray(0, 5))).toBe("%PDF-");
});

test("what IFERROR made of a function that was not there is the file's value, and said", async () => {
  const book = bookNamed("example.xlsx");
  const [sheet] = book.sheets;
  const { style } = [...allCells(sheet!)][0]!.cell;
  putCell(sheet!, 60, 0, { formula: "IFERROR(BSC.SCORE(700,700,500),0)", value: 0, style });
  writeFileSync(join(folder, "left.xlsx"), saveBook(book));
  const { exitCode, out } = await bsc(folder, "share", "left.xlsx", "--out", "left-copy.xlsx");
  expect(exitCode).toBe(0);
  expect(out).toContain("Warning  Settings!A61: 1 formula has in the file");
  expect(shownIn(bookNamed("left-copy.xlsx")).get("Settings 60 0")).toBe(0);
});

test("a copy with formulas of Excel's own says how many they are; what goes with other copies is refused", async () => {
  const { exitCode, out } = await bsc(folder, "share", "adopted.xlsx", "--as", "native", "--json");
  expect(exitCode).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ as: "native", out: null, replaced: 0 });
  expect(JSON.parse(out).native).toBeGreaterThan(40);
  const refused = async (...options: readonly string[]) => {
    const told = await bsc(folder, "share", "adopted.xlsx", "--out", "no.xlsx", ...options);
    return [told.exitCode, told.err];
  };
  expect(await refused("--as", "native", "--unit", "x")).toEqual([
    2,
    expect.stringContaining("whole workbook"),
  ]);
  expect(await refused("--as", "native", "--period", "2026-03")).toEqual([
    2,
    expect.stringContaining("--html"),
  ]);
  expect(await refused("--as", "numbers")).toEqual([2, expect.stringContaining("native")]);
  expect(existsSync(join(folder, "no.xlsx"))).toBe(false);
});
