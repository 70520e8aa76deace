import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { openBook, saveBook } from "../../src";
import type { CellValue, Sheet } from "../../src/book/book";
import { blankChart } from "../../src/book/chart";
import { putCell } from "../../src/book/cells";
import { blankSheet, cellOf } from "../../src/book/makeBook";
import { expectValid } from "../make/validate";
import { changedParts, opened, partTexts } from "./asking";
import { links, linksPart, main, sheetOf, smallBook, typesPart, zipped } from "./fixtures/zipped";
import { putTable, shapeOf } from "./making";

function firstSheet(bytes: Uint8Array): Sheet {
  return opened(bytes).sheets[0]!;
}

/** The value of A1 when it is the only cell. */
function isRead(cell: string, expected: CellValue) {
  const sheet = firstSheet(smallBook(sheetOf(`<row r="1">${cell}</row>`)));
  expect(sheet.cells.get(0)?.get(0)?.value).toEqual(expected);
}

test("cells of every type are read", () => {
  isRead('<c r="A1"><v>1.5E-3</v></c>', 0.0015);
  isRead('<c r="A1" t="n"><v>7</v></c>', 7);
  isRead('<c r="A1" t="b"><v>1</v></c>', true);
  isRead('<c r="A1" t="e"><v>#REF!</v></c>', { error: "#REF!" });
  isRead('<c r="A1" t="str"><f>A2</f><v>a&amp;b</v></c>', "a&b");
  isRead('<c r="A1" t="inlineStr"><is><r><t>one </t></r><r><t>two</t></r></is></c>', "one two");
  isRead('<c r="A1" t="d"><v>2024-03-01</v></c>', 45352);
  isRead('<c r="A1" t="d"><v>2024-03-01T12:00:00Z</v></c>', 45352.5);
  isRead('<c r="A1" t="s"><v>5</v></c>', ""); // there are no shared strings
  isRead("<c t='str' r='A1'><v><![CDATA[<raw>]]></v></c>", "<raw>");
  isRead("<c><v>3</v></c>", 3);
});

test("texts with formats of their own in the cell are read, and so is what stands behind them", () => {
  const runs =
    '<is><r><rPr><color rgb="FF000000"></color><rFont val="Arial"></rFont></rPr><t>Year</t></r><r><rPr><u></u></rPr><t> 2026</t></r></is>';
  const row = `<row r="1"><c r="A1" t="inlineStr">${runs}</c><c r="B1"><v>7</v></c></row>`;
  const cells = firstSheet(smallBook(sheetOf(row))).cells.get(0);
  expect([cells?.get(0)?.value, cells?.get(1)?.value]).toEqual(["Year 2026", 7]);
});

test("a formula without a result is kept", () => {
  const sheet = firstSheet(smallBook(sheetOf('<row r="1"><c r="A1"><f>1+1</f></c></row>')));
  expect(sheet.cells.get(0)?.get(0)).toMatchObject({ formula: "1+1", value: undefined });
});

test("shared formulas are read in every cell", () => {
  const rows = `<row r="1"><c r="B1"><f t="shared" ref="B1:C2" si="3">A1*$D$1+Data!A1</f><v>1</v></c><c r="C1"><f t="shared" si="3"/></c></row><row r="2"><c r="B2"><f t="shared" si="3"/></c></row>`;
  const sheet = firstSheet(smallBook(sheetOf(rows)));
  expect(sheet.cells.get(0)?.get(2)?.formula).toBe("B1*$D$1+Data!B1");
  expect(sheet.cells.get(1)?.get(1)?.formula).toBe("A2*$D$1+Data!A2");
});

test("without metadata an array formula was entered, not spilled", () => {
  const rows = `<row r="1"><c r="A1" cm="1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>`;
  const sheet = firstSheet(smallBook(sheetOf(rows)));
  expect(sheet.cells.get(0)?.get(0)).toMatchObject({
    isDynamic: false,
    arrayArea: { top: 0, left: 0, bottom: 1, right: 0 },
  });
  expect(sheet.cells.get(1)?.get(0)?.spilledFrom).toEqual({ row: 0, column: 0 });
});

test("a module of Excel 5, a sheet in the list without a part, is no damage and stays where it is", () => {
  const module = '<sheet name="Module1" sheetId="7" state="veryHidden" r:id=""/>';
  const other = '<sheet name="Module2" sheetId="8" state="veryHidden" r:id=""/>';
  const text = `<workbook xmlns="${main}" xmlns:r="${links}"><sheets>${module}${other}<sheet name="D" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="here" localSheetId="2">D!$A$1</definedName></definedNames></workbook>`;
  const bytes = smallBook(sheetOf('<row r="1"><c r="A1"><v>1</v></c></row>'), { "xl/workbook.xml": text });
  const book = opened(bytes);
  expect(book.sheets.map(({ name }) => name)).toEqual(["D"]);
  expect(changedParts(bytes, saveBook(book))).toEqual([]);
  putCell(book.sheets[0]!, 0, 0, cellOf(2));
  book.sheets.push(blankSheet(7, "More"), blankSheet(8, "Even more"));
  const saved = partTexts(saveBook(book))["xl/workbook.xml"];
  expect(saved).toContain(`${module}${other}<sheet name="D"`);
  expect(saved).toContain('localSheetId="2"');
  expect(saved).toContain('name="More" sheetId="9"'); // 7 and 8 are taken
  expect(saved).toContain('name="Even more" sheetId="10"');
});

