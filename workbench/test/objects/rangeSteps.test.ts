/* eslint office-addins/load-object-before-read: off -- what the rules don't see is what is tested */
import type { Host } from "../../src";
import { onFirstSheet } from "../make/batch";
import { cellsOf } from "../make/freshSheet";
import { hostWith } from "../make/host";
import { addressOrCode } from "../make/outcome";

/* Where a member of a range leads, after its description in Office.js. */

let host: Host;
beforeAll(async () => {
  host = await hostWith();
  await onFirstSheet((sheet, { workbook }) => {
    workbook.worksheets.add("Other");
    workbook.names.add("Here", sheet.getRange("E5:F6"));
    workbook.names.add("Elsewhere", "=Other!$A$1");
    sheet.getRange("A1:D4").formulas = [
      [1, "x", true, "=1/0"],
      ["", "=1+1", '="t"', "=TRUE"],
      ["", "", "", ""],
      [2, "", "", "y"],
    ];
    sheet.getRange("A1:B2").format.fill.color = "#FF0000";
    sheet.getRange("H8:H9").format.fill.color = "#FF0000";
    sheet.getRange("7:7").rowHidden = true;
    sheet.getRange("C:C").columnHidden = true;
  });
});
afterAll(() => host.dispose());

type Step = (range: Excel.Range, sheet: Excel.Worksheet) => Excel.Range | Excel.RangeAreas;

// "In general, use a positive number to create a range outside the current range. You can also use a negative number to
// create a range within the current range."
test.each<[string, string, Step, string]>([
  ["the column after", "B2:D3", (range) => range.getColumnsAfter(), "E2:E3"],
  ["two columns after", "B2:D3", (range) => range.getColumnsAfter(2), "E2:F3"],
  ["the last column in it", "B2:D3", (range) => range.getColumnsAfter(-1), "D2:D3"],
  ["the last two columns in it", "B2:D3", (range) => range.getColumnsAfter(-2), "C2:D3"],
  ["no column after", "B2:D3", (range) => range.getColumnsAfter(0), "InvalidArgument"],
  ["half a column after", "B2:D3", (range) => range.getColumnsAfter(0.5), "InvalidArgument"],
  ["a column after the last", "XFD2:XFD3", (range) => range.getColumnsAfter(), "InvalidArgument"],
  ["the column before", "B2:D3", (range) => range.getColumnsBefore(), "A2:A3"],
  ["two columns before", "D2:D3", (range) => range.getColumnsBefore(2), "B2:C3"],
  ["the first column in it", "B2:D3", (range) => range.getColumnsBefore(-1), "B2:B3"],
  ["the first two columns in it", "B2:D3", (range) => range.getColumnsBefore(-2), "B2:C3"],
  ["two columns before the second", "B2", (range) => range.getColumnsBefore(2), "InvalidArgument"],
  ["the row below", "B2:D3", (range) => range.getRowsBelow(), "B4:D4"],
  ["three rows below", "B2:D3", (range) => range.getRowsBelow(3), "B4:D6"],
  ["the last row in it", "B2:D4", (range) => range.getRowsBelow(-1), "B4:D4"],
  ["the row above", "B2:D3", (range) => range.getRowsAbove(), "B1:D1"],
  ["two rows above", "B4:D5", (range) => range.getRowsAbove(2), "B2:D3"],
  ["the first two rows in it", "B2:D4", (range) => range.getRowsAbove(-2), "B2:D3"],
  ["a row above the first", "B1", (range) => range.getRowsAbove(), "InvalidArgument"],
  ["a cell of it", "B2:D3", (range) => range.getCell(1, 2), "D3"],
  ["a cell outside of it", "B2:D3", (range) => range.getCell(-1, 5), "G1"],
  ["a cell off the sheet", "B2:D3", (range) => range.getCell(-2, 0), "InvalidArgument"],
  ["a row of it", "B2:D3", (range) => range.getRow(1), "B3:D3"],
  ["a column of it", "B2:D3", (range) => range.getColumn(2), "D2:D3"],
  ["its last cell", "B2:D3", (range) => range.getLastCell(), "D3"],
  ["its last row", "B2:D3", (range) => range.getLastRow(), "B3:D3"],
  ["its last column", "B2:D3", (range) => range.getLastColumn(), "D2:D3"],
  ["its rows as a whole", "B2:D3", (range) => range.getEntireRow(), "2:3"],
  ["its columns as a whole", "B2:D3", (range) => range.getEntireColumn(), "B:D"],
  ["what lies so far from it", "B2:D3", (range) => range.getOffsetRange(-1, 3), "E1:G2"],
  ["what lies off the sheet", "B2:D3", (range) => range.getOffsetRange(-2, 0), "InvalidArgument"],
  ["itself larger", "B2:D3", (range) => range.getResizedRange(1, -1), "B2:C4"],
  ["so many rows and columns", "B2:D3", (range) => range.getAbsoluteResizedRange(1, 5), "B2:F2"],
  ["no rows", "B2:D3", (range) => range.getAbsoluteResizedRange(0, 1), "InvalidArgument"],
  ["what is around both", "B2:D3", (range) => range.getBoundingRect("F1"), "B1:F3"],
  [
    "what is around it and a range",
    "B2",
    (range, sheet) => range.getBoundingRect(sheet.getRange("A9")),
    "A2:B9",
  ],
  [
    "what is around it and another sheet's",
    "B2",
    (range) => range.getBoundingRect("Other!A1"),
    "InvalidArgument",
  ],
  ["what both have", "B2:D3", (range) => range.getIntersection("C3:F9"), "C3:D3"],
  ["what both have on this sheet", "B2:D3", (range) => range.getIntersection("Sheet1!C3"), "C3"],
  ["what both have where they meet not", "B2", (range) => range.getIntersection("C3"), "ItemNotFound"],
  ["what is used of it", "A1:Z99", (range) => range.getUsedRange(), "A1:H9"],
  ["what holds values of it", "A1:Z99", (range) => range.getUsedRange(true), "A1:D4"],
  ["what is used of empty cells", "M1:N9", (range) => range.getUsedRange(), "M1"],
  ["what is around a cell", "B2", (range) => range.getSurroundingRegion(), "A1:D2"],
  ["what is around an empty cell", "J20", (range) => range.getSurroundingRegion(), "J20"],
  ["a spill where there is none", "A1", (range) => range.getSpillingToRange(), "ItemNotFound"],
])("leads to %s", async (_, from, step, to) => {
  expect(await addressOrCode((sheet) => step(sheet.getRange(from), sheet))).toBe(to);
});

