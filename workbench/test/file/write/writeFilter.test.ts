import { saveBook } from "../../../src";
import type { ColumnFilter, FilterCriteria, SortState } from "../../../src/book/filter";
import { madeBook, opened, reopened } from "../asking";
import { putTable, table } from "../making";
import { linksPart, main, sheetOf, smallBook } from "../fixtures/zipped";
import { editedParts, editedSheet, elementIn, elementsIn, savedParts } from "../../make/edited";
import { expectValid } from "../../make/validate";

const area = { top: 0, left: 1, bottom: 9, right: 4 };
const filtered = (criteria: FilterCriteria) =>
  savedParts((sheet) => (sheet.autoFilter = { area, columns: [{ column: 2, criteria }] }));

/* ECMA-376, 18.3.2: what a filter is for each kind of criteria, with its defaults left out. */
const kinds: readonly (readonly [FilterCriteria, string])[] = [
  [{ filterOn: "Values", values: ["a", "<b>", ""] }, '<filters blank="1"><filter val="a"/><filter val="&lt;b&gt;"/></filters>'],
  [{ filterOn: "Values", values: ["x\u0001"] }, '<filters><filter val="x_x0001_"/></filters>'],
  [{ filterOn: "Values", values: [{ date: "2026-03-01", specificity: "Month" }] }, '<filters><dateGroupItem year="2026" month="3" dateTimeGrouping="month"/></filters>'],
  [{ filterOn: "Values", values: [{ date: "2026-01-01", specificity: "Year" }] }, '<filters><dateGroupItem year="2026" dateTimeGrouping="year"/></filters>'],
  [{ filterOn: "Values", values: [{ date: "2026-03-09T07:05:00", specificity: "Minute" }] }, '<filters><dateGroupItem year="2026" month="3" day="9" hour="7" minute="5" dateTimeGrouping="minute"/></filters>'],
  [{ filterOn: "TopItems", count: 3 }, '<top10 top="1" val="3"/>'],
  [{ filterOn: "TopPercent", count: 10 }, '<top10 top="1" percent="1" val="10"/>'],
  [{ filterOn: "BottomItems", count: 500 }, '<top10 top="0" val="500"/>'],
  [{ filterOn: "BottomPercent", count: 1 }, '<top10 top="0" percent="1" val="1"/>'],
  [{ filterOn: "Custom", criterion1: "=x*", operator: "And" }, '<customFilters><customFilter val="x*"/></customFilters>'],
  [{ filterOn: "Custom", criterion1: ">=5", criterion2: "<>7", operator: "And" }, '<customFilters and="1"><customFilter operator="greaterThanOrEqual" val="5"/><customFilter operator="notEqual" val="7"/></customFilters>'],
  [{ filterOn: "Custom", criterion1: "<1", criterion2: ">9", operator: "Or" }, '<customFilters><customFilter operator="lessThan" val="1"/><customFilter operator="greaterThan" val="9"/></customFilters>'],
  [{ filterOn: "Dynamic", criteria: "AboveAverage" }, '<dynamicFilter type="aboveAverage"/>'],
  [{ filterOn: "Dynamic", criteria: "AllDatesInPeriodQuarter2" }, '<dynamicFilter type="Q2"/>'],
  [{ filterOn: "Dynamic", criteria: "AllDatesInPeriodFebruray" }, '<dynamicFilter type="M2"/>'],
  [{ filterOn: "Dynamic", criteria: "AllDatesInPeriodDecember" }, '<dynamicFilter type="M12"/>'],
  [{ filterOn: "Dynamic", criteria: "YearToDate" }, '<dynamicFilter type="yearToDate"/>'],
  [{ filterOn: "CellColor", color: "#FF0000" }, '<colorFilter dxfId="0"/>'],
  [{ filterOn: "CellColor" }, '<colorFilter dxfId="0"/>'],
  [{ filterOn: "FontColor", color: "#00FF00" }, '<colorFilter dxfId="0" cellColor="0"/>'],
]; // prettier-ignore

test.each(kinds)("the filter %p is written as %s and read again", (criteria, expected) => {
  const text = filtered(criteria)["xl/worksheets/sheet1.xml"]!;
  expect(elementIn(text, "autoFilter")).toBe(
    `<autoFilter ref="B1:E10"><filterColumn colId="2">${expected}</filterColumn></autoFilter>`,
  );
  const book = madeBook((sheet) => (sheet.autoFilter = { area, columns: [{ column: 2, criteria }] }));
  expect(reopened(book).sheets[0]!.autoFilter).toEqual({ area, columns: [{ column: 2, criteria }] });
});

