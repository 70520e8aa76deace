import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { runBuilt } from "../make/builtCli";
import { bsc, newFolder } from "../make/cli";
import { linksPart, main, sheetOf, smallBook } from "../../workbench/test/file/fixtures/zipped";

const damaged = /The workbook is damaged and cannot be read\./;
const notWhole = (part: string) => new RegExp(`The workbook is damaged: its part ${part} is not whole\\.`);
const tooLarge = /The file would unpack to more than this program can hold\./;
const tooMany = /The workbook holds more than this program can take in: 2 million cells/;

const text = (at: string, value: string) => `<c r="${at}" t="str"><v>${value}</v></c>`;
const objectives = `<row r="1">${text("A1", "Objective")}${text("B1", "Perspective")}</row><row r="2">${text("A2", "Grow")}${text("B2", "Financial")}</row>`;
const bookOf = (rows: string, after = "") => smallBook(sheetOf(rows, after));

const links = linksPart(
  ["rId1", "worksheet", "worksheets/sheet1.xml"],
  ["rId2", "sharedStrings", "sharedStrings.xml"],
);
const withStrings = (items: string, cells = '<c r="A1" t="s"><v>0</v></c>') =>
  smallBook(sheetOf(`<row r="1">${cells}</row>`), {
    "xl/_rels/workbook.xml.rels": links,
    "xl/sharedStrings.xml": `<sst xmlns="${main}">${items}</sst>`,
  });

const good = bookOf(objectives);

/** The same workbook with its bytes changed behind a signature of the zip, the first time that it comes. */
function edited(signature: readonly number[], change: (view: DataView, at: number) => void): Uint8Array {
  const bytes = good.slice();
  change(new DataView(bytes.buffer), Buffer.from(bytes).indexOf(Buffer.from(signature)));
  return bytes;
}

const entry = [0x50, 0x4b, 0x01, 0x02];
const end = [0x50, 0x4b, 0x05, 0x06];

/** The parts of the good workbook and others, some of which may come twice. */
function withParts(more: Zippable): Uint8Array {
  return zipSync({ ...unzipSync(good), ...more });
}

/** The directory's names of two parts made the same. */
function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return Buffer.from(Buffer.from(bytes).toString("latin1").replaceAll(from, to), "latin1");
}

/** The same in a zip64 file: the end record says only where another says where the directory is. */
function asZip64(bytes: Uint8Array, given: { readonly locator?: number } = {}): Uint8Array {
  const at = Buffer.from(bytes).lastIndexOf(Buffer.from(end));
  const old = new DataView(bytes.buffer, bytes.byteOffset + at);
  const made = new DataView(new ArrayBuffer(56 + 20 + 22));
  made.setUint32(0, 0x06064b50, true);
  made.setBigUint64(4, 44n, true);
  made.setBigUint64(24, BigInt(old.getUint16(10, true)), true);
  made.setBigUint64(32, BigInt(old.getUint16(10, true)), true);
  made.setBigUint64(40, BigInt(old.getUint32(12, true)), true);
  made.setBigUint64(48, BigInt(old.getUint32(16, true)), true);
  made.setUint32(56, 0x07064b50, true);
  made.setBigUint64(64, BigInt(given.locator ?? at), true);
  made.setUint32(72, 1, true);
  made.setUint32(76, 0x06054b50, true);
  for (const [field, size] of [
    [8, 2],
    [10, 2],
    [12, 4],
    [16, 4],
  ] as const)
    if (size === 2) made.setUint16(76 + field, 0xffff, true);
    else made.setUint32(76 + field, 0xffffffff, true);
  return Buffer.concat([bytes.subarray(0, at), new Uint8Array(made.buffer)]);
}

const rowsOf = (count: number, row: (number: number) => string) =>
  Array.from({ length: count }, (_, index) => row(index + 1)).join("");

