import { endingOf, openBook, saveBook } from "../../../src";
import { putCell } from "../../../src/book/cells";
import { blankSheet, cellOf } from "../../../src/book/makeBook";
import { formulasWithoutValue } from "../../../src/file/formulasWithoutValue";
import { changedParts, madeBook, opened, partTexts, reopened } from "../asking";
import { links, linksPart, main, sheetOf, smallBook, typesPart, zipped } from "../fixtures/zipped";
import { editedParts, elementIn, elementsIn, savedParts } from "../../make/edited";
import { expectValid } from "../../make/validate";

const spillAt = (row: number) => (sheet: Parameters<typeof putCell>[0]) =>
  putCell(sheet, row, 0, {
    ...cellOf(1),
    formula: "SEQUENCE(2)",
    arrayArea: { top: row, left: 0, bottom: row + 1, right: 0 },
    isDynamic: true,
  });

/* [MS-XLSX] 2.2.4: what makes Excel take an array formula for one that spills. */
test("a formula that spills has a mark, which all of them share", async () => {
  const parts = savedParts((sheet) => {
    spillAt(0)(sheet);
    spillAt(5)(sheet);
  });
  const text = parts["xl/metadata.xml"]!;
  expect(text.match(/<(metadataTypes|futureMetadata|cellMetadata) /g)).toEqual([
    "<metadataTypes ",
    "<futureMetadata ",
    "<cellMetadata ",
  ]);
  expect(elementIn(text, "cellMetadata")).toBe(
    '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata>',
  );
  expect(text).toContain('fDynamic="1"');
  expect(elementsIn(parts["xl/worksheets/sheet1.xml"]!, "c").filter((cell) => cell.includes("<f")).map((cell) => /cm="(\d)"/.exec(cell)?.[1])).toEqual(["1", "1"]); // prettier-ignore
  await expectValid(saveBook(madeBook(spillAt(0))));
});

const withMetadata = (inside: string) =>
  smallBook(sheetOf(""), {
    "[Content_Types].xml": typesPart({ "xl/workbook.xml": "sheet.main", "xl/worksheets/sheet1.xml": "worksheet", "xl/metadata.xml": "sheetMetadata" }),
    "xl/metadata.xml": `<metadata xmlns="${main}">${inside}</metadata>`,
    "xl/_rels/workbook.xml.rels": linksPart(["rId1", "worksheet", "worksheets/sheet1.xml"], ["rId2", "sheetMetadata", "metadata.xml"]),
  }); // prettier-ignore

const rich =
  '<metadataTypes count="1"><metadataType name="XLRICHVALUE" minSupportedVersion="120000"/></metadataTypes><futureMetadata name="XLRICHVALUE" count="1"><bk/></futureMetadata><valueMetadata count="1"><bk><rc t="1" v="0"/></bk></valueMetadata>';

test("the mark goes among a file's other metadata, in the order of the schema", () => {
  const text = editedParts(withMetadata(rich), spillAt(0))["xl/metadata.xml"]!;
  expect(text.match(/<(metadataTypes|futureMetadata name="\w+"|cellMetadata|valueMetadata)/g)).toEqual([
    "<metadataTypes",
    '<futureMetadata name="XLRICHVALUE"',
    '<futureMetadata name="XLDAPR"',
    "<cellMetadata",
    "<valueMetadata",
  ]);
  expect(elementIn(text, "cellMetadata")).toBe(
    '<cellMetadata count="1"><bk><rc t="2" v="0"/></bk></cellMetadata>',
  );
  expect(elementIn(text, "metadataTypes")).toContain('count="2"');
});

test("a mark that the file has is used again", () => {
  const first = saveBook(madeBook(spillAt(0)));
  const book = opened(first);
  spillAt(5)(book.sheets[0]!);
  expect(changedParts(first, saveBook(book))).not.toContain("xl/metadata.xml");
});

