/* eslint office-addins/load-object-before-read: off -- what the rules don't see is what is tested */
import type { Host } from "../../src";
import { onFirstSheet } from "../make/batch";
import { hostWith } from "../make/host";

let host: Host;
beforeEach(async () => {
  host = await hostWith();
});
afterEach(() => host.dispose());

type Step = (range: Excel.Range, sheet: Excel.Worksheet) => Excel.Range;

/** The address that a step leads to, as Excel writes it. */
async function addressAfter(start: string, step: Step): Promise<string> {
  const range = await onFirstSheet((sheet) => step(sheet.getRange(start), sheet).load("address"));
  return range.address;
}

const isRefused = (code: string, start: string, step: Step) =>
  expect(addressAfter(start, step)).rejects.toMatchObject({ code });

// What each step leads to is that of the examples and tables of Microsoft's reference of Excel.Range.
test.each<[string, Step, string]>([
  ["getCell counts from the range's own corner", (range) => range.getCell(1, 2), "Sheet1!D3"],
  ["getCell may lie outside", (range) => range.getCell(9, 0), "Sheet1!B11"],
  ["getRow", (range) => range.getRow(1), "Sheet1!B3:D3"],
  ["getColumn", (range) => range.getColumn(2), "Sheet1!D2:D4"],
  ["getOffsetRange", (range) => range.getOffsetRange(1, -1), "Sheet1!A3:C5"],
  ["getResizedRange grows by rows and columns", (range) => range.getResizedRange(1, 2), "Sheet1!B2:F5"],
  ["getResizedRange shrinks", (range) => range.getResizedRange(-2, -1), "Sheet1!B2:C2"],
  ["getAbsoluteResizedRange", (range) => range.getAbsoluteResizedRange(1, 5), "Sheet1!B2:F2"],
  ["getBoundingRect", (range) => range.getBoundingRect("F9"), "Sheet1!B2:F9"],
  ["getIntersection", (range) => range.getIntersection("C3:Z9"), "Sheet1!C3:D4"],
  ["getEntireRow", (range) => range.getEntireRow(), "Sheet1!2:4"],
  ["getEntireColumn", (range) => range.getEntireColumn(), "Sheet1!B:D"],
  ["getLastCell", (range) => range.getLastCell(), "Sheet1!D4"],
  ["getLastRow", (range) => range.getLastRow(), "Sheet1!B4:D4"],
  ["getLastColumn", (range) => range.getLastColumn(), "Sheet1!D2:D4"],
  ["getColumnsAfter", (range) => range.getColumnsAfter(2), "Sheet1!E2:F4"],
  ["getColumnsBefore", (range) => range.getColumnsBefore(), "Sheet1!A2:A4"],
  ["getRowsBelow", (range) => range.getRowsBelow(2), "Sheet1!B5:D6"],
  ["getRowsAbove", (range) => range.getRowsAbove(), "Sheet1!B1:D1"],
])("%s", async (_, step, address) => {
  expect(await addressAfter("B2:D4", step)).toBe(address);
});

test("steps off the sheet, or to where nothing is, are refused", async () => {
  await isRefused("InvalidArgument", "A1:B2", (range) => range.getOffsetRange(-1, 0));
  await isRefused("InvalidArgument", "A1:B2", (range) => range.getResizedRange(-2, 0));
  await isRefused("ItemNotFound", "A1:B2", (range) => range.getIntersection("D4"));
  const none = await onFirstSheet((sheet) => sheet.getRange("A1").getIntersectionOrNullObject("D4"));
  expect(none.isNullObject).toBe(true);
});

test("the used range holds values and looks, or values alone; a sheet without any has its first cell", async () => {
  expect(await addressAfter("A1", (_, sheet) => sheet.getUsedRange())).toBe("Sheet1!A1");
  await onFirstSheet((sheet) => {
    sheet.getRange("C3").values = [[1]];
    sheet.getRange("E9").format.fill.color = "#FF0000";
  });
  expect(await addressAfter("A1", (_, sheet) => sheet.getUsedRange())).toBe("Sheet1!C3:E9");
  expect(await addressAfter("A1", (_, sheet) => sheet.getUsedRange(true))).toBe("Sheet1!C3");
  expect(await addressAfter("A1:C9", (range) => range.getUsedRange(true))).toBe("Sheet1!C3");
});

