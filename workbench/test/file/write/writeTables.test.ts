import { saveBook } from "../../../src";
import type { Sheet, Table } from "../../../src/book/book";
import { putCell } from "../../../src/book/cells";
import { blankSheet, cellOf } from "../../../src/book/makeBook";
import { madeBook, opened, partTexts, reopened, changedParts } from "../asking";
import { putTable, table } from "../making";
import { linksPart, main, sheetOf, smallBook } from "../fixtures/zipped";
import { editedParts, elementIn, elementsIn } from "../../make/edited";

const tablePart = "xl/tables/table1.xml";
const made = saveBook(madeBook(putTable));

const changed = (change: Partial<Table>) =>
  editedParts(made, (sheet) => (sheet.tables = [{ ...sheet.tables[0]!, ...change }]));
const rootTag = (text: string) => /<table [^>]*>/.exec(text)![0];

/* ECMA-376, 18.5.1.2: headerRowCount is 1 and totalsRowCount 0 unless they are said. */
test("a table is written as Excel does", () => {
  expect(partTexts(made)[tablePart]).toBe(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="Measures" displayName="Measures" ref="A1:C4" totalsRowCount="1"><autoFilter ref="A1:C3"/><tableColumns count="3"><tableColumn id="1" name="Actual" totalsRowLabel="Total"/><tableColumn id="2" name="Target value"/><tableColumn id="3" name="Gap" totalsRowFunction="sum"><calculatedColumnFormula>Measures[[#This Row],[Actual]]-Measures[[#This Row],[Target value]]</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>',
  );
  const texts = partTexts(made);
  expect(texts["xl/worksheets/sheet1.xml"]).toContain(
    '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
  );
  expect(texts["[Content_Types].xml"]).toContain(
    `<Override PartName="/${tablePart}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/>`,
  );
});

test.each<[string, Partial<Table>, RegExp]>([
  ["no headers", { hasHeaders: false }, /headerRowCount="0"/],
  ["no totals", { hasTotals: false }, /totalsRowShown="0"/],
  ["another name", { name: "Numbers" }, /name="Numbers" displayName="Numbers"/],
  ["another place", { area: { ...table.area, bottom: 9 } }, /ref="A1:C10"/],
])("a table with %s says so", (_what, change, expected) => {
  expect(rootTag(changed(change)[tablePart]!)).toMatch(expected);
});

test("a table without headers or buttons has no filter; totals are not under it", () => {
  expect(changed({ showFilterButton: false })[tablePart]).not.toContain("autoFilter");
  expect(changed({ hasHeaders: false })[tablePart]).not.toContain("autoFilter");
  expect(changed({ hasTotals: false })[tablePart]).toContain('<autoFilter ref="A1:C4"/>');
});

test.each<[Partial<Table>, string]>([
  [{ style: "" }, '<tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>'],
  [{ style: "Mine", highlightFirstColumn: true, highlightLastColumn: true, showBandedRows: false, showBandedColumns: true }, '<tableStyleInfo name="Mine" showFirstColumn="1" showLastColumn="1" showRowStripes="0" showColumnStripes="1"/>'],
])("the look %p is %s", (change, expected) => {
  expect(elementIn(changed(change)[tablePart]!, "tableStyleInfo")).toBe(expected);
}); // prettier-ignore

test("columns keep their numbers and what the model does not know, wherever they go", () => {
  const before = partTexts(made)[tablePart]!.replace(
    '<tableColumn id="2" name="Target value"/>',
    '<tableColumn id="2" name="Target value" dataDxfId="3" queryTableFieldId="2"><extLst/></tableColumn>',
  );
  const bytes = smallBook(sheetOf("", '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>'), {
    [tablePart]: before,
    "xl/worksheets/_rels/sheet1.xml.rels": linksPart(["rId1", "table", "../tables/table1.xml"]),
  });
  const after = editedParts(bytes, (sheet) => {
    const [one] = sheet.tables;
    const [first, second, third] = one!.columns;
    sheet.tables = [
      {
        ...one!,
        columns: [
          second!,
          { id: 9, name: "New\nline" },
          { ...first!, totalsLabel: undefined },
          { ...third!, totalsFunction: "average", calculatedFormula: undefined },
        ],
      },
    ];
  })[tablePart]!;
  expect(elementIn(after, "tableColumns")).toBe(
    '<tableColumns count="4"><tableColumn id="2" name="Target value" dataDxfId="3" queryTableFieldId="2"><extLst/></tableColumn><tableColumn id="9" name="New_x000a_line"/><tableColumn id="1" name="Actual"/><tableColumn id="3" name="Gap" totalsRowFunction="average"/></tableColumns>',
  );
});

test("names of columns come back with their line breaks and signs", () => {
  const names = ["a\nb", "c\r\nd", "_x000a_", "<&>\"'", "#[x]", " é "];
  const columns = names.map((name, index) => ({ id: index + 1, name, totalsLabel: name }));
  const book = madeBook((sheet) => {
    names.forEach((name, column) => putCell(sheet, 0, column, cellOf(name)));
    sheet.tables = [{ ...table, columns, area: { ...table.area, right: 5 } }];
  });
  expect(reopened(book).sheets[0]!.tables[0]!.columns).toEqual(columns);
});

const inFile = (root: string, inside: string) =>
  opened(
    smallBook(sheetOf("", '<tableParts><tablePart r:id="rId1"/></tableParts>'), {
      [tablePart]: `<table xmlns="${main}" ${root}>${inside}</table>`,
      "xl/worksheets/_rels/sheet1.xml.rels": linksPart(["rId1", "table", "../tables/table1.xml"]),
    }),
  ).sheets[0]!.tables;

test("what a file's table leaves out is what the standard says", () => {
  expect(inFile('id="3" name="T" ref="B2:C5"', '<tableColumns><tableColumn id="7" name="a"/><tableColumn/></tableColumns>')).toEqual([
    {
      id: 3, name: "T", area: { top: 1, left: 1, bottom: 4, right: 2 }, columns: [{ id: 7, name: "a" }, { id: 2, name: "Column2" }],
      hasHeaders: true, hasTotals: false, style: "", showBandedRows: false, showBandedColumns: false, showFilterButton: false,
      highlightFirstColumn: false, highlightLastColumn: false,
    },
  ]); // prettier-ignore
  expect(
    inFile(
      'id="3" displayName="D" name="T" ref="A1:A2" headerRowCount="0" totalsRowCount="1" totalsRowShown="0"',
      "",
    )[0],
  ).toMatchObject({ name: "D", hasHeaders: false, hasTotals: true, columns: [] });
  expect(inFile('id="3" name="T"', "")).toEqual([]);
  expect(inFile('name="T" ref="A1:A2"', "")).toEqual([]);
});

test("totals that are none or a person's own formula are told apart", () => {
  const [found] = inFile(
    'id="1" name="T" ref="A1:B3" totalsRowCount="1"',
    '<tableColumns><tableColumn id="1" name="a" totalsRowFunction="none"/><tableColumn id="2" name="b" totalsRowFunction="custom"><totalsRowFormula>1+1</totalsRowFormula></tableColumn></tableColumns>',
  );
  expect(found!.columns).toEqual([
    { id: 1, name: "a" },
    { id: 2, name: "b", totalsFunction: "custom" },
  ]);
});

test("a second table gets a part, a relationship and a place in the list; a deleted one takes them along", () => {
  const two = editedParts(
    made,
    (sheet) =>
      (sheet.tables = [
        ...sheet.tables,
        { ...table, id: 2, name: "Other", area: { top: 9, left: 0, bottom: 12, right: 2 } },
      ]),
  );
  expect(elementIn(two["xl/worksheets/sheet1.xml"]!, "tableParts")).toBe(
    '<tableParts count="2"><tablePart r:id="rId1"/><tablePart r:id="rId2"/></tableParts>',
  );
  expect(elementsIn(two["xl/worksheets/_rels/sheet1.xml.rels"]!, "Relationship")).toHaveLength(2);
  const none = editedParts(made, (sheet) => (sheet.tables = []));
  expect(none["xl/worksheets/sheet1.xml"]).not.toContain("tablePart");
  expect(Object.keys(none)).not.toContain(tablePart);
  expect(none["[Content_Types].xml"]).not.toContain("table");
  expect(none["xl/worksheets/_rels/sheet1.xml.rels"]).not.toContain("table");
});

test("a table that does not change stays byte for byte while its sheet does", () => {
  const book = opened(made);
  putCell(book.sheets[0]!, 20, 0, cellOf(1));
  expect(changedParts(made, saveBook(book)).filter((name) => name.includes("table"))).toEqual([]);
});

test("when a table is renamed, the formulas of its rows name the new one", () => {
  const text = changed({ name: "Numbers" })["xl/worksheets/sheet1.xml"]!;
  expect(text).toContain("<f>Numbers[[#This Row],[Actual]]-Numbers[[#This Row],[Target value]]</f>");
});

test("a table moves to another sheet with a part there", () => {
  const book = opened(made);
  const [one] = book.sheets[0]!.tables;
  const second: Sheet = { ...blankSheet(7, "Next"), tables: [{ ...one!, id: 5, name: "Copy" }] };
  book.sheets.push(second);
  const again = opened(saveBook(book));
  expect(again.sheets.map(({ tables }) => tables.map(({ name }) => name))).toEqual([["Measures"], ["Copy"]]);
});