test("a workbook of 1904 keeps its date system", () => {
  const text = `<workbook xmlns="${main}" xmlns:r="${links}"><workbookPr date1904="1"/><sheets><sheet name="D" sheetId="1" r:id="rId1"/></sheets></workbook>`;
  const bytes = smallBook(sheetOf('<row r="1"><c r="A1" t="d"><v>1904-01-02</v></c></row>'), {
    "xl/workbook.xml": text,
  });
  const book = opened(bytes);
  expect(book.date1904).toBe(true);
  expect(book.sheets[0]!.cells.get(0)?.get(0)?.value).toBe(1);
  putCell(book.sheets[0]!, 0, 0, cellOf(2));
  expect(opened(saveBook(book)).date1904).toBe(true);
});

function change(sheet: Sheet) {
  putCell(sheet, 1, 1, { ...cellOf("x"), style: { ...cellOf(1).style, fill: "#FF0000" } });
  sheet.columns.set(2, { widthPoints: 99 });
  sheet.shapes = [shapeOf(2)];
  sheet.notes = [{ row: 0, column: 0, author: "Ana", text: "Hi" }];
  sheet.merges = [{ top: 5, left: 0, bottom: 5, right: 1 }];
  sheet.customProperties.set("a", "b");
}

test("a file with prefixed names is changed in its own style", async () => {
  const prefixed = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:f>"a"</x:f><x:v>a</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
  const workbook = `<x:workbook xmlns:x="${main}" xmlns:rel="${links}"><x:sheets><x:sheet name="D" sheetId="1" rel:id="rId1"/></x:sheets></x:workbook>`;
  const bytes = smallBook(prefixed, { "xl/workbook.xml": workbook });
  const book = opened(bytes);
  expect(book.sheets[0]!.cells.get(0)?.get(0)).toMatchObject({ value: "a", formula: '"a"' });
  expect(changedParts(bytes, saveBook(book))).toEqual([]);
  change(book.sheets[0]!);
  book.sheets.push(blankSheet(2, "New"));
  const saved = saveBook(book);
  await expectValid(saved);
  const [first, second] = opened(saved).sheets;
  expect(first!.cells.get(1)?.get(1)?.value).toBe("x");
  expect(first!.shapes).toEqual([shapeOf(2)]);
  expect(first!.notes).toHaveLength(1);
  expect(second!.name).toBe("New");
  expect(partTexts(saved)["xl/worksheets/sheet1.xml"]).toContain('<x:mergeCell ref="A6:B6"/>');
});