test.each([
  [{ filterOn: "CellColor", color: "#FF0000" }, '<dxf><fill><patternFill patternType="solid"><fgColor rgb="FFFF0000"/><bgColor rgb="FFFF0000"/></patternFill></fill></dxf>'],
  [{ filterOn: "CellColor" }, '<dxf><fill><patternFill patternType="none"/></fill></dxf>'],
  [{ filterOn: "FontColor", color: "#00FF00" }, '<dxf><font><color rgb="FF00FF00"/></font></dxf>'],
  [{ filterOn: "FontColor" }, '<dxf><font><color auto="1"/></font></dxf>'],
] as const)("the colour of the filter %p is the format %s", (criteria, expected) => {
  expect(elementIn(filtered(criteria)["xl/styles.xml"]!, "dxf")).toBe(expected);
}); // prettier-ignore

const readFilter = (column: string, styles = "") => {
  const bytes = smallBook(sheetOf("", `<autoFilter ref="A1:C9">${column}</autoFilter>`), {
    "xl/styles.xml": `<styleSheet xmlns="${main}"><dxfs>${styles}</dxfs></styleSheet>`,
    "xl/_rels/workbook.xml.rels": linksPart(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "styles", "styles.xml"],
    ),
  });
  return opened(bytes).sheets[0]!.autoFilter?.columns.map(({ criteria }) => criteria);
};

/* What other programs leave out, and Excel 2007's way of colours: the background alone. */
const read: readonly (readonly [string, FilterCriteria | undefined, string?])[] = [
  ["<top10/>", { filterOn: "TopItems", count: 10 }],
  ['<top10 val="2.5"/>', { filterOn: "TopItems", count: 2.5 }],
  ["<filters/>", { filterOn: "Values", values: [] }],
  ["<filters><filter/></filters>", { filterOn: "Values", values: [""] }],
  ['<filters><dateGroupItem year="2026" dateTimeGrouping="day"/></filters>', { filterOn: "Values", values: [{ date: "2026-01-01", specificity: "Day" }] }],
  ['<filters><dateGroupItem year="2026" month="2" day="3" hour="4" dateTimeGrouping="hour"/></filters>', { filterOn: "Values", values: [{ date: "2026-02-03T04:00:00", specificity: "Hour" }] }],
  ['<customFilters and="1"><customFilter val="1"/></customFilters>', { filterOn: "Custom", criterion1: "=1", operator: "And" }],
  ["<customFilters/>", { filterOn: "Custom", criterion1: "", operator: "And" }],
  ['<dynamicFilter type="null"/>', undefined],
  ["", undefined],
  ['<colorFilter dxfId="0"/>', { filterOn: "CellColor", color: "#112233" }, '<dxf><fill><patternFill><bgColor rgb="FF112233"/></patternFill></fill></dxf>'],
  ['<colorFilter dxfId="9"/>', { filterOn: "CellColor" }],
  ['<iconFilter iconSet="3Arrows" iconId="1"/>', { filterOn: "Icon", xml: '<filterColumn colId="1"><iconFilter iconSet="3Arrows" iconId="1"/></filterColumn>' }],
]; // prettier-ignore

test.each(read.map(([inside, expected, styles = ""]) => [inside, expected, styles] as const))("a file's %s is the filter %p", (inside, expected, styles) => {
  expect(readFilter(`<filterColumn colId="1">${inside}</filterColumn>`, styles)).toEqual(expected ? [expected] : []);
}); // prettier-ignore

test("a filter that lies nowhere is none, and one of no column stays without", () => {
  expect(opened(smallBook(sheetOf("", "<autoFilter/>"))).sheets[0]!.autoFilter).toBeUndefined();
  expect(readFilter("<filterColumn><top10/></filterColumn>")).toEqual([]);
});

const own =
  '<autoFilter ref="A1:C9" xr:uid="{1}" xmlns:xr="x"><filterColumn colId="0" hiddenButton="1"/><filterColumn colId="1" showButton="0"><filters calendarType="gregorian"><filter val="a"/></filters></filterColumn><sortState ref="A2:C9"><sortCondition ref="A2:A9"/></sortState></autoFilter>';
const columnsOf = (text: string) => elementsIn(elementIn(text, "autoFilter"), "filterColumn");

test("columns that did not change keep what the model does not know, others come in their order", () => {
  const text = editedSheet(smallBook(sheetOf("", own)), (sheet) => {
    const more: ColumnFilter = { column: 2, criteria: { filterOn: "TopItems", count: 1 } };
    sheet.autoFilter = { ...sheet.autoFilter!, columns: [more, ...sheet.autoFilter!.columns] };
  });
  expect(columnsOf(text)).toEqual([
    '<filterColumn colId="0" hiddenButton="1"/>',
    '<filterColumn colId="1" showButton="0"><filters calendarType="gregorian"><filter val="a"/></filters></filterColumn>',
    '<filterColumn colId="2"><top10 top="1" val="1"/></filterColumn>',
  ]);
  expect(text).toContain('<autoFilter ref="A1:C9" xr:uid="{1}" xmlns:xr="x">');
  expect(text).toContain("<sortState");
});

