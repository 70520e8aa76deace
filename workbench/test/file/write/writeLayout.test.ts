import type { Sheet } from "../../../src/book/book";
import { defaultStyle } from "../../../src/book/style";
import { opened, reopened, madeBook } from "../asking";
import { links, main, sheetOf, smallBook } from "../fixtures/zipped";
import { editedSheet, elementIn, elementsIn, savedSheet } from "../../make/edited";

type Change = (sheet: Sheet) => void;

const after = (before: string, change: Change, behind = "") =>
  editedSheet(smallBook(sheetOf("", behind, before)), change);

const columnsAfter = (columns: string, change: Change) =>
  elementsIn(after(columns === "" ? "" : `<cols>${columns}</cols>`, change), "col");

test("a column of a run is changed alone, with what the model does not know of it", () => {
  const run = '<col min="2" max="5" width="12.5" bestFit="1" customWidth="1" phonetic="1"/>';
  expect(columnsAfter(run, ({ columns }) => columns.set(2, { widthPoints: 48 }))).toEqual([
    '<col min="2" max="2" width="12.5" bestFit="1" customWidth="1" phonetic="1"/>',
    '<col min="3" max="3" width="9.140625" bestFit="1" customWidth="1" phonetic="1"/>',
    '<col min="4" max="5" width="12.5" bestFit="1" customWidth="1" phonetic="1"/>',
  ]);
});

test.each<[string, string, Change, string[]]>([
  ["a width", "", ({ columns }) => columns.set(0, { widthPoints: 96 }), ['<col min="1" max="1" width="18.28515625" customWidth="1"/>']],
  ["to be hidden", "", ({ columns }) => columns.set(0, { hidden: true }), ['<col min="1" max="1" width="9.140625" customWidth="1" hidden="1"/>']],
  ["to be shown again", '<col min="1" max="1" width="10" hidden="1"/>', ({ columns }) => columns.set(0, { ...columns.get(0), hidden: false }), ['<col min="1" max="1" width="10" hidden="0"/>']],
  ["a level", "", ({ columns }) => columns.set(1, { outlineLevel: 1, collapsed: true }), ['<col min="2" max="2" width="9.140625" outlineLevel="1" collapsed="1"/>']],
  ["nothing any more", '<col min="1" max="2" width="10" customWidth="1"/>', ({ columns }) => columns.delete(0), ['<col min="2" max="2" width="10" customWidth="1"/>']],
])("a column gets %s", (_what, columns, change, expected) => {
  expect(columnsAfter(columns, change)).toEqual(expected);
}); // prettier-ignore

test("neighbours that look alike are one run, others are not", () => {
  const widths = (list: readonly number[]) => (sheet: Sheet) =>
    list.forEach((widthPoints, column) => sheet.columns.set(column, { widthPoints }));
  const found = columnsAfter("", widths([96, 96, 48, 96]));
  expect(found.map((one) => one.slice(0, 24))).toEqual(
    ['<col min="1" max="2" widt', '<col min="3" max="3" widt', '<col min="4" max="4" widt'].map((one) =>
      one.slice(0, 24),
    ),
  );
  const apart = columnsAfter(
    "",
    ({ columns }) => void columns.set(0, { widthPoints: 96 }).set(2, { widthPoints: 96 }),
  );
  expect(apart).toHaveLength(2);
});

test("columns beyond the grid, as no sheet has them, are neither read nor written, nor those before its first", () => {
  const run = '<col min="1" max="4000000000" width="10" customWidth="1"/>';
  expect(opened(smallBook(sheetOf("", "", `<cols>${run}</cols>`))).sheets[0]!.columns.size).toBe(16384);
  expect(columnsAfter(run, ({ columns }) => columns.set(1, { widthPoints: 48 }))).toEqual([
    '<col min="1" max="1" width="10" customWidth="1"/>',
    '<col min="2" max="2" width="9.140625" customWidth="1"/>',
    '<col min="3" max="16384" width="10" customWidth="1"/>',
  ]);
  const none = opened(
    smallBook(sheetOf("", "", '<cols><col min="0" max="1" width="10"/><col min="5" width="9"/></cols>')),
  );
  expect([...none.sheets[0]!.columns.keys()]).toEqual([0]);
});

