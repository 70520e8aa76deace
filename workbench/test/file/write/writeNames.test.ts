import type { Book, PageSetup, Sheet } from "../../../src/book/book";
import { blankSheet } from "../../../src/book/makeBook";
import { opened } from "../asking";
import { links, linksPart, main, sheetOf, smallBook, typesPart, zipped } from "../fixtures/zipped";
import { editedParts, elementIn, elementsIn } from "../../make/edited";

/** Two sheets, "Data" and "Jan's", a chart sheet between them, and names. */
function namedBook(names: string): Uint8Array {
  return zipped({
    "[Content_Types].xml": typesPart({
      "xl/workbook.xml": "sheet.main",
      "xl/worksheets/sheet1.xml": "worksheet",
      "xl/worksheets/sheet2.xml": "worksheet",
      "xl/chartsheets/sheet1.xml": "chartsheet",
    }),
    "_rels/.rels": linksPart(["rId1", "officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${links}"><sheets><sheet name="Data" sheetId="4" r:id="rId1"/><sheet name="Chart1" sheetId="5" r:id="rId3"/><sheet name="Jan's" sheetId="6" r:id="rId2"/></sheets><definedNames>${names}</definedNames></workbook>`,
    "xl/_rels/workbook.xml.rels": linksPart(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "worksheet", "worksheets/sheet2.xml"],
      ["rId3", "chartsheet", "chartsheets/sheet1.xml"],
    ),
    "xl/worksheets/sheet1.xml": sheetOf(""),
    "xl/worksheets/sheet2.xml": sheetOf(""),
    "xl/chartsheets/sheet1.xml": `<chartsheet xmlns="${main}"/>`,
  });
}

function namesAfter(names: string, change: (sheet: Sheet, book: Book) => void): string[] {
  return elementsIn(editedParts(namedBook(names), change)["xl/workbook.xml"]!, "definedName");
}

const printing = (sheet: Sheet, change: Partial<PageSetup>) => {
  sheet.pageSetup = { ...sheet.pageSetup, ...change };
};

const area = { top: 0, left: 0, bottom: 9, right: 3 };
const twoAreas =
  '<definedName name="_xlnm.Print_Area" localSheetId="0">Data!$A$1:$B$2,Data!$D$1:$E$2</definedName>';
const titles = '<definedName name="_xlnm.Print_Titles" localSheetId="0">Data!$A:$A,Data!$1:$2</definedName>';

test("names of every kind are read", () => {
  const { names, sheets } = opened(
    namedBook(
      `<definedName name="A">Data!$A$1</definedName><definedName name="B" localSheetId="2" hidden="1" comment="why">_xlfn.XLOOKUP(1,2,3)</definedName><definedName name="C" localSheetId="1">1</definedName>${titles}<definedName name="_xlnm.Print_Area" localSheetId="2">'Jan''s'!$B$2:$C$3</definedName><definedName name="_xlnm.Criteria" localSheetId="0">Data!$A$1</definedName>`,
    ),
  );
  expect(names).toEqual([
    { name: "A", formula: "Data!$A$1", visible: true, comment: "" },
    { name: "B", formula: "XLOOKUP(1,2,3)", sheetId: 6, visible: false, comment: "why" },
    { name: "C", formula: "1", visible: true, comment: "" }, // of a chart sheet, which has no cells
  ]);
  expect(
    sheets.map(({ pageSetup }) => [pageSetup.printArea, pageSetup.titleRows, pageSetup.titleColumns]),
  ).toEqual([
    [undefined, { first: 0, last: 1 }, { first: 0, last: 0 }],
    [{ top: 1, left: 1, bottom: 2, right: 2 }, undefined, undefined],
  ]);
});

test.each([
  ["Data!$A$1:$D$10", area],
  ["'a,b'!$A$1:$D$10", area],
  ["Data!$A$1:$B$2,Data!$D$1:$E$2", undefined], // two areas: the model holds one
  ["OFFSET(Data!$A$1,0,0,5,5)", undefined],
  ["#REF!", undefined],
  ["", undefined],
])("the print area %p is read as %p", (formula, expected) => {
  const name = `<definedName name="_xlnm.Print_Area" localSheetId="0">${formula}</definedName>`;
  expect(opened(namedBook(name)).sheets[0]!.pageSetup.printArea).toEqual(expected);
});

test("a print area of several areas stays when the titles change, and titles when the area does", () => {
  const rows = { first: 0, last: 0 };
  expect(namesAfter(twoAreas + titles, (sheet) => printing(sheet, { titleRows: rows }))).toEqual([
    twoAreas,
    titles.replace("$1:$2", "$1:$1"),
  ]);
  const odd = titles.replace("Data!$1:$2", "OFFSET(Data!$1:$1,0,0)");
  expect(namesAfter(odd, (sheet) => printing(sheet, { printArea: area }))).toEqual([
    odd,
    '<definedName name="_xlnm.Print_Area" localSheetId="0">Data!$A$1:$D$10</definedName>',
  ]);
});

test("titles at the left are no titles at the top", () => {
  const rows = '<definedName name="_xlnm.Print_Titles" localSheetId="0">Data!$1:$2</definedName>';
  const after = namesAfter(rows, (sheet) =>
    printing(sheet, { titleRows: undefined, titleColumns: { first: 0, last: 1 } }),
  );
  expect(after).toEqual([rows.replace("$1:$2", "$A:$B")]);
});

test("print area and titles are written with the sheet's name in quotes, and go when they are cleared", () => {
  const rows = { first: 0, last: 3 };
  const columns = { first: 1, last: 2 };
  const after = namesAfter("", (_sheet, book) =>
    printing(book.sheets[1]!, { printArea: area, titleRows: rows, titleColumns: columns }),
  );
  expect(after).toEqual([
    `<definedName name="_xlnm.Print_Area" localSheetId="2">'Jan''s'!$A$1:$D$10</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="2">'Jan''s'!$B:$C,'Jan''s'!$1:$4</definedName>`,
  ]);
  const cleared = namesAfter(titles, (sheet) =>
    printing(sheet, { titleRows: undefined, titleColumns: undefined }),
  );
  expect(cleared).toEqual([]);
});

const own = '<definedName name="Own" localSheetId="2" function="1" vbProcedure="1">1</definedName>';

test("names that did not change keep what the model does not know, and follow their sheet", () => {
  const after = namesAfter(`${own}<definedName name="All">2</definedName>`, (_sheet, book) => {
    book.names = [...book.names].reverse();
    book.sheets.reverse();
  });
  // The chart sheet keeps its place, the two others change theirs.
  expect(after).toEqual([
    '<definedName name="All">2</definedName>',
    own.replace('localSheetId="2"', 'localSheetId="0"'),
  ]);
});

test("a name that was changed is written anew, a new one as well", () => {
  const after = namesAfter(own, (sheet, book) => {
    book.names = [
      { name: "Own", formula: "FILTER(A1:A3,1)", sheetId: 6, visible: true, comment: "" },
      { name: "Rate", formula: '"<&>"', visible: false, comment: 'a "b"' },
      { name: "Local", formula: "Data!$A$1", sheetId: sheet.id, visible: true, comment: "" },
    ];
  });
  expect(after).toEqual([
    '<definedName name="Own" localSheetId="2">_xlfn._xlws.FILTER(A1:A3,1)</definedName>',
    '<definedName name="Rate" comment="a &quot;b&quot;" hidden="1">"&lt;&amp;&gt;"</definedName>',
    '<definedName name="Local" localSheetId="0">Data!$A$1</definedName>',
  ]);
});

test("a deleted sheet takes its names along, and those behind it move up", () => {
  const names = `${titles}<definedName name="Gone" localSheetId="0">1</definedName>${own}<definedName name="_xlnm.Criteria" localSheetId="2">'Jan''s'!$A$1</definedName>`;
  const after = namesAfter(names, (_sheet, book) => {
    book.sheets = book.sheets.slice(1);
    book.activeSheetId = 6;
    book.names = book.names.filter(({ sheetId }) => sheetId !== 4);
  });
  expect(after).toEqual([
    `<definedName name="_xlnm.Criteria" localSheetId="1">'Jan''s'!$A$1</definedName>`,
    own.replace('localSheetId="2"', 'localSheetId="1"'),
  ]);
});

test("names that Excel keeps for itself follow a sheet that is renamed", () => {
  const criteria = '<definedName name="_xlnm.Criteria" localSheetId="0">Data!$A$1:$B$2</definedName>';
  const after = namesAfter(criteria + twoAreas + titles, (sheet) => (sheet.name = "It's new"));
  expect(after).toEqual([
    criteria.replace("Data!", "'It''s new'!"),
    twoAreas.replaceAll("Data!", "'It''s new'!"),
    titles.replaceAll("Data!", "'It''s new'!"),
  ]);
});

test("a sheet's filter has its hidden name, which follows and goes", () => {
  const set = namesAfter("", (_sheet, book) => (book.sheets[1]!.autoFilter = { area, columns: [] }));
  expect(set).toEqual([
    `<definedName name="_xlnm._FilterDatabase" localSheetId="2" hidden="1">'Jan''s'!$A$1:$D$10</definedName>`,
  ]);
});

test("names come where the schema wants them: after the sheets, before the calculation", () => {
  const bytes = smallBook(sheetOf(""));
  const after = editedParts(bytes, (_sheet, book) => {
    book.calculationMode = "Manual";
    book.names = [{ name: "A", formula: "1", visible: true, comment: "" }];
  })["xl/workbook.xml"]!;
  expect(after.match(/<(sheets|definedNames|calcPr)\b/g)).toEqual(["<sheets", "<definedNames", "<calcPr"]);
  expect(elementIn(after, "calcPr")).toBe('<calcPr calcMode="manual"/>');
});

test("sheets get their states, numbers of their own and the tab that is shown", () => {
  const after = editedParts(namedBook(""), (sheet, book) => {
    sheet.visibility = "VeryHidden";
    book.sheets.push({ ...blankSheet(5, "<New>"), visibility: "Hidden" });
    book.activeSheetId = 6;
  })["xl/workbook.xml"]!;
  expect(elementsIn(after, "sheet")).toEqual([
    '<sheet name="Data" sheetId="4" r:id="rId1" state="veryHidden"/>',
    '<sheet name="Chart1" sheetId="5" r:id="rId3"/>',
    `<sheet name="Jan's" sheetId="6" r:id="rId2"/>`,
    '<sheet name="&lt;New&gt;" sheetId="7" r:id="rId4" state="hidden"/>', // 5 is the chart sheet's
  ]);
  expect(elementIn(after, "workbookView")).toBe('<workbookView activeTab="2"/>');
});