const refused: readonly (readonly [string, () => Uint8Array, RegExp])[] = [
  ["words", () => strToU8("these are words"), /This is not an Excel workbook\./],
  ["the two letters of a zip and nothing else", () => strToU8("PK"), /incomplete/],
  [
    "an end record alone",
    () => Uint8Array.from([...end, ...new Array<number>(18).fill(0)]),
    /not an Excel workbook/,
  ],
  [
    "a part that says to be encrypted",
    () => edited(entry, (view, at) => view.setUint16(at + 8, 1, true)),
    /protected with a password/,
  ],
  [
    "a part that says to be larger than it is",
    () => edited(entry, (view, at) => view.setUint32(at + 24, view.getUint32(at + 24, true) + 9, true)),
    damaged,
  ],
  [
    "a part that says to be smaller than it is",
    () => edited(entry, (view, at) => view.setUint32(at + 24, 9, true)),
    damaged,
  ],
  [
    "a part that says to be four gigabytes",
    () => edited(entry, (view, at) => view.setUint32(at + 24, 0xfffffff0, true)),
    tooLarge,
  ],
  [
    "a part that begins outside the file",
    () => edited(entry, (view, at) => view.setUint32(at + 42, 0x7fffffff, true)),
    /incomplete/,
  ],
  [
    "a directory that says to have more parts",
    () => edited(end, (view, at) => view.setUint16(at + 10, 999, true)),
    damaged,
  ],
  [
    "an unknown way of packing",
    () => edited(entry, (view, at) => view.setUint16(at + 10, 99, true)),
    damaged,
  ],
  [
    "two parts of one name",
    () =>
      renamed(withParts({ "xl/worksheets/sheet2.xml": strToU8(sheetOf("")) }), "sheet2.xml", "sheet1.xml"),
    damaged,
  ],
  ["two parts whose names differ by case", () => withParts({ "XL/Workbook.xml": strToU8("<x/>") }), damaged],
  ["a zip64 record that is not where it is said to be", () => asZip64(good, { locator: 5 }), damaged],
  ["a zip64 record far outside", () => asZip64(good, { locator: 2 ** 50 }), damaged],
  ["a cell beyond the last column", () => bookOf(`<row r="1">${text("ZZZ1", "x")}</row>`), damaged],
  ["a row beyond the last one", () => bookOf(`<row r="99999999">${text("A99999999", "x")}</row>`), damaged],
  [
    "more cells in a row than there are columns",
    () => bookOf(`<row>${"<c><v>1</v></c>".repeat(16_385)}</row>`),
    damaged,
  ],
  [
    "a cell that is not closed",
    () => bookOf('<row r="1"><c r="A1"><v>1</row>'),
    notWhole("xl/worksheets/sheet1.xml"),
  ],
  [
    "cells inside each other",
    () => bookOf(`<row r="1">${"<c><v>1".repeat(1000)}</row>`),
    notWhole("xl/worksheets/sheet1.xml"),
  ],
  [
    "a text of two million characters",
    () => bookOf(`<row r="1">${text("A1", "x".repeat(2_000_000))}</row>`),
    damaged,
  ],
  [
    "a thousand array formulas over each other",
    () =>
      bookOf(
        rowsOf(
          1000,
          (row) => `<row r="${row}"><c r="A${row}"><f t="array" ref="A1:XFD1048576">1</f><v>1</v></c></row>`,
        ),
      ),
    damaged,
  ],
  [
    "phonetic texts that are not closed",
    () => withStrings(`<si>${"<rPh><t>a</t>".repeat(100_000)}</si>`),
    notWhole("xl/sharedStrings.xml"),
  ],
  ["two sheets on one part", () => sheetsOnOnePart(2), notWhole("xl/workbook.xml")],
  ["twenty thousand sheets", () => sheetsOnOnePart(20_000), tooLarge],
];