test("a column with a look of its own keeps it through a file", () => {
  const style = { ...defaultStyle, fill: "#FF0000" };
  const book = madeBook((sheet) => void sheet.columns.set(3, { style }).set(4, { style, widthPoints: 30 }));
  const { columns } = reopened(book).sheets[0]!;
  expect(columns.get(3)).toMatchObject({ style: { fill: "#FF0000" } });
  expect(columns.get(4)).toMatchObject({ style: { fill: "#FF0000" }, widthPoints: 30 });
});

/* ECMA-376, 18.3.1.81: defaultRowHeight is required; customHeight says that it was chosen. */
test.each<[string, Change, string]>([
  ["width", (sheet) => (sheet.standardWidthPoints = 96), '<sheetFormatPr defaultColWidth="18.28515625" defaultRowHeight="15"/>'],
  ["height", (sheet) => (sheet.standardHeightPoints = 20.25), '<sheetFormatPr defaultRowHeight="20.25" customHeight="1"/>'],
  ["outline of rows", (sheet) => sheet.rows.set(3, { outlineLevel: 2 }), '<sheetFormatPr outlineLevelRow="2" defaultRowHeight="15"/>'],
  ["outline of columns", (sheet) => sheet.columns.set(3, { outlineLevel: 7 }), '<sheetFormatPr outlineLevelCol="7" defaultRowHeight="15"/>'],
])("a sheet gets a standard %s", (_what, change, expected) => {
  expect(elementIn(after("", change), "sheetFormatPr")).toBe(expected);
}); // prettier-ignore

test("standard sizes of a file stay where another changes, and go when they are cleared", () => {
  const format =
    '<sheetFormatPr baseColWidth="8" defaultColWidth="20" defaultRowHeight="13" outlineLevelRow="1"/>';
  const { standardWidthPoints, standardHeightPoints } = opened(smallBook(sheetOf("", "", format))).sheets[0]!;
  expect([standardWidthPoints, standardHeightPoints]).toEqual([105, 13]);
  expect(
    elementIn(
      after(format, (sheet) => (sheet.standardWidthPoints = undefined)),
      "sheetFormatPr",
    ),
  ).toBe('<sheetFormatPr baseColWidth="8" defaultRowHeight="13" outlineLevelRow="1"/>');
});

test.each([
  [{ row: 1, column: 0 }, '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'],
  [{ row: 0, column: 2 }, '<pane xSplit="2" topLeftCell="C1" activePane="topRight" state="frozen"/>'],
  [
    { row: 3, column: 2 },
    '<pane xSplit="2" ySplit="3" topLeftCell="C4" activePane="bottomRight" state="frozen"/>',
  ],
])("panes frozen at %p are written and read again", (frozenAt, expected) => {
  const text = savedSheet((sheet) => (sheet.frozenAt = frozenAt));
  expect(elementIn(text, "pane")).toBe(expected);
  expect(elementsIn(text, "selection")).toEqual([
    `<selection pane="${/activePane="(\w+)"/.exec(expected)![1]}" activeCell="A1" sqref="A1"/>`,
  ]);
  expect(reopened(madeBook((sheet) => (sheet.frozenAt = frozenAt))).sheets[0]!.frozenAt).toEqual(frozenAt);
});

const frozen =
  '<sheetViews><sheetView tabSelected="1" zoomScale="85" workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozenSplit"/><selection pane="bottomLeft" activeCell="B5" sqref="B5:C6 E7"/></sheetView></sheetViews>';

test("the selection of the active pane is the sheet's", () => {
  const [sheet] = opened(smallBook(sheetOf("", "", frozen))).sheets;
  expect(sheet).toMatchObject({
    frozenAt: { row: 2, column: 0 },
    selection: { top: 4, left: 1, bottom: 5, right: 2 },
    otherSelections: [{ top: 6, left: 4, bottom: 6, right: 4 }],
  });
});

