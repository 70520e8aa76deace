import fc from "fast-check";
import { saveBook } from "../../../src";
import { putCell } from "../../../src/book/cells";
import { cellOf } from "../../../src/book/makeBook";
import { defaultStyle, type CellStyle } from "../../../src/book/style";
import { madeBook, opened, reopened } from "../asking";
import { linksPart, main, sheetOf, smallBook } from "../fixtures/zipped";
import { editedParts, elementIn, elementsIn, savedParts } from "../../make/edited";
import { expectValid } from "../../make/validate";

const styled = (change: Partial<CellStyle>): CellStyle => ({ ...defaultStyle, ...change });

/** The styles part of a new file with one cell of a look. */
const stylesWith = (style: CellStyle) =>
  savedParts((sheet) => putCell(sheet, 0, 0, cellOf(1, style)))["xl/styles.xml"]!;

const last = (text: string, list: string, item: string) => elementsIn(elementIn(text, list), item).at(-1);

const font = (change: Partial<CellStyle["font"]>) => styled({ font: { ...defaultStyle.font, ...change } });

test.each<[string, CellStyle, string, string, RegExp | string]>([
  ["bold", font({ bold: true }), "fonts", "font", /^<font><b\/>/],
  ["a double underline", font({ underline: "Double" }), "fonts", "font", /<u val="double"\/>/],
  ["a single one, which needs no word", font({ underline: "Single" }), "fonts", "font", /<u\/>/],
  ["a size", font({ size: 10.5 }), "fonts", "font", /<sz val="10.5"\/>/],
  ["a script", font({ script: "Subscript" }), "fonts", "font", /<vertAlign val="subscript"\/>/],
  ["a solid fill", styled({ fill: "#1F4E79" }), "fills", "fill", '<fill><patternFill patternType="solid"><fgColor rgb="FF1F4E79"/><bgColor indexed="64"/></patternFill></fill>'],
  ["a pattern", styled({ pattern: { kind: "Grid", color: "#FF0000" } }), "fills", "fill", '<fill><patternFill patternType="lightGrid"><fgColor rgb="FFFF0000"/><bgColor indexed="64"/></patternFill></fill>'],
  ["a pattern over a fill", styled({ fill: "#00FF00", pattern: { kind: "Gray16", color: "#FF0000" } }), "fills", "fill", '<fill><patternFill patternType="gray125"><fgColor rgb="FFFF0000"/><bgColor rgb="FF00FF00"/></patternFill></fill>'],
  ["a border", styled({ borders: { EdgeRight: { style: "Dash", weight: "Medium", color: "#FF0000" } } }), "borders", "border", /<right style="mediumDashed"><color rgb="FFFF0000"\/><\/right>/],
  ["a diagonal", styled({ borders: { DiagonalDown: { style: "Continuous", weight: "Thin", color: "#000000" } } }), "borders", "border", /^<border diagonalDown="1">.*<diagonal style="thin"><color rgb="FF000000"\/><\/diagonal><\/border>$/],
  ["a format of its own", styled({ numberFormat: '0.0"x"' }), "numFmts", "numFmt", '<numFmt numFmtId="164" formatCode="0.0&quot;x&quot;"/>'],
  ["a format that has a number", styled({ numberFormat: "0.00%" }), "cellXfs", "xf", /numFmtId="10".*applyNumberFormat="1"/],
  ["an orientation downwards", styled({ alignment: { ...defaultStyle.alignment, textOrientation: -45 } }), "cellXfs", "xf", /<alignment textRotation="135"\/>/],
  ["stacked letters", styled({ alignment: { ...defaultStyle.alignment, textOrientation: 180 } }), "cellXfs", "xf", /<alignment textRotation="255"\/>/],
  ["wrapping and an indent", styled({ alignment: { ...defaultStyle.alignment, horizontal: "Right", vertical: "Top", wrapText: true, indentLevel: 2 } }), "cellXfs", "xf", /applyAlignment="1"><alignment horizontal="right" vertical="top" wrapText="1" indent="2"\/>/],
  ["a reading order", styled({ alignment: { ...defaultStyle.alignment, readingOrder: "RightToLeft", shrinkToFit: true, autoIndent: true } }), "cellXfs", "xf", /<alignment shrinkToFit="1" justifyLastLine="1" readingOrder="2"\/>/],
  ["no lock", styled({ locked: false }), "cellXfs", "xf", /applyProtection="1"><protection locked="0"\/>/],
  ["a hidden formula", styled({ formulaHidden: true }), "cellXfs", "xf", /<protection hidden="1"\/>/],
])("%s is written as Excel does", (_what, style, list, item, expected) => {
  expect(last(stylesWith(style), list, item)).toMatch(expected);
}); // prettier-ignore