/** A workbook whose list of sheets leads to one part again and again. */
function sheetsOnOnePart(count: number): Uint8Array {
  const sheets = rowsOf(count, (sheet) => `<sheet name="S${sheet}" sheetId="${sheet}" r:id="rId1"/>`);
  return smallBook(sheetOf(objectives), {
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${sheets}</sheets></workbook>`,
  });
}

const folder = newFolder();

test.each(refused)("%s is refused with a sentence", async (_, make, sentence) => {
  writeFileSync(join(folder, "odd.xlsx"), make());
  const { exitCode, out, err } = await bsc(folder, "check", "odd.xlsx");
  expect([exitCode, out]).toEqual([3, ""]);
  expect(err).toMatch(sentence);
  expect(err).toMatch(/^odd\.xlsx: [^\n]+\n$/);
});

const used: readonly (readonly [string, () => Uint8Array])[] = [
  ["a zip64 file", () => asZip64(good)],
  [
    "parts whose names lead out of the folder",
    () => withParts({ "../../evil.xml": strToU8("<x/>"), "/etc/passwd": strToU8("x") }),
  ],
  ["a table down to the last cell of the grid", () => tableTo("A1:XFD1048576")],
  ["a table of a million rows", () => tableTo("A1:B1048576")],
  [
    "a merge of all cells, a thousand times",
    () => bookOf(objectives, `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(1000)}</mergeCells>`),
  ],
];

function tableTo(area: string): Uint8Array {
  return smallBook(sheetOf(objectives, '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>'), {
    "xl/worksheets/_rels/sheet1.xml.rels": linksPart(["rId1", "table", "../tables/table1.xml"]),
    "xl/tables/table1.xml": `<table xmlns="${main}" id="1" name="T" displayName="T" ref="${area}"><tableColumns count="2"><tableColumn id="1" name="Objective"/><tableColumn id="2" name="Perspective"/></tableColumns></table>`,
  });
}

test.each(used)("%s is read all the same", async (_, make) => {
  writeFileSync(join(folder, "odd.xlsx"), make());
  const { exitCode, out, err } = await bsc(folder, "check", "odd.xlsx");
  expect([exitCode, err]).toEqual([1, ""]);
  expect(out).toContain("There is no Measures table.");
});

/** Small files that would fill the memory. */
const bombs: readonly (readonly [string, () => Uint8Array, RegExp])[] = [
  ["forty million empty shared strings", () => withStrings("<si/>".repeat(40_000_000)), tooLarge],
  [
    "three million shared strings, each another one",
    () => withStrings(rowsOf(3_000_000, (row) => `<si><t>${(row * 7919) % 1_000_003}</t></si>`)),
    tooMany,
  ],
  [
    "a shared string of two hundred megabytes",
    () => withStrings(`<si><t>${"a".repeat(200_000_000)}</t></si>`),
    tooLarge,
  ],
  ["a long text in a million cells", () => longTexts(), tooMany],
  [
    "twelve million cells in a row",
    () => bookOf(`<row r="1">${"<c><v>1</v></c>".repeat(12_000_000)}</row>`),
    tooLarge,
  ],
  [
    "three million cells, each another one",
    () =>
      bookOf(
        rowsOf(
          3000,
          (row) => `<row>${rowsOf(1000, (cell) => `<c><v>${(row * cell * 7919) % 100_003}</v></c>`)}</row>`,
        ),
      ),
    tooMany,
  ],
  ["a long formula shared by fifty thousand cells", () => sharedFormula(), tooMany],
  [
    "two hundred thousand conditional formats",
    () => bookOf(objectives, conditionalFormats(200_000)),
    tooLarge,
  ],
  [
    "six hundred thousand merged cells",
    () =>
      bookOf(
        objectives,
        `<mergeCells>${rowsOf(600_000, (row) => `<mergeCell ref="C${row}:D${row}"/>`)}</mergeCells>`,
      ),
    tooLarge,
  ],
];

const conditionalFormats = (count: number) =>
  rowsOf(
    count,
    (row) =>
      `<conditionalFormatting sqref="A${row}"><cfRule type="expression" priority="${row}"><formula>A1</formula></cfRule></conditionalFormatting>`,
  );

function longTexts(): Uint8Array {
  const cells = rowsOf(30, () => '<c t="s"><v>0</v></c>');
  return smallBook(
    sheetOf(rowsOf(30_000, (row) => `<row r="${row}" ht="${row % 400}.${row % 97}">${cells}</row>`)),
    {
      "xl/_rels/workbook.xml.rels": links,
      "xl/sharedStrings.xml": `<sst xmlns="${main}"><si><t>${"x".repeat(32_767)}</t></si></sst>`,
    },
  );
}

function sharedFormula(): Uint8Array {
  const first = `<row r="1"><c r="A1"><f t="shared" si="0" ref="A1:A50001">${"A1+".repeat(2000)}1</f><v>1</v></c></row>`;
  return bookOf(
    first +
      rowsOf(
        50_000,
        (row) => `<row r="${row + 1}"><c r="A${row + 1}"><f t="shared" si="0"/><v>1</v></c></row>`,
      ),
  );
}

test.each(bombs)("%s: a sentence, within half a gigabyte", (_, make, sentence) => {
  writeFileSync(join(folder, "bomb.xlsx"), make());
  const { exitCode, err, mostMegabytes } = runBuilt(folder, ["check", "bomb.xlsx"]);
  expect(err).toMatch(sentence);
  expect(exitCode).toBe(3);
  expect(mostMegabytes).toBeLessThan(500);
});

test.each([
  [
    "two corners of the grid",
    `<row r="1">${text("A1", "Objective")}</row><row r="1048576">${text("XFD1048576", "x")}</row>`,
  ],
  [
    "the last column in three hundred rows",
    objectives + rowsOf(300, (row) => `<row r="${row + 9}">${text(`XFD${row + 9}`, "x")}</row>`),
  ],
])("cells far from each other, %s, are named within half a gigabyte", (_, rows) => {
  writeFileSync(join(folder, "sparse.xlsx"), bookOf(rows));
  const { exitCode, out, mostMegabytes } = runBuilt(folder, ["check", "sparse.xlsx"]);
  expect(exitCode).toBe(1);
  expect(out).toContain("This sheet is not read: its cells reach as far as this");
  expect(mostMegabytes).toBeLessThan(500);
});
