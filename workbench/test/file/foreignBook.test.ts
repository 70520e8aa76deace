import { blankBook, endingOf, saveBook } from "../../src";
import type { Book } from "../../src/book/book";
import { putCell } from "../../src/book/cells";
import { blankSheet, cellOf } from "../../src/book/makeBook";
import { complaintsOf } from "../make/validate";
import { changedParts, opened, partTexts, stateOf } from "./asking";
import { foreignBook, untouchable } from "./fixtures/foreignBook";
import { connectorOf, putTable, shapeOf } from "./making";

const original = foreignBook();

function changedBook(): Book {
  const book = opened(original);
  const sheet = book.sheets[0]!;
  putCell(sheet, 1, 1, { ...sheet.cells.get(1)!.get(1)!, value: 99 });
  putCell(sheet, 6, 0, cellOf("new text"));
  sheet.shapes = [...sheet.shapes, shapeOf(10), shapeOf(11, { left: 300 }), connectorOf(12)];
  const added = blankSheet(8, "Added");
  putTable(added);
  added.shapes = [shapeOf(2)];
  book.sheets = [added, ...book.sheets];
  book.names = [...book.names, { name: "More", formula: "Added!$A$1", visible: true, comment: "" }];
  book.activeSheetId = 8;
  return book;
}

test("the foreign workbook is valid to begin with", async () => {
  expect(await complaintsOf(original, "xlsm")).toEqual([]);
});

test("opened and saved unchanged, every part is the same", () => {
  expect(changedParts(original, saveBook(opened(original)))).toEqual([]);
});

test("chart, pivot table, macros, custom XML and form control stay as they were after changes", async () => {
  const bytes = saveBook(changedBook());
  expect(changedParts(original, bytes).filter((name) => untouchable.includes(name))).toEqual([]);
  expect(await complaintsOf(bytes, "xlsm")).toEqual([]);
  expect([endingOf(changedBook()), endingOf(blankBook())]).toEqual([".xlsm", ".xlsx"]);
});

test("what changed is there when the workbook is opened again", () => {
  const book = changedBook();
  const again = opened(saveBook(book));
  // The file draws the table's header cells and new text with its own font; all else is the same.
  expect(again.sheets.map(({ name }) => name)).toEqual(["Added", "Data", "Pivot"]);
  expect(again.sheets[1]!.shapes).toEqual(book.sheets[1]!.shapes);
  expect(again.sheets[0]!.tables).toEqual(book.sheets[0]!.tables);
  expect(again.names).toEqual(book.names);
  expect(again.activeSheetId).toBe(8);
  expect(changedParts(saveBook(again), saveBook(opened(saveBook(again))))).toEqual([]);
});

test("chart sheets and scoped built-in names keep their places when a sheet comes before them", () => {
  const text = partTexts(saveBook(changedBook()))["xl/workbook.xml"]!;
  expect(text.match(/<sheet name="[^"]*"/g)).toEqual([
    '<sheet name="Added"',
    '<sheet name="Chart 1"',
    '<sheet name="Data"',
    '<sheet name="Pivot"',
  ]);
  expect(text).toContain('localSheetId="2" hidden="1">Data!$A$1:$B$3<');
});

test("a changed sheet keeps what the model does not know", () => {
  const text = partTexts(saveBook(changedBook()))["xl/worksheets/sheet1.xml"]!;
  for (const kept of [
    "x14:sparkline",
    "aboveAverage",
    "<controls>",
    'x14ac:dyDescent="0.2"',
    "<autoFilter",
    'codeName="Sheet1"',
  ]) {
    expect(text).toContain(kept);
  }
  expect(text).toContain('<c r="A1" s="1" t="s"><v>0</v></c>');
});

test("rich text, theme colours, patterns and dates are read", () => {
  const [sheet] = opened(original).sheets;
  expect(sheet!.cells.get(1)!.get(0)!.value).toBe("Rich text");
  const { style } = sheet!.cells.get(0)!.get(0)!;
  expect(style.font).toMatchObject({ name: "Arial", size: 10, bold: true, color: "#8EA9DB" });
  expect([style.fill, style.pattern]).toEqual([undefined, { kind: "Grid", color: "#FF0000" }]);
  expect(sheet!.cells.get(2)!.get(0)!.style.numberFormat).toBe("m/d/yyyy");
});