test("custom XML is kept byte for byte, changed, added and removed with all that leads to it", () => {
  const items = [
    { id: "{11111111-0000-0000-0000-000000000001}", xml: "<a xmlns='urn:a'> é </a>" },
    { id: "{11111111-0000-0000-0000-000000000002}", xml: "<?xml version='1.0'?><b/>" },
  ];
  const bytes = saveBook(madeBook((_sheet, book) => (book.customXml = items)));
  expect(opened(bytes).customXml).toEqual(items);
  const parts = editedParts(bytes, (_sheet, book) => {
    book.customXml = [
      { ...items[1]!, xml: "<b>2</b>" },
      { id: "{11111111-0000-0000-0000-000000000003}", xml: "<c/>" },
    ];
  });
  const texts = Object.entries(parts)
    .filter(([name]) => /^customXml\/item\d\.xml$/.test(name))
    .map(([, text]) => text);
  expect(texts.sort()).toEqual(["<b>2</b>", "<c/>"]);
  const ids = Object.entries(parts).filter(([name]) => name.includes("itemProps")).map(([, text]) => /itemID="([^"]*)"/.exec(text)?.[1]); // prettier-ignore
  expect(ids.sort()).toEqual([items[1]!.id, "{11111111-0000-0000-0000-000000000003}"]);
  const none = editedParts(bytes, (_sheet, book) => (book.customXml = []));
  expect(Object.keys(none).filter((name) => name.startsWith("customXml"))).toEqual([]);
  expect(none["xl/_rels/workbook.xml.rels"]).not.toContain("customXml");
});

test("settings of every kind come back, and go without a trace", () => {
  const values = [["a", null], ["b", 0], ["c", false], ["d", ""], ["<e>\"&", { deep: [1, "é\u0001", { x: [] }] }]] as const; // prettier-ignore
  const bytes = saveBook(
    madeBook((_sheet, { settings }) => values.forEach(([name, value]) => settings.set(name, value))),
  );
  expect([...opened(bytes).settings]).toEqual(values);
  expect(opened(bytes).customXml).toEqual([]);
  const none = editedParts(bytes, (_sheet, { settings }) => settings.clear());
  expect(Object.keys(none).filter((name) => name.startsWith("customXml"))).toEqual([]);
});

/** Two sheets whose names a pivot cache and a chart speak of. */
const spoken = zipped({
  "[Content_Types].xml": typesPart({ "xl/workbook.xml": "sheet.main", "xl/worksheets/sheet1.xml": "worksheet", "xl/worksheets/sheet2.xml": "worksheet" }),
  "_rels/.rels": linksPart(["rId1", "officeDocument", "xl/workbook.xml"]),
  "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${links}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/><sheet name="B &amp; C" sheetId="2" r:id="rId2"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": linksPart(["rId1", "worksheet", "worksheets/sheet1.xml"], ["rId2", "worksheet", "worksheets/sheet2.xml"]),
  "xl/worksheets/sheet1.xml": sheetOf(""),
  "xl/worksheets/sheet2.xml": sheetOf(""),
  "xl/pivotCache/pivotCacheDefinition1.xml": `<pivotCacheDefinition xmlns="${main}"><cacheSource type="worksheet"><worksheetSource ref="A1:B2" sheet="A"/></cacheSource></pivotCacheDefinition>`,
  "xl/pivotCache/pivotCacheDefinition2.xml": `<pivotCacheDefinition xmlns="${main}"><cacheSource type="worksheet"><worksheetSource ref="A1:B2" sheet='B &amp; C'/></cacheSource></pivotCacheDefinition>`,
  "xl/charts/chart9.xml": '<c:chart xmlns:c="c"><c:f>A!$A$1</c:f><c:f>\'B &amp; C\'!$A$1+A!$B$1</c:f><c:v>A!$A$1</c:v></c:chart>',
}); // prettier-ignore

const cacheOf = (parts: Record<string, string>, number: number) =>
  /sheet=(?:"([^"]*)"|'([^']*)')/
    .exec(parts[`xl/pivotCache/pivotCacheDefinition${number}.xml`]!)
    ?.slice(1)
    .find(Boolean);

