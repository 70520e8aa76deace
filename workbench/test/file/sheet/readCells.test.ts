import type { Cell, CellValue } from "../../../src/book/book";
import { opened } from "../asking";
import { links, linksPart, main, sheetOf, smallBook } from "../fixtures/zipped";
import { openBook } from "../../../src";

function cellsOf(rows: string, parts: Readonly<Record<string, string>> = {}) {
  const { cells } = opened(smallBook(sheetOf(rows), parts)).sheets[0]!;
  return (row: number, column: number): Cell | undefined => cells.get(row)?.get(column);
}

const valueIn = (cell: string) => cellsOf(`<row r="1">${cell}</row>`)(0, 0)?.value;

/* ECMA-376, 18.18.11: a number is an xsd:double. What is none is text, so that nobody counts with it. */
test.each<[string, CellValue]>([
  ["0", 0],
  ["-12.5", -12.5],
  ["+7", 7],
  [".5", 0.5],
  ["5.", 5],
  [" 42 ", 42],
  ["1E-7", 1e-7],
  ["1.7976931348623157E+308", Number.MAX_VALUE],
  ["0.1", 0.1],
  ["1e400", "1e400"],
  ["0x1F", "0x1F"],
  ["0b11", "0b11"],
  ["INF", "INF"],
  ["Infinity", "Infinity"],
  ["-Infinity", "-Infinity"],
  ["NaN", "NaN"],
  ["1,5", "1,5"],
  ["12 000", "12 000"],
  ["", undefined],
  ["  ", undefined],
])("the number %p is read as %p", (text, expected) => {
  expect(valueIn(`<c r="A1"><v>${text}</v></c>`)).toEqual(expected);
});

test.each<[string, CellValue]>([
  ['<c r="A1" t="b"><v>0</v></c>', false],
  ['<c r="A1" t="b"><v>true</v></c>', true],
  ['<c r="A1" t="b"><v>false</v></c>', false],
  ['<c r="A1" t="e"><v>#DIV/0!</v></c>', { error: "#DIV/0!" }],
  ['<c r="A1" t="str"><v></v></c>', ""],
  ['<c r="A1" t="str"><v>_x0041__x000D_</v></c>', "A\r"],
  ['<c r="A1" t="str"><v>_x005F_x0041_</v></c>', "_x0041_"],
  ['<c r="A1" t="str"><v xml:space="preserve"> a </v></c>', " a "],
  ['<c r="A1" t="str"><v>&#x20AC; &#8364; &quot;&apos;</v></c>', "€ € \"'"],
  ['<c r="A1" t="str"><v>&unknown;</v></c>', undefined], // refused: see below
  ['<c r="A1" t="inlineStr"><is><t>x</t></is></c>', "x"],
  ['<c r="A1" t="inlineStr"><is></is></c>', ""],
  ['<c r="A1" t="inlineStr"></c>', undefined],
  ['<c r="A1" t="d"><v>yesterday</v></c>', "yesterday"],
  ['<c r="A1" t="d"><v> 2024-03-01 </v></c>', 45352],
  ['<c r="A1"/>', undefined],
  ['<c r="A1"></c>', undefined],
])("%s holds %p", (cell, expected) => {
  if (cell.includes("&unknown;"))
    expect(openBook(smallBook(sheetOf(cell)))).toMatchObject({ kind: "failed", code: "damaged" });
  else expect(valueIn(cell)).toEqual(expected);
});

const strings = `<sst xmlns="${main}"><si><t>first</t></si><si><r><t xml:space="preserve">se </t></r><r><rPr><b/></rPr><t>cond</t></r></si><si><t>東</t><rPh sb="0" eb="1"><t>ヒガシ</t></rPh></si><si/><si><t/></si></sst>`;
const withStrings = {
  "xl/sharedStrings.xml": strings,
  "xl/_rels/workbook.xml.rels": linksPart(
    ["rId1", "worksheet", "worksheets/sheet1.xml"],
    ["rId2", "sharedStrings", "sharedStrings.xml"],
  ),
};