test("a changed look keeps what the model does not know of the old one", () => {
  const book = opened(original);
  const sheet = book.sheets[0]!;
  const cell = sheet.cells.get(0)!.get(0)!;
  putCell(sheet, 0, 0, { ...cell, style: { ...cell.style, font: { ...cell.style.font, italic: true } } });
  const styles = partTexts(saveBook(book))["xl/styles.xml"]!;
  expect(styles).toContain(
    '<font><b/><i/><sz val="10"/><color theme="4" tint="0.39997558519241921"/><name val="Arial"/>',
  );
  expect(styles).toContain(
    'fontId="2" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" quotePrefix="1"',
  );
});

test("a foreign shape that is moved and reworded keeps its effects", async () => {
  const book = opened(original);
  const sheet = book.sheets[0]!;
  const [chart, glow] = sheet.shapes;
  expect(chart).toMatchObject({ kind: "Chart", name: "Chart 1" });
  expect(glow).toMatchObject({
    geometry: "RoundRectangle",
    fill: { color: "#ED7D31" },
    line: { weightPoints: 1, color: "#4472C4" },
  });
  const [run] = glow!.text!.runs;
  expect(run).toMatchObject({ text: "Note", color: "#FFFFFF", size: 14 });
  sheet.shapes = [
    { ...glow!, left: 7, text: { ...glow!.text!, runs: [{ ...run!, text: "Other" }] } },
    chart!,
  ];
  const bytes = saveBook(book);
  const text = partTexts(bytes)["xl/drawings/drawing1.xml"]!;
  expect(text).toContain('<a:glow rad="63500">');
  expect(text).toContain('fmla="val 30000"');
  expect(opened(bytes).sheets[0]!.shapes).toEqual(sheet.shapes);
  expect(await complaintsOf(bytes, "xlsm")).toEqual([]);
});

test("a shared formula stays shared while only results change, and is written out when its first cell goes", () => {
  const book = opened(original);
  const sheet = book.sheets[0]!;
  putCell(sheet, 2, 2, { ...sheet.cells.get(2)!.get(2)!, value: 41 });
  const recalculated = partTexts(saveBook(book));
  expect(recalculated["xl/worksheets/sheet1.xml"]).toContain('<c r="C3"><f t="shared" si="0"/><v>41</v></c>');
  expect(recalculated["xl/calcChain.xml"]).toBeDefined();
  // What reads the changed value may be old, so Excel is asked to calculate.
  expect(recalculated["xl/workbook.xml"]).toContain('fullCalcOnLoad="1"');
  putCell(sheet, 1, 2, cellOf(1));
  const typed = partTexts(saveBook(book));
  expect(typed["xl/worksheets/sheet1.xml"]).toContain('<c r="C4"><f>B4*2</f><v>60</v></c>');
  expect(typed["xl/calcChain.xml"]).toBeUndefined();
  expect(typed["[Content_Types].xml"]).not.toContain("calcChain");
  expect(typed["xl/workbook.xml"]).toContain('fullCalcOnLoad="1"');
});

test("a renamed sheet takes charts, pivot caches and built-in names with it", async () => {
  const book = opened(original);
  book.sheets[0]!.name = "My data";
  const bytes = saveBook(book);
  const texts = partTexts(bytes);
  expect(texts["xl/charts/chart1.xml"]).toContain("<c:f>'My data'!$B$2:$B$4</c:f>");
  expect(texts["xl/pivotCache/pivotCacheDefinition1.xml"]).toContain('sheet="My data"');
  expect(texts["xl/workbook.xml"]).toContain("'My data'!$A$1:$B$3</definedName>");
  expect(await complaintsOf(bytes, "xlsm")).toEqual([]);
});

test("a deleted sheet goes with all that hangs on it", async () => {
  const book = opened(original);
  book.sheets = book.sheets.filter(({ name }) => name !== "Data");
  book.activeSheetId = book.sheets[0]!.id;
  book.names = [];
  const bytes = saveBook(book);
  const names = Object.keys(partTexts(bytes));
  expect(
    names
      .filter((name) => /sheet1\.xml|drawing1|vmlDrawing|chart1|ctrlProp|printerSettings/.test(name))
      .sort(),
  ).toEqual(["xl/chartsheets/_rels/sheet1.xml.rels", "xl/chartsheets/sheet1.xml"]);
  expect(partTexts(bytes)["xl/workbook.xml"]).not.toContain("definedName");
  expect(await complaintsOf(bytes, "xlsm")).toEqual([]);
  expect(stateOf(opened(bytes)).sheets).toHaveLength(1);
});