test("what speaks of a sheet follows its new name", () => {
  const parts = editedParts(spoken, (sheet) => (sheet.name = "It's"));
  expect([cacheOf(parts, 1), cacheOf(parts, 2)]).toEqual(["It's", "B &amp; C"]);
  expect(elementsIn(parts["xl/charts/chart9.xml"]!, "c:f")).toEqual([
    "<c:f>'It''s'!$A$1</c:f>",
    "<c:f>'B &amp; C'!$A$1+'It''s'!$B$1</c:f>",
  ]);
  expect(parts["xl/charts/chart9.xml"]).toContain("<c:v>A!$A$1</c:v>");
  const second = editedParts(spoken, (_sheet, book) => (book.sheets[1]!.name = "D"));
  expect([cacheOf(second, 1), cacheOf(second, 2)]).toEqual(["A", "D"]);
});

test("two sheets that exchange their names are told apart", () => {
  const parts = editedParts(spoken, (_sheet, book) => {
    const [one, two] = book.sheets;
    [one!.name, two!.name] = [two!.name, one!.name];
  });
  expect([cacheOf(parts, 1), cacheOf(parts, 2)]).toEqual(["B &amp; C", "A"]);
  expect(elementsIn(parts["xl/charts/chart9.xml"]!, "c:f")).toEqual([
    "<c:f>'B &amp; C'!$A$1</c:f>",
    "<c:f>A!$A$1+'B &amp; C'!$B$1</c:f>",
  ]);
});

test.each([
  ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", ".xlsx"],
  ["application/vnd.ms-excel.sheet.macroEnabled.main+xml", ".xlsm"],
  ["application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml", ".xltx"],
  ["application/vnd.ms-excel.template.macroEnabled.main+xml", ".xltm"],
  ["application/vnd.ms-excel.addin.macroEnabled.main+xml", ".xlam"],
  ["application/unheard-of", ".xlsx"],
])("a workbook of the type %s is called %s", (type, ending) => {
  const bytes = smallBook(sheetOf(""), { "[Content_Types].xml": typesPart({ "XL/workbook.xml": type }) });
  expect(endingOf(opened(bytes))).toBe(ending);
  expect(endingOf(madeBook(() => undefined))).toBe(".xlsx");
});

test("a workbook's type may stand in the default of its ending", () => {
  const bytes = smallBook(sheetOf(""), {
    "[Content_Types].xml": typesPart({}, { xml: "application/vnd.ms-excel.sheet.macroEnabled.main+xml" }),
  });
  expect(endingOf(opened(bytes))).toBe(".xlsm");
});

const chained = smallBook(sheetOf('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><v>5</v></c></row>'), {
  "xl/calcChain.xml": `<calcChain xmlns="${main}"><c r="A1" i="4"/></calcChain>`,
  "[Content_Types].xml": typesPart({ "xl/workbook.xml": "sheet.main", "xl/worksheets/sheet1.xml": "worksheet", "xl/calcChain.xml": "calcChain" }),
  "xl/_rels/workbook.xml.rels": linksPart(["rId1", "worksheet", "worksheets/sheet1.xml"], ["rId2", "calcChain", "calcChain.xml"]),
}); // prettier-ignore

test("the chain of formulas stays while they do, and goes with the first that is typed", () => {
  const looked = editedParts(chained, (sheet) => sheet.columns.set(0, { widthPoints: 96 }));
  expect(looked["xl/calcChain.xml"]).toBeDefined();
  expect(looked["xl/workbook.xml"]).not.toContain("fullCalcOnLoad");
  const typed = editedParts(chained, (sheet) => putCell(sheet, 0, 1, cellOf(6)));
  expect(typed["xl/calcChain.xml"]).toBeDefined();
  expect(typed["xl/workbook.xml"]).toContain('<calcPr fullCalcOnLoad="1"/>');
  const formula = editedParts(chained, (sheet) => putCell(sheet, 0, 2, { ...cellOf(1), formula: "A1" }));
  expect(formula["xl/calcChain.xml"]).toBeUndefined();
  expect(formula["[Content_Types].xml"]).not.toContain("calcChain");
  expect(formula["xl/_rels/workbook.xml.rels"]).not.toContain("calcChain");
});