test.each<[string, CellValue]>([
  ["0", "first"],
  ["1", "se cond"],
  ["2", "東"], // without its reading
  ["3", ""],
  ["4", ""],
  ["9", ""],
  ["", undefined], // not the first text
  [" ", undefined],
  [" 1 ", "se cond"],
  ["-1", ""],
  ["0.5", ""],
])("the shared text of number %p is %p", (number, expected) => {
  const at = cellsOf(`<row r="1"><c r="A1" t="s"><v>${number}</v></c></row>`, withStrings);
  expect(at(0, 0)?.value).toBe(expected);
});

test("rows and cells without a place follow those before them", () => {
  const at = cellsOf(
    '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="5"><c r="b5"><v>4</v></c></row><row><c><v>5</v></c></row>',
  );
  const places = [
    [0, 0],
    [0, 3],
    [0, 4],
    [4, 1],
    [5, 0],
  ] as const;
  expect(places.map(([row, column]) => at(row, column)?.value)).toEqual([1, 2, 3, 4, 5]);
});

test.each([
  '<row r="1048577"><c r="A1048577"><v>1</v></c></row>',
  '<row r="1"><c r="XFE1"><v>1</v></c></row>',
  '<row r="1048576"/><row><c><v>1</v></c></row>',
  '<row r="1"><c r="XFD1"/><c><v>1</v></c></row>',
])("%s lies beyond the grid, and the file is refused", (rows) => {
  expect(openBook(smallBook(sheetOf(rows)))).toMatchObject({ kind: "failed", code: "damaged" });
});

test("spaces, single quotes and line breaks in tags are read over", () => {
  const at = cellsOf("<row\n r = '2' ><c\tr='B2'\n t = \"str\" ><f >A1</f ><v >x</v ></c ></row >");
  expect(at(1, 1)).toMatchObject({ value: "x", formula: "A1" });
});

test("a formula's kind decides what it covers", () => {
  const at = cellsOf(
    `<row r="1"><c r="A1"><f t="array" ref="A1:B2">C1:D2*2</f><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><f t="normal">1+1</f><v>2</v></c><c r="D1"><f t="array">SUM(A1:A2*1)</f><v>4</v></c><c r="E1"><f t="dataTable" ref="E1:E2" dt2D="0" dtr="0" r1="A1"/><v>9</v></c></row><row r="2"><c r="A2"><v>3</v></c></row>`,
  );
  const area = { top: 0, left: 0, bottom: 1, right: 1 };
  expect(at(0, 0)).toMatchObject({ formula: "C1:D2*2", arrayArea: area, isDynamic: false });
  expect([at(0, 1)?.spilledFrom, at(1, 0)?.spilledFrom]).toEqual([
    { row: 0, column: 0 },
    { row: 0, column: 0 },
  ]);
  expect(at(0, 0)?.spilledFrom).toBeUndefined();
  expect(at(0, 2)).toMatchObject({ formula: "1+1", value: 2 });
  expect(at(0, 2)?.arrayArea).toBeUndefined();
  expect(at(0, 3)?.arrayArea).toEqual({ top: 0, left: 3, bottom: 0, right: 3 });
  expect(at(0, 4)).toMatchObject({ value: 9 });
  expect(at(0, 4)?.formula).toBeUndefined();
});

test("a formula that the file has a value for remembers it, one without does not", () => {
  const at = cellsOf(
    '<row r="3"><c r="B3"><f>1+1</f><v>3</v></c><c r="C3"><f>1+1</f></c><c r="D3"><f>1+1</f><v/></c></row>',
  );
  expect(at(2, 1)?.cached).toEqual({ sheetId: 4, row: 2, column: 1, formula: "1+1" });
  expect([at(2, 2)?.cached, at(2, 3)?.cached]).toEqual([undefined, undefined]);
});

const metadata = `<metadata xmlns="${main}" xmlns:xda="xda"><metadataTypes count="2"><metadataType name="XLRICHVALUE"/><metadataType name="XLDAPR"/></metadataTypes><futureMetadata name="XLRICHVALUE"><bk/></futureMetadata><futureMetadata name="XLDAPR"><bk><extLst><ext uri="u"><xda:dynamicArrayProperties fDynamic="1"/></ext></extLst></bk><bk><extLst><ext uri="u"><xda:dynamicArrayProperties fDynamic="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="4"><bk><rc t="2" v="0"/></bk><bk><rc t="2" v="1"/></bk><bk><rc t="1" v="0"/></bk><bk><rc t="2" v="7"/></bk></cellMetadata></metadata>`;