test("a strict file is read, changed and stays strict", () => {
  const strict = (text: string) =>
    text
      .replaceAll(main, "http://purl.oclc.org/ooxml/spreadsheetml/main")
      .replaceAll(links, "http://purl.oclc.org/ooxml/officeDocument/relationships");
  const parts = {
    "[Content_Types].xml": typesPart({
      "xl/workbook.xml": "sheet.main",
      "xl/worksheets/sheet1.xml": "worksheet",
    }),
    "_rels/.rels": strict(linksPart(["rId1", "officeDocument", "xl/workbook.xml"])),
    "xl/workbook.xml": strict(
      `<workbook xmlns="${main}" xmlns:r="${links}" conformance="strict"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strict(linksPart(["rId1", "worksheet", "worksheets/sheet1.xml"])),
    "xl/worksheets/sheet1.xml": strict(sheetOf('<row r="1"><c r="A1"><v>1</v></c></row>')),
  };
  const book = opened(zipped(parts));
  expect(book.sheets[0]!.cells.get(0)?.get(0)?.value).toBe(1);
  change(book.sheets[0]!);
  const added = blankSheet(2, "New");
  putTable(added);
  added.shapes = [{ ...shapeOf(2), kind: "Chart", chart: blankChart("Line") }];
  book.sheets.push(added);
  const saved = saveBook(book);
  const texts = partTexts(saved);
  for (const name of Object.keys(texts).filter((one) => !one.includes("docProps") && !one.endsWith(".vml"))) {
    expect(texts[name]).not.toContain("openxmlformats.org/spreadsheetml/2006/main");
    expect(texts[name]).not.toContain("openxmlformats.org/drawingml/2006/");
  }
  expect(opened(saved).sheets[1]!.tables).toEqual(added.tables);
  expect(opened(saved).sheets[1]!.shapes[0]!.chart).toMatchObject(blankChart("Line"));
  expect(opened(saved).sheets[0]!.shapes).toEqual([shapeOf(2)]);
});

/** A small workbook whose sheet has one cell, with other parts beside it. */
function withParts(parts: Readonly<Record<string, string>>): Uint8Array {
  return smallBook(sheetOf('<row r="1"><c r="A1" s="9"><v>1</v></c></row>'), parts);
}

test("looks and drawings that are not there do not keep the cells from being read", () => {
  const bytes = withParts({
    "xl/_rels/workbook.xml.rels": linksPart(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId3", "theme", "theme/theme1.xml"],
    ),
    "xl/worksheets/_rels/sheet1.xml.rels": linksPart(["rId1", "drawing", "../drawings/gone.xml"]),
  });
  expect(firstSheet(bytes).cells.get(0)?.get(0)?.value).toBe(1);
});

const deep = `${"<a>".repeat(600)}${"</a>".repeat(600)}`;
const laughs = '<!DOCTYPE x [<!ENTITY a "ha">]><x>&a;</x>';

// Half a part would be taken for all of it, and written over.
test.each([
  ["styles that end too early", { "xl/styles.xml": "<styleSheet><fonts" }, "xl/styles.xml"],
  ["a drawing that ends too early", { "xl/drawings/drawing1.xml": "<a><b></b>" }, "xl/drawings/drawing1.xml"],
  ["a table that is no XML", { "xl/tables/table1.xml": "not xml at all" }, "xl/tables/table1.xml"],
  ["tags closed in the wrong order", { "xl/theme/theme1.xml": "<a><b></a></b>" }, "xl/theme/theme1.xml"],
  ["parts within parts without end", { "xl/comments1.xml": deep }, "xl/comments1.xml"],
  ["entities", { "docProps/app.xml": laughs }, "docProps/app.xml"],
  [
    "shared strings that are gone",
    {
      "xl/_rels/workbook.xml.rels": linksPart(
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ["rId4", "sharedStrings", "nowhere.xml"],
      ),
    },
    "xl/nowhere.xml",
  ],
  [
    "a sheet that is gone",
    { "xl/_rels/workbook.xml.rels": linksPart(["rId1", "worksheet", "worksheets/sheet7.xml"]) },
    "xl/worksheets/sheet7.xml",
  ],
])("%s are found when the workbook is opened, and named", (_what, parts, name) => {
  const result = openBook(withParts(parts));
  expect(result).toMatchObject({ kind: "failed", code: "damaged" });
  expect(result.kind === "failed" && result.message).toContain(`its part ${name} is not whole`);
});

test("a sheet formatted to its last row opens", () => {
  const columns = '<cols><col min="1" max="16384" width="10" customWidth="1"/></cols>';
  const rows = '<row r="1048576" ht="30" customHeight="1"><c r="XFD1048576"><v>1</v></c></row>';
  const book = opened(smallBook(sheetOf(rows, "", columns)));
  expect(book.sheets[0]!.cells.get(1048575)?.get(16383)?.value).toBe(1);
  book.sheets[0]!.columns.set(3, { widthPoints: 30 });
  const text = partTexts(saveBook(book))["xl/worksheets/sheet1.xml"];
  expect(text).toContain('<col min="5" max="16384" width="10" customWidth="1"/>');
});

test("new cells come in their order between old ones", () => {
  const book = opened(
    smallBook(sheetOf('<row r="2"><c r="C2"><v>1</v></c></row><row r="9"><c r="A9"><v>2</v></c></row>')),
  );
  const sheet = book.sheets[0]!;
  putCell(sheet, 0, 0, cellOf(1));
  putCell(sheet, 1, 0, cellOf(2));
  putCell(sheet, 4, 4, cellOf(3));
  putCell(sheet, 1, 26, cellOf(4));
  const text = partTexts(saveBook(book))["xl/worksheets/sheet1.xml"]!;
  expect(text.match(/ r="[A-Z]+\d+"/g)!.map((one) => one.slice(4, -1))).toEqual([
    "A1",
    "A2",
    "C2",
    "AA2",
    "E5",
    "A9",
  ]);
});

test("a long sheet keeps every row, and one edited cell is the only change", () => {
  const cells = Array.from({ length: 20 }, (_unused, column) => String.fromCharCode(65 + column));
  const rows = Array.from({ length: 3_000 }, (_unused, row) => {
    const inside = cells.map((letter) => `<c r="${letter}${row + 1}"><v>${row}.25</v></c>`).join("");
    return `<row r="${row + 1}" spans="1:20">${inside}</row>`;
  });
  const book = opened(smallBook(sheetOf(rows.join(""))));
  expect(book.sheets[0]!.cells.size).toBe(3_000);
  putCell(book.sheets[0]!, 1_500, 3, cellOf(7));
  const text = partTexts(saveBook(book))["xl/worksheets/sheet1.xml"]!;
  expect(text).toContain(`<c r="D1501"><v>7</v></c>`);
  expect(text).toContain(`<c r="D1500"><v>1499.25</v></c>`);
});

test("a sheet that is said to be visible, as LibreOffice says it, stays so", () => {
  const parts = unzipSync(smallBook(sheetOf("")));
  const text = strFromU8(parts["xl/workbook.xml"]!);
  parts["xl/workbook.xml"] = strToU8(text.replace('sheetId="4"', 'sheetId="4" state="visible"'));
  const bytes = zipSync(parts);
  expect(changedParts(bytes, saveBook(opened(bytes)))).toEqual([]);
});