test.each([
  ["no view", "", { top: 0, left: 0, bottom: 0, right: 0 }, undefined],
  ["a split that is not frozen", '<sheetViews><sheetView workbookViewId="0"><pane xSplit="1000" ySplit="500" topLeftCell="B2" activePane="bottomRight"/><selection pane="topRight" sqref="D1"/><selection pane="bottomRight" sqref="C3"/></sheetView></sheetViews>', { top: 2, left: 2, bottom: 2, right: 2 }, undefined],
  ["a selection of nothing", '<sheetViews><sheetView workbookViewId="0"><selection sqref="?"/></sheetView></sheetViews>', { top: 0, left: 0, bottom: 0, right: 0 }, undefined],
  ["whole columns", '<sheetViews><sheetView workbookViewId="0"><selection sqref="B:C"/></sheetView></sheetViews>', { top: 0, left: 1, bottom: 1048575, right: 2 }, undefined],
])("of %s the selection is read", (_what, views, selection, frozenAt) => {
  expect(opened(smallBook(sheetOf("", "", views))).sheets[0]).toMatchObject({ selection });
  expect(opened(smallBook(sheetOf("", "", views))).sheets[0]!.frozenAt).toEqual(frozenAt);
}); // prettier-ignore

test("thawed panes go with their selections, and the zoom stays", () => {
  const text = after(frozen, (sheet) => (sheet.frozenAt = undefined));
  expect(elementIn(text, "sheetView")).toBe(
    '<sheetView tabSelected="1" zoomScale="85" workbookViewId="0"><selection activeCell="B5" sqref="B5:C6 E7"/></sheetView>',
  );
});

test("another selection leaves panes and the selections of other panes as they are", () => {
  const both = frozen.replace("<selection", '<selection pane="topLeft" sqref="A1"/><selection');
  const text = after(both, (sheet) => {
    sheet.selection = { top: 9, left: 0, bottom: 9, right: 0 };
    sheet.otherSelections = undefined;
  });
  expect(elementsIn(text, "selection")).toEqual([
    '<selection pane="topLeft" sqref="A1"/>',
    '<selection pane="bottomLeft" activeCell="A10" sqref="A10"/>',
  ]);
});

test.each<[string, Change, string]>([
  [
    "grid lines off",
    (sheet) => (sheet.showGridlines = false),
    '<sheetView workbookViewId="0" showGridLines="0"/>',
  ],
  [
    "headings off",
    (sheet) => (sheet.showHeadings = false),
    '<sheetView workbookViewId="0" showRowColHeaders="0"/>',
  ],
])("%s is said in a view", (_what, change, expected) => {
  const text = after("", change);
  expect(elementIn(text, "sheetView")).toBe(expected);
  const again = opened(smallBook(text)).sheets[0]!;
  expect([again.showGridlines, again.showHeadings]).toEqual([
    !expected.includes("Grid"),
    !expected.includes("Head"),
  ]);
});

test("merged cells are counted, and go when none are left", () => {
  const merges = '<mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="D4:D9"/></mergeCells>';
  const text = after("", (sheet) => (sheet.merges = sheet.merges.slice(1)), merges);
  expect(elementIn(text, "mergeCells")).toBe('<mergeCells count="1"><mergeCell ref="D4:D9"/></mergeCells>');
  expect(after("", (sheet) => (sheet.merges = []), merges)).not.toContain("merge");
});

test("breaks are in order, with where they end: at the last column or the last row", () => {
  const text = savedSheet((sheet) => {
    sheet.rowBreaks = [20, 5];
    sheet.columnBreaks = [3];
  });
  expect(elementIn(text, "rowBreaks")).toBe(
    '<rowBreaks count="2" manualBreakCount="2"><brk id="5" max="16383" man="1"/><brk id="20" max="16383" man="1"/></rowBreaks>',
  );
  expect(elementIn(text, "colBreaks")).toBe(
    '<colBreaks count="1" manualBreakCount="1"><brk id="3" max="1048575" man="1"/></colBreaks>',
  );
  const again = reopened(madeBook((sheet) => (sheet.rowBreaks = [5]))).sheets[0]!;
  expect([again.rowBreaks, again.columnBreaks]).toEqual([[5], []]);
});

test("breaks that a person did not set are not the model's", () => {
  const breaks =
    '<rowBreaks count="2" manualBreakCount="1"><brk id="4" max="16383"/><brk id="9" man="1" max="16383"/></rowBreaks>';
  expect(opened(smallBook(sheetOf("", breaks))).sheets[0]!.rowBreaks).toEqual([9]);
  expect(after("", (sheet) => (sheet.rowBreaks = []), breaks)).not.toContain('id="9"');
});