test("only a mark of a dynamic array makes a formula spill", () => {
  const cells = [1, 2, 3, 4, 5].map(
    (mark, index) => `<c r="A${index + 1}" cm="${mark}"><f t="array" ref="A${index + 1}">B1</f><v>1</v></c>`,
  );
  const at = cellsOf(cells.map((cell, index) => `<row r="${index + 1}">${cell}</row>`).join(""), {
    "xl/metadata.xml": metadata,
    "xl/_rels/workbook.xml.rels": linksPart(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "sheetMetadata", "metadata.xml"],
    ),
  });
  expect([0, 1, 2, 3, 4].map((row) => at(row, 0)?.isDynamic)).toEqual([true, false, false, false, false]);
});

test("shared formulas: a group's number may be given again, and a user before its master has none", () => {
  const at = cellsOf(
    `<row r="1"><c r="A1"><f t="shared" si="0"/><v>1</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">$A1+A$1+$A$1+A1</f><v>1</v></c><c r="C1"><f t="shared" si="0"/><v>1</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>1</v></c><c r="C2"><f t="shared" ref="C2:C3" si="0">7*A1</f><v>1</v></c></row><row r="3"><c r="C3"><f t="shared" si="0"/><v>1</v></c></row>`,
  );
  expect(at(0, 0)).toMatchObject({ value: 1 });
  expect(at(0, 0)?.formula).toBeUndefined();
  expect(at(0, 2)?.formula).toBe("$A1+B$1+$A$1+B1");
  expect(at(1, 1)?.formula).toBe("$A2+A$1+$A$1+A2");
  expect(at(2, 2)?.formula).toBe("7*A2");
});

const styles = `<styleSheet xmlns="${main}"><fonts><font/><font><b/></font></fonts><cellXfs><xf/><xf fontId="1"/></cellXfs></styleSheet>`;
const withStyles = {
  "xl/styles.xml": styles,
  "xl/_rels/workbook.xml.rels": linksPart(
    ["rId1", "worksheet", "worksheets/sheet1.xml"],
    ["rId2", "styles", "styles.xml"],
  ),
};

test("an empty cell counts where it looks other than its row and column", () => {
  const rows =
    '<row r="1"><c r="A1"/><c r="B1" s="1"/><c r="C1" s="0"/><c r="D1" s="7"/></row><row r="2" s="1" customFormat="1"><c r="A2"/><c r="B2" s="1"/></row>';
  const sheet = sheetOf(rows, "", '<cols><col min="3" max="3" style="1"/></cols>');
  const { cells } = opened(smallBook(sheet, withStyles)).sheets[0]!;
  const bold = (row: number, column: number) => cells.get(row)?.get(column)?.style.font.bold;
  expect([bold(0, 0), bold(0, 1), bold(0, 2), bold(0, 3)]).toEqual([undefined, true, false, undefined]);
  expect([bold(1, 0), bold(1, 1)]).toEqual([false, true]);
});

test("what stands in an extension of a row or in other names that begin alike is no cell", () => {
  const at = cellsOf(
    '<row r="1"><c r="A1"><v>1</v></c><cx r="B1"><v>2</v></cx></row><rowBreaks/><row r="2"><c r="A2"><v>3</v></c></row>',
  );
  expect([at(0, 0)?.value, at(0, 1)?.value, at(1, 0)?.value]).toEqual([1, undefined, 3]);
});

test("a sheet without sheetData, or with an empty one, has no cells", () => {
  for (const inside of ["", "<sheetData/>", "<sheetData></sheetData>"]) {
    const sheet = `<worksheet xmlns="${main}" xmlns:r="${links}">${inside}</worksheet>`;
    expect(opened(smallBook(sheet)).sheets[0]!.cells.size).toBe(0);
  }
});
