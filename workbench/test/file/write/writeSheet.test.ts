import { saveBook } from "../../../src";
import type { Sheet } from "../../../src/book/book";
import { putCell } from "../../../src/book/cells";
import { cellOf } from "../../../src/book/makeBook";
import { changedParts, opened } from "../asking";
import { linksPart, main, sheetOf, smallBook, typesPart } from "../fixtures/zipped";
import { editedParts } from "../../make/edited";

/** As no writer of ours spells it, so that whatever is written anew is seen: quotes, spaces, and what the model does not know. */
const pieces = {
  sheetPr: "<sheetPr codeName='S' ><tabColor  theme='4'/></sheetPr>",
  views:
    "<sheetViews ><sheetView  workbookViewId='0' zoomScale='90'><selection  activeCell='B2' sqref='B2'/></sheetView></sheetViews>",
  format: "<sheetFormatPr  defaultRowHeight='15' x='1'/>",
  cols: "<cols ><col  min='2' max='2' width='12' customWidth='1' phonetic='1'/></cols>",
  protection: "<sheetProtection  sheet='1' formatCells='0'/>",
  filter:
    "<autoFilter  ref='A1:B3'><filterColumn  colId='0'><filters  calendarType='none'><filter val='1'/></filters></filterColumn></autoFilter>",
  merges: "<mergeCells  count='1'><mergeCell  ref='D1:E1'/></mergeCells>",
  rules:
    "<conditionalFormatting  sqref='A1'><cfRule  type='expression' priority='7' x='1'><formula>1</formula></cfRule></conditionalFormatting>",
  validations:
    "<dataValidations  count='1' xWindow='3'><dataValidation  sqref='A2' type='whole'><formula1>1</formula1></dataValidation></dataValidations>",
  links: "<hyperlinks ><hyperlink  ref='A3' location='A1' display='x'/></hyperlinks>",
  options: "<printOptions  gridLinesSet='0'/>",
  margins: "<pageMargins  left='1' right='1' top='1' bottom='1' header='1' footer='1'/>",
  setup: "<pageSetup  paperSize='256' orientation='portrait'/>",
  texts: "<headerFooter  differentFirst='1'><oddHeader>x</oddHeader></headerFooter>",
  rowBreaks: "<rowBreaks  count='1'><brk  id='4' man='1'/></rowBreaks>",
  colBreaks: "<colBreaks  count='1'><brk  id='4' man='1'/></colBreaks>",
  tables: "<tableParts  count='1'><tablePart  r:id='rId1'/></tableParts>",
} as const;

type Piece = keyof typeof pieces;
const order = Object.keys(pieces).filter((name): name is Piece => name in pieces);
const before = order
  .slice(0, 4)
  .map((name) => pieces[name])
  .join("\n");
const behind = order
  .slice(4)
  .map((name) => pieces[name])
  .join("\n");
const table = `<table xmlns="${main}"  id='1' name='T' displayName='T' ref='G1:G2'><tableColumns  count='1'><tableColumn  id='1' name='a'/></tableColumns></table>`;

const bytes = smallBook(sheetOf('<row r="1" ><c  r="A1"><v>1.0</v></c></row>', behind, before), {
  "[Content_Types].xml": typesPart({ "xl/workbook.xml": "sheet.main", "xl/worksheets/sheet1.xml": "worksheet", "xl/tables/table1.xml": "table" }),
  "xl/worksheets/_rels/sheet1.xml.rels": linksPart(["rId1", "table", "../tables/table1.xml"]),
  "xl/tables/table1.xml": table,
}); // prettier-ignore

/** How a piece reads once its part was parsed and written, nothing of it changed. */
const respelled = (text: string) => text.replace(/'/g, '"').replace(/\s+(?=[\w:]+=")/g, " ").replace(/\s+>/g, ">").replace(/\s+\/>/g, "/>"); // prettier-ignore

test("a sheet of which nothing changed stays byte for byte, whatever else does", () => {
  expect(changedParts(bytes, saveBook(opened(bytes)))).toEqual([]);
  const book = opened(bytes);
  book.properties.title = "T";
  expect(changedParts(bytes, saveBook(book))).not.toContain("xl/worksheets/sheet1.xml");
  const named = opened(bytes);
  named.sheets[0]!.name = "Renamed";
  expect(changedParts(bytes, saveBook(named))).toEqual(["xl/workbook.xml"]);
});

/* Each change is of one thing: every other piece must read as it did. */
test.each<[Piece | "cells", (sheet: Sheet) => void]>([
  ["cells", (sheet) => putCell(sheet, 0, 1, cellOf(2))],
  ["sheetPr", (sheet) => (sheet.tabColor = "#FF0000")],
  ["views", (sheet) => (sheet.showGridlines = false)],
  ["format", (sheet) => (sheet.standardHeightPoints = 20)],
  ["cols", (sheet) => sheet.columns.set(5, { widthPoints: 96 })],
  ["protection", (sheet) => (sheet.isProtected = false)],
  ["filter", (sheet) => (sheet.autoFilter = { ...sheet.autoFilter!, columns: [] })],
  ["merges", (sheet) => (sheet.merges = [])],
  ["rules", (sheet) => (sheet.conditionalFormats = [])],
  ["validations", (sheet) => (sheet.validations = [])],
  ["links", (sheet) => (sheet.hyperlinks = [])],
  ["options", (sheet) => (sheet.pageSetup = { ...sheet.pageSetup, printHeadings: true })],
  ["margins", (sheet) => (sheet.pageSetup = { ...sheet.pageSetup, margins: { ...sheet.pageSetup.margins, top: 10 } })],
  ["setup", (sheet) => (sheet.pageSetup = { ...sheet.pageSetup, blackAndWhite: true })],
  ["texts", (sheet) => (sheet.pageSetup = { ...sheet.pageSetup, header: { left: "", center: "y", right: "" } })],
  ["rowBreaks", (sheet) => (sheet.rowBreaks = [])],
  ["colBreaks", (sheet) => (sheet.columnBreaks = [])],
  ["tables", (sheet) => (sheet.tables = [])],
])("a change of %s leaves everything else as it reads", (changed, change) => {
  const parts = editedParts(bytes, change);
  const text = parts["xl/worksheets/sheet1.xml"]!;
  for (const name of order) {
    if (name === changed) expect(text).not.toContain(respelled(pieces[name]));
    else expect(text).toContain(respelled(pieces[name]));
  }
  if (changed !== "cells") expect(text).toContain('<row r="1" ><c  r="A1"><v>1.0</v></c></row>');
  if (changed !== "tables") expect(parts["xl/tables/table1.xml"]).toContain(table);
}); // prettier-ignore