test.each([
  ["#1F4E79", '<tabColor rgb="FF1F4E79"/>'],
  ["", ""],
  [undefined, ""],
])("the colour %p of a tab replaces the file's", (color, expected) => {
  const before = '<sheetPr codeName="S"><tabColor theme="4"/><pageSetUpPr autoPageBreaks="0"/></sheetPr>';
  const text = after(before, (sheet) => (sheet.tabColor = color));
  expect(elementIn(text, "sheetPr")).toBe(
    `<sheetPr codeName="S">${expected}<pageSetUpPr autoPageBreaks="0"/></sheetPr>`,
  );
});

test.each([
  ['<tabColor theme="4"/>', "#4472C4"],
  ['<tabColor indexed="10"/>', "#FF0000"],
  ['<tabColor auto="1" rgb="FFFF0000"/>', undefined],
  ["", undefined],
])("a tab coloured %s is %s", (color, expected) => {
  expect(opened(smallBook(sheetOf("", "", `<sheetPr>${color}</sheetPr>`))).sheets[0]!.tabColor).toBe(
    expected,
  );
});

test("protection is set with what Excel protects by default, and taken off whole", () => {
  expect(
    elementIn(
      savedSheet((sheet) => (sheet.isProtected = true)),
      "sheetProtection",
    ),
  ).toBe('<sheetProtection sheet="1" objects="1" scenarios="1"/>');
  const own = '<sheetProtection sheet="1" password="CC1A" formatCells="0"/>';
  expect(after("", (sheet) => (sheet.isProtected = false), own)).not.toContain("sheetProtection");
  expect(opened(smallBook(sheetOf("", '<sheetProtection objects="1"/>'))).sheets[0]!.isProtected).toBe(false);
});

/* ECMA-376, 18.3.1.99: the children of a worksheet in their order. */
test("everything on a sheet stands where the schema wants it", () => {
  const behind =
    '<pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/><drawing r:id="rId9"/><extLst/>';
  const text = after("", (sheet) => {
    sheet.tabColor = "#FF0000";
    sheet.frozenAt = { row: 1, column: 0 };
    sheet.standardHeightPoints = 20;
    sheet.columns.set(0, { widthPoints: 96 });
    sheet.isProtected = true;
    sheet.autoFilter = { area: { top: 0, left: 0, bottom: 2, right: 0 }, columns: [] };
    sheet.merges = [{ top: 5, left: 5, bottom: 6, right: 6 }];
    sheet.validations = [{ areas: [{ top: 0, left: 0, bottom: 0, right: 0 }], type: "WholeNumber", operator: "EqualTo", formula1: "1", ignoreBlanks: true, inCellDropDown: true }];
    sheet.conditionalFormats = [{ id: "a", areas: [{ top: 0, left: 0, bottom: 0, right: 0 }], priority: 0, stopIfTrue: false, rule: { kind: "TopBottom", type: "TopItems", rank: 1, look: {} } }];
    sheet.hyperlinks = [{ row: 0, column: 0, documentReference: "A1" }];
    sheet.pageSetup = { ...sheet.pageSetup, orientation: "Landscape", printGridlines: true, header: { left: "", center: "x", right: "" } };
    sheet.rowBreaks = [3];
    sheet.columnBreaks = [3];
  }, behind); // prettier-ignore
  const children = [...text.matchAll(/<(sheetPr|sheetViews|sheetFormatPr|cols|sheetData|sheetProtection|autoFilter|mergeCells|conditionalFormatting|dataValidations|hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|colBreaks|drawing|extLst)\b/g)]; // prettier-ignore
  expect(children.map(([, name]) => name)).toEqual([
    "sheetPr", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetProtection", "autoFilter", "mergeCells",
    "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter",
    "rowBreaks", "colBreaks", "drawing", "extLst",
  ]); // prettier-ignore
});

test("a worksheet of nothing at all gets what is set on it", () => {
  const text = editedSheet(smallBook(`<worksheet xmlns="${main}" xmlns:r="${links}"/>`), (sheet) => {
    sheet.columns.set(0, { widthPoints: 96 });
    sheet.merges = [{ top: 0, left: 0, bottom: 0, right: 1 }];
  });
  expect(text).toContain(
    '<cols><col min="1" max="1" width="18.28515625" customWidth="1"/></cols><mergeCells',
  );
});