test("a button that is hidden stays so when its column gets another filter, or loses it", () => {
  const changed = editedSheet(smallBook(sheetOf("", own)), (sheet) => {
    const criteria: FilterCriteria = { filterOn: "TopItems", count: 1 };
    sheet.autoFilter = { ...sheet.autoFilter!, columns: [0, 1].map((column) => ({ column, criteria })) };
  });
  expect(columnsOf(changed)).toEqual([
    '<filterColumn colId="0" hiddenButton="1"><top10 top="1" val="1"/></filterColumn>',
    '<filterColumn colId="1" showButton="0"><top10 top="1" val="1"/></filterColumn>',
  ]);
  const cleared = editedSheet(
    smallBook(sheetOf("", own)),
    (sheet) => (sheet.autoFilter = { ...sheet.autoFilter!, columns: [] }),
  );
  expect(columnsOf(cleared)).toEqual([
    '<filterColumn colId="0" hiddenButton="1"/>',
    '<filterColumn colId="1" showButton="0"/>',
  ]);
});

test("what the model does not know as a filter stays while another column gets one", () => {
  const odd =
    '<autoFilter ref="A1:C9"><filterColumn colId="0"><dynamicFilter type="nextDecade"/></filterColumn></autoFilter>';
  const text = editedSheet(smallBook(sheetOf("", odd)), (sheet) => {
    sheet.autoFilter = {
      ...sheet.autoFilter!,
      columns: [{ column: 1, criteria: { filterOn: "TopItems", count: 1 } }],
    };
  });
  expect(columnsOf(text)).toEqual([
    '<filterColumn colId="0"><dynamicFilter type="nextDecade"/></filterColumn>',
    '<filterColumn colId="1"><top10 top="1" val="1"/></filterColumn>',
  ]);
});

test("a filter that moves forgets how its cells were sorted; one that goes takes all along", () => {
  const moved = editedSheet(
    smallBook(sheetOf("", own)),
    (sheet) => (sheet.autoFilter = { ...sheet.autoFilter!, area }),
  );
  expect(elementIn(moved, "autoFilter")).toContain('ref="B1:E10"');
  expect(moved).not.toContain("sortState");
  expect(editedSheet(smallBook(sheetOf("", own)), (sheet) => (sheet.autoFilter = undefined))).not.toContain(
    "autoFilter",
  );
});

const sorted = (sort: SortState) =>
  madeBook((sheet) => {
    putTable(sheet);
    sheet.tables = [{ ...table, sort }];
  });

test.each<[SortState, string]>([
  [{ fields: [{ key: 1, sortOn: "Value", ascending: true }], matchCase: false, method: "PinYin" }, '<sortState ref="A2:C3"><sortCondition ref="B2:B3"/></sortState>'],
  [{ fields: [{ key: 0, sortOn: "Value", ascending: false }, { key: 2, sortOn: "Value", ascending: true }], matchCase: true, method: "StrokeCount" }, '<sortState caseSensitive="1" sortMethod="stroke" ref="A2:C3"><sortCondition descending="1" ref="A2:A3"/><sortCondition ref="C2:C3"/></sortState>'],
  [{ fields: [{ key: 0, sortOn: "CellColor", ascending: true, color: "#FF0000" }], matchCase: false, method: "PinYin" }, '<sortState ref="A2:C3"><sortCondition sortBy="cellColor" ref="A2:A3" dxfId="0"/></sortState>'],
  [{ fields: [{ key: 0, sortOn: "FontColor", ascending: false, color: "#FF0000" }], matchCase: false, method: "PinYin" }, '<sortState ref="A2:C3"><sortCondition descending="1" sortBy="fontColor" ref="A2:A3" dxfId="0"/></sortState>'],
])("a table sorted by %p says so, and is read so", (sort, expected) => {
  const bytes = saveBook(sorted(sort));
  const parts = editedParts(bytes, () => undefined);
  expect(elementIn(parts["xl/tables/table1.xml"]!, "sortState")).toBe(expected);
  expect(opened(bytes).sheets[0]!.tables[0]!.sort).toEqual(sort);
}); // prettier-ignore

test("filters and sorts of all kinds are valid", async () => {
  const columns = kinds.slice(0, 16).map(([criteria], column) => ({ column, criteria }));
  const book = sorted({
    fields: [{ key: 0, sortOn: "CellColor", ascending: true, color: "#FF0000" }],
    matchCase: true,
    method: "StrokeCount",
  });
  book.sheets[0]!.autoFilter = { area: { top: 20, left: 0, bottom: 30, right: 15 }, columns };
  await expectValid(saveBook(book));
});