// The words of Excel.SpecialCellValueType; ErrorsLogicalNumber is the one in the singular.
test.each<[Excel.SpecialCellType | string, string | undefined, string]>([
  ["Constants", undefined, "A1:C1,A4,D4"],
  ["Constants", "Numbers", "A1,A4"],
  ["Constants", "Text", "B1,D4"],
  ["Constants", "Logical", "C1"],
  ["Constants", "Errors", "ItemNotFound"],
  ["Constants", "NumbersText", "A1:B1,A4,D4"],
  ["Constants", "LogicalNumbers", "A1,C1,A4"],
  ["Constants", "LogicalText", "B1:C1,D4"],
  ["Constants", "logicalnumberstext", "A1:C1,A4,D4"],
  ["Formulas", undefined, "D1,B2:D2"],
  ["Formulas", "Errors", "D1"],
  ["Formulas", "ErrorsLogical", "D1:D2"],
  ["Formulas", "ErrorsNumbers", "D1,B2"],
  ["Formulas", "ErrorsText", "D1,C2"],
  ["Formulas", "ErrorsLogicalNumber", "D1:D2,B2"],
  ["Formulas", "ErrorsLogicalText", "D1:D2,C2"],
  ["Formulas", "ErrorsNumberText", "D1,B2:C2"],
  ["formulas", "Numbers", "B2"],
  ["Blanks", undefined, "A2:A3,B3:D3,B4:C4"],
  ["Blanks", "Text", "InvalidArgument"],
  ["Visible", undefined, "A1:B4,D1:D4"],
  ["ConditionalFormats", undefined, "ItemNotFound"],
  ["DataValidations", undefined, "ItemNotFound"],
  ["Constants", "Number", "InvalidArgument"],
  ["Numbers", undefined, "InvalidArgument"],
])("cells that are %s (%s) of A1:D4", async (kind, type, expected) => {
  const found = await addressOrCode((sheet) =>
    sheet
      .getRange("A1:D4")
      .getSpecialCells(JSON.parse(JSON.stringify(kind)), JSON.parse(JSON.stringify(type ?? null))),
  );
  expect(spots(found)).toEqual(spots(expected));
});