test("formulas without a value are listed with their places", () => {
  const book = opened(
    smallBook(
      sheetOf('<row r="2"><c r="B2"><f>1</f></c><c r="C2"><f>1</f><v>1</v></c><c r="D2"><v>1</v></c></row>'),
    ),
  );
  expect(formulasWithoutValue(book).map(({ row, column }) => [row, column])).toEqual([[1, 1]]);
  expect(formulasWithoutValue(madeBook(() => undefined))).toEqual([]);
});

test("modes, protection and the date system are the workbook's", () => {
  const again = reopened(
    madeBook((_sheet, book) =>
      Object.assign(book, {
        calculationMode: "AutomaticExceptTables",
        isStructureProtected: true,
        date1904: true,
      }),
    ),
  );
  expect(again).toMatchObject({
    calculationMode: "AutomaticExceptTables",
    isStructureProtected: true,
    date1904: true,
  });
  const text = partTexts(saveBook(again))["xl/workbook.xml"]!;
  expect(text).toContain('<workbookProtection lockStructure="1"/>');
  expect(text).toContain('calcMode="autoNoTable"');
  const back = editedParts(saveBook(again), (_sheet, book) =>
    Object.assign(book, { calculationMode: "Automatic", isStructureProtected: false, date1904: false }),
  );
  expect(back["xl/workbook.xml"]).not.toMatch(/date1904|calcMode|workbookProtection/);
});

test.each([
  ["no relationship of its sheet", { "xl/_rels/workbook.xml.rels": linksPart(["rId7", "worksheet", "worksheets/sheet1.xml"]) }],
  ["no list of sheets", { "xl/workbook.xml": `<workbook xmlns="${main}"/>` }],
  ["two sheets on one part", { "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${links}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/><sheet name="B" sheetId="2" r:id="rId1"/></sheets></workbook>` }],
])("a workbook with %s is refused", (_what, parts) => {
  expect(openBook(smallBook(sheetOf(""), parts))).toMatchObject({ kind: "failed", code: "damaged" });
}); // prettier-ignore

test("two sheets of one number get numbers of their own, and both are saved", () => {
  const parts = {
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${links}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/><sheet name="B" sheetId="1" r:id="rId2"/></sheets><bookViews><workbookView activeTab="1"/></bookViews></workbook>`,
    "xl/worksheets/sheet2.xml": sheetOf('<row r="1"><c r="A1"><v>2</v></c></row>'),
    "xl/_rels/workbook.xml.rels": linksPart(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "worksheet", "worksheets/sheet2.xml"],
    ),
  };
  const book = opened(smallBook(sheetOf(""), parts));
  expect(new Set(book.sheets.map(({ id }) => id)).size).toBe(2);
  expect(book.activeSheetId).toBe(book.sheets[1]!.id);
  putCell(book.sheets[1]!, 0, 1, cellOf(3));
  const again = opened(saveBook(book));
  expect(again.sheets.map(({ name, cells }) => [name, cells.size])).toEqual([["A", 0], ["B", 1]]); // prettier-ignore
});

test("a deleted sheet takes along what only it leads to", () => {
  const book = madeBook((sheet, made) => {
    sheet.notes = [{ row: 0, column: 0, author: "A", text: "n" }];
    sheet.customProperties.set("k", "v");
    made.sheets.push(blankSheet(2, "Left"));
  });
  const parts = editedParts(saveBook(book), (_sheet, made) => {
    made.sheets = made.sheets.slice(1);
    made.activeSheetId = 2;
  });
  expect(Object.keys(parts).filter((name) => /comments|vml|customProperty|sheet1\.xml/.test(name))).toEqual(
    [],
  );
  expect(parts["[Content_Types].xml"]).not.toMatch(/comments|sheet1\.xml|customProperty/);
  expect(elementsIn(parts["xl/workbook.xml"]!, "sheet")).toHaveLength(1);
});