test("the surrounding region ends at empty rows and columns", async () => {
  await onFirstSheet((sheet) => {
    sheet.getRange("B2:C3").values = [
      [1, 2],
      [3, 4],
    ];
    sheet.getRange("E2").values = [[5]];
  });
  expect(await addressAfter("B2", (range) => range.getSurroundingRegion())).toBe("Sheet1!B2:C3");
});

test("one value fills a range, null leaves a cell alone, an empty text clears it", async () => {
  await onFirstSheet((sheet) => {
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- Excel takes one value for all cells; the types don't say so
    (sheet.getRange("A1:B2") as any).values = 7;
    sheet.getRange("A1:B1").values = [[null, ""]];
  });
  const range = await onFirstSheet((sheet) => sheet.getRange("A1:B2").load("values,valueTypes"));
  expect(range.values).toEqual([
    [7, ""],
    [7, 7],
  ]);
  expect(range.valueTypes[0]).toEqual(["Double", "Empty"]);
});

test("clearing takes contents, looks or both", async () => {
  const fill = () => {
    return onFirstSheet((sheet) => {
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("A1").format.fill.color = "#00FF00";
    });
  };
  const left = async (what: Excel.ClearApplyTo) => {
    await fill();
    await onFirstSheet((sheet) => sheet.getRange("A1").clear(what));
    const range = await onFirstSheet((sheet) => sheet.getRange("A1").load("values,format/fill/color"));
    return [range.values[0]?.[0], range.format.fill.color];
  };
  expect(await left(Excel.ClearApplyTo.contents)).toEqual(["", "#00FF00"]);
  expect(await left(Excel.ClearApplyTo.formats)).toEqual([1, "#FFFFFF"]);
  expect(await left(Excel.ClearApplyTo.all)).toEqual(["", "#FFFFFF"]);
});

test("cells that are inserted push the others down or right, deleted ones are closed up", async () => {
  await onFirstSheet((sheet) => {
    sheet.getRange("A1:B2").values = [
      [1, 2],
      [3, 4],
    ];
    sheet.getRange("D1").formulas = [["=A2*10"]];
    sheet.getRange("A1").insert("Down");
  });
  const after = async () => {
    const [cells, formula] = await onFirstSheet((sheet) => [
      sheet.getRange("A1:B3").load("values"),
      sheet.getRange("D1").load("formulas,values"),
    ]);
    return [cells?.values, formula?.formulas[0]?.[0], formula?.values[0]?.[0]];
  };
  const pushed = [
    ["", 2],
    [1, 4],
    [3, ""],
  ];
  expect(await after()).toEqual([pushed, "=A3*10", 30]);
  await onFirstSheet((sheet) => sheet.getRange("A1").delete("Up"));
  const closed = [
    [1, 2],
    [3, 4],
    ["", ""],
  ];
  expect(await after()).toEqual([closed, "=A2*10", 30]);
});

test("copying takes formulas along relatively, or their values alone", async () => {
  await onFirstSheet((sheet) => {
    sheet.getRange("A1:B1").formulas = [[2, "=A1+$A$1"]];
    sheet.getRange("A2").values = [[5]];
    sheet.getRange("B2").copyFrom("B1");
    sheet.getRange("C2").copyFrom("B1", "Values");
  });
  const range = await onFirstSheet((sheet) => sheet.getRange("B2:C2").load("formulas,values"));
  expect(range.formulas).toEqual([["=A2+$A$1", 4]]);
  expect(range.values).toEqual([[7, 4]]);
});

test("merged cells keep the first value, and come apart again", async () => {
  await onFirstSheet((sheet) => {
    sheet.getRange("A1:B2").values = [
      [1, 2],
      [3, 4],
    ];
    sheet.getRange("A1:B2").merge();
  });
  const merged = await onFirstSheet((sheet) => sheet.getRange("A1:B2").load("values"));
  expect(merged.values).toEqual([
    [1, ""],
    ["", ""],
  ]);
  await onFirstSheet((sheet) => sheet.getRange("A1:B2").unmerge());
  expect(host.book.sheets[0]?.merges).toEqual([]);
});