/** Single cells in order: which rectangles they are told in is left open. */
function spots(addresses: string): readonly string[] {
  return addresses
    .split(",")
    .flatMap((address) => {
      const corners = [...address.matchAll(/([A-Z])(\d)/g)];
      const [first, last = first] = corners;
      if (!first || !last || address.length > 5) return [address];
      const rows = Number(last[2]) - Number(first[2]) + 1;
      const columns = (last[1] ?? "").charCodeAt(0) - (first[1] ?? "").charCodeAt(0) + 1;
      return Array.from({ length: rows * columns }, (_, index) => {
        const letter = String.fromCharCode((first[1] ?? "").charCodeAt(0) + (index % columns));
        return `${letter}${Number(first[2]) + Math.floor(index / columns)}`;
      });
    })
    .sort();
}

// "Value is `true` when all cells in a range are hidden, `false` when none, `null` when some are."
test.each<[string, boolean | null, boolean | null, boolean | null]>([
  ["A7:B7", true, true, false],
  ["A6:A7", null, null, false],
  ["A1:B2", false, false, false],
  ["C1:C2", true, false, true],
  ["B1:C2", null, false, null],
  ["B7:C8", null, null, null],
  ["B7:C7", true, true, null],
])("%s is hidden: %s, its rows: %s, its columns: %s", async (address, hidden, rowHidden, columnHidden) => {
  const range = await onFirstSheet((sheet) => sheet.getRange(address).load("hidden,rowHidden,columnHidden"));
  expect([range.hidden, range.rowHidden, range.columnHidden]).toEqual([hidden, rowHidden, columnHidden]);
});

// "The comma-separated or semicolon-separated addresses or names"; without any "for the entire worksheet".
test.each([
  [undefined, "1:1048576"],
  ["A1", "A1"],
  ["A1:B2, C3", "A1:B2,C3"],
  ["A1:B2;C3 ; D:D", "A1:B2,C3,D:D"],
  ["Sheet1!A1,'Sheet1'!B2", "A1,B2"],
  ["Here,A1", "E5:F6,A1"],
  ["Elsewhere", "InvalidArgument"],
  ["Other!A1", "InvalidArgument"],
  ["A1,,B2", "A1,B2"],
  ["A1,nothing", "InvalidArgument"],
  ["", "InvalidArgument"],
])("areas named %s are %s", async (text, expected) => {
  const found = await addressOrCode((sheet) => sheet.getRanges(text));
  expect(found.replace("A:XFD", "1:1048576")).toBe(expected);
});

type AreasStep = (areas: Excel.RangeAreas) => Excel.RangeAreas;

test.each<[string, AreasStep, string]>([
  ["what both have", (areas) => areas.getIntersection("B1:B9"), "B1:B2,B4"],
  [
    "what they have with areas of this sheet",
    (areas) => areas.getIntersection("Sheet1!A1;Sheet1!B4"),
    "A1,B4",
  ],
  ["what they have with another sheet's", (areas) => areas.getIntersection("Other!A1"), "InvalidArgument"],
  ["what they have with nothing", (areas) => areas.getIntersection("Z9"), "ItemNotFound"],
  ["their rows", (areas) => areas.getEntireRow(), "1:2,4:4"],
  ["their columns", (areas) => areas.getEntireColumn(), "A:B"],
  ["what lies so far from them", (areas) => areas.getOffsetRangeAreas(1, 1), "B2:C3,B5:C5"],
  ["what lies off the sheet", (areas) => areas.getOffsetRangeAreas(0, -1), "InvalidArgument"],
  ["what is used of them", (areas) => areas.getUsedRangeAreas(true), "A1:B2,A4"],
])("areas lead to %s", async (_, step, expected) => {
  expect(await addressOrCode((sheet) => step(sheet.getRanges("A1:B2,A4:B4")))).toBe(expected);
});

// "If the destination range is an exact multiple greater than the source range in either rows or columns, then the source
// content is replicated multiple times"; "the destination is expanded automatically if it's smaller than the source".
test.each([
  ["M20:M21", "A1", "A1:A2"],
  ["M20:M21", "A1:A4", "A1:A4"],
  ["M20:M21", "A1:A5", "A1:A2"],
  ["M20:M21", "A1:C4", "A1:C4"],
  ["M20:N20", "A1:C3", "A1:B3"],
  ["M20:N21", "A1:F2", "A1:F2"],
])("a copy of %s onto %s is on %s", async (source, target, expected) => {
  const range = await onFirstSheet((sheet, { workbook }) => {
    const other = workbook.worksheets.getItem("Other");
    other.getRange().clear();
    sheet.getRange("M20:N21").values = [
      ["a", "b"],
      ["c", "d"],
    ];
    other.getRange(target).copyFrom(sheet.getRange(source));
    return other.getUsedRange(true).load("address");
  });
  expect(cellsOf(range)).toBe(expected);
});