test("the counts of the lists are those of their items", () => {
  const text = stylesWith({
    ...font({ bold: true }),
    fill: "#FF0000",
    numberFormat: "0.000",
    borders: { EdgeTop: { style: "Dot", weight: "Thin", color: "#000000" } },
  });
  for (const [list, item] of [
    ["numFmts", "numFmt"],
    ["fonts", "font"],
    ["fills", "fill"],
    ["borders", "border"],
    ["cellXfs", "xf"],
  ] as const) {
    // prettier-ignore
    const found = elementIn(text, list);
    const count = /^<\w+ count="(\d+)"/.exec(found)?.[1];
    if (count !== undefined)
      expect([list, Number(count)]).toEqual([list, elementsIn(found.replace(/^<[^>]*>/, ""), item).length]);
  }
});

const withStyles = (styles: string, rows: string) =>
  smallBook(sheetOf(rows), {
    "xl/styles.xml": `<styleSheet xmlns="${main}">${styles}</styleSheet>`,
    "xl/_rels/workbook.xml.rels": linksPart(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "styles", "styles.xml"],
    ),
  });

const file = withStyles(
  `<fonts count="2"><font><sz val="10"/><name val="Arial"/></font><font><i/><color theme="4" tint="-0.25"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><gradientFill degree="90"><stop position="0"><color theme="4"/></stop></gradientFill></fill></fills><borders count="2"><border/><border outline="0"><left style="thin"><color theme="1"/></left><vertical/></border></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="1" fillId="1" borderId="1" xfId="0" quotePrefix="1" applyFont="1"><alignment horizontal="left" relativeIndent="1"/></xf></cellXfs>`,
  '<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1"><v>2</v></c></row>',
);

const restyled = (change: (style: CellStyle) => CellStyle, column = 0) =>
  editedParts(file, (sheet) => {
    const cell = sheet.cells.get(0)!.get(column)!;
    putCell(sheet, 0, column, { ...cell, style: change(cell.style) });
  })["xl/styles.xml"]!;

test("what of a look did not change keeps what the model does not know of it", () => {
  const bold = restyled((style) => ({ ...style, font: { ...style.font, bold: true } }));
  expect(last(bold, "fonts", "font")).toBe(
    '<font><b/><i/><color theme="4" tint="-0.25"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>',
  );
  expect(last(bold, "cellXfs", "xf")).toBe(
    '<xf numFmtId="14" fontId="2" fillId="1" borderId="1" xfId="0" quotePrefix="1" applyFont="1"><alignment horizontal="left" relativeIndent="1"/></xf>',
  );
  const edged = restyled((style) => ({
    ...style,
    borders: { ...style.borders, EdgeTop: { style: "Double", weight: "Thick", color: "#FF0000" } },
  }));
  expect(last(edged, "borders", "border")).toBe(
    '<border outline="0"><left style="thin"><color theme="1"/></left><top style="double"><color rgb="FFFF0000"/></top><vertical/></border>',
  );
  expect(edged).toContain('applyBorder="1"');
});

test("another font's name takes the theme's font off", () => {
  const named = restyled((style) => ({ ...style, font: { ...style.font, name: "Arial" } }));
  expect(last(named, "fonts", "font")).toBe(
    '<font><i/><color theme="4" tint="-0.25"/><name val="Arial"/><family val="2"/></font>',
  );
});

test("a look that is taken off leads to what the file's plain cells have", () => {
  const plain = editedParts(file, (sheet) => putCell(sheet, 0, 0, cellOf(1)));
  expect(plain["xl/worksheets/sheet1.xml"]).toContain('<c r="A1"><v>1</v></c>');
  expect(plain["xl/styles.xml"]).toContain('<cellXfs count="2">');
});

test("a look that two cells get is written once; one that the file has is not written again", () => {
  const parts = editedParts(file, (sheet) => {
    for (const column of [1, 2])
      putCell(sheet, 0, column, cellOf(1, { ...sheet.cells.get(0)!.get(1)!.style, locked: false }));
    putCell(sheet, 0, 3, cellOf(1, sheet.cells.get(0)!.get(0)!.style));
  });
  const cells = elementsIn(parts["xl/worksheets/sheet1.xml"]!, "c");
  expect(cells.map((one) => / s="(\d+)"/.exec(one)?.[1])).toEqual(["1", "2", "2", "1"]);
  expect(elementIn(parts["xl/styles.xml"]!, "cellXfs")).toContain('count="3"');
});

test("the edges of a strict file's border stay in the words of the strict", () => {
  const strict = withStyles(
    '<borders><border/><border><start style="thin"/><end style="thin"/><top/></border></borders><cellXfs><xf/><xf borderId="1"/></cellXfs>',
    '<row r="1"><c r="A1" s="1"><v>1</v></c></row>',
  );
  const text = editedParts(strict, (sheet) => {
    const cell = sheet.cells.get(0)!.get(0)!;
    const borders = {
      ...cell.style.borders,
      EdgeLeft: { style: "Double", weight: "Thick", color: "#FF0000" },
    };
    putCell(sheet, 0, 0, { ...cell, style: { ...cell.style, borders } });
  })["xl/styles.xml"]!;
  expect(last(text, "borders", "border")).toBe(
    '<border><start style="double"><color rgb="FFFF0000"/></start><end style="thin"/><top/></border>',
  );
});

test("a number format that the file defines under another number is taken from there, new ones go behind all", () => {
  const own = withStyles(
    '<numFmts count="2"><numFmt numFmtId="170" formatCode="0.00"/><numFmt numFmtId="300" formatCode="0.000"/></numFmts><cellXfs><xf/></cellXfs>',
    "",
  );
  const text = editedParts(own, (sheet) => {
    ["0.000", "0.0000", "0%"].forEach((numberFormat, row) =>
      putCell(sheet, row, 0, cellOf(1, styled({ numberFormat }))),
    );
  })["xl/styles.xml"]!;
  expect(
    elementsIn(elementIn(text, "cellXfs"), "xf").map((one) => /numFmtId="(\d+)"/.exec(one)?.[1]),
  ).toEqual([undefined, "300", "301", "9"]);
  expect(elementIn(text, "numFmts")).toContain('count="3"');
});

const borderStyle = fc.constantFrom(
  "Continuous Thin",
  "Continuous Hairline",
  "Continuous Thick",
  "Dash Medium",
  "Dot Thin",
  "Double Thick",
  "DashDot Medium",
  "SlantDashDot Medium",
);
const color = fc.constantFrom("#000000", "#FF0000", "#1F4E79", "#FFFFFF");
const border = fc.tuple(borderStyle, color).map(([words, hex]) => {
  const [style = "", weight = ""] = words.split(" ");
  return { style, weight, color: hex };
});
const edges = fc.dictionary(fc.constantFrom("EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"), border, {
  maxKeys: 4,
  noNullPrototype: true,
});
const looks: fc.Arbitrary<CellStyle> = fc.record({
  numberFormat: fc.constantFrom("General", "0.00", "0.0%", '"<&>"0', "[Red]-0;0", "@"),
  font: fc.record({ name: fc.constantFrom("Calibri", "Arial", "Ü <b>"), size: fc.constantFrom(1, 8.5, 11, 409), bold: fc.boolean(), italic: fc.boolean(), underline: fc.constantFrom("None", "Single", "Double", "SingleAccountant"), strikethrough: fc.boolean(), color }),
  borders: edges,
  alignment: fc.record({ horizontal: fc.constantFrom("General", "Left", "Fill", "Distributed"), vertical: fc.constantFrom("Bottom", "Top", "Justify"), wrapText: fc.boolean(), indentLevel: fc.nat(15), textOrientation: fc.constantFrom(0, 1, 90, -1, -90, 180), shrinkToFit: fc.boolean(), readingOrder: fc.constantFrom("Context", "LeftToRight", "RightToLeft"), autoIndent: fc.boolean() }),
  locked: fc.boolean(),
  formulaHidden: fc.boolean(),
}); // prettier-ignore

test("any look comes back from a file, also where another was changed into it", () => {
  fc.assert(
    fc.property(looks, looks, (first, second) => {
      const book = madeBook((sheet) => putCell(sheet, 0, 0, cellOf(1, first)));
      const again = reopened(book);
      const cell = again.sheets[0]!.cells.get(0)!.get(0)!;
      expect(cell.style).toEqual(first);
      putCell(again.sheets[0]!, 0, 0, { ...cell, style: second });
      expect(reopened(again).sheets[0]!.cells.get(0)!.get(0)!.style).toEqual(second);
    }),
    { numRuns: 60 },
  );
});

test("looks are valid, those put over a file's as well", async () => {
  const [one, two] = fc.sample(looks, { numRuns: 2, seed: 7 });
  const book = opened(saveBook(madeBook((sheet) => putCell(sheet, 0, 0, cellOf(1, one!)))));
  putCell(book.sheets[0]!, 0, 0, {
    ...book.sheets[0]!.cells.get(0)!.get(0)!,
    style: { ...two!, fill: "#FF0000" },
  });
  await expectValid(saveBook(book));
});
