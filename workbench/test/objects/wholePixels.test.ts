/* eslint office-addins/load-object-before-read: off, office-addins/call-sync-before-read: off -- what the rules don't see is what is tested */
import type { Host } from "../../src";
import { onNewSheet } from "../make/freshSheet";
import { hostWith } from "../make/host";

let host: Host;
beforeAll(async () => {
  host = await hostWith();
});
afterAll(() => host.dispose());

// At 96 pixels to the inch one of them is 0.75 points: 20 points are 26.7 pixels, Excel takes 27.
test.each([
  [20, 20.25],
  [15, 15],
  [0.3, 0],
  [0.4, 0.75],
  [409.5, 409.5],
])("a row of %d points is %d points high", async (given, kept) => {
  const { format } = await onNewSheet([], (sheet) => {
    const range = sheet.getRange("B2:B3");
    range.format.rowHeight = given;
    return range.load("format/rowHeight, rowHidden");
  });
  expect(format.rowHeight).toBe(kept);
});

test.each([
  [64.3, 64.5],
  [48, 48],
  [100, 99.75],
])("a column of %d points is %d points wide", async (given, kept) => {
  const { format } = await onNewSheet([], (sheet) => {
    const range = sheet.getRange("C:D");
    range.format.columnWidth = given;
    return range.load("format/columnWidth");
  });
  expect(format.columnWidth).toBe(kept);
});

test("a row that is less than half a pixel high is hidden, as one of none", async () => {
  const range = await onNewSheet([], (sheet) => {
    sheet.getRange("2:2").format.rowHeight = 0.3;
    return sheet.getRange("A2").load("rowHidden");
  });
  expect(range.rowHidden).toBe(true);
});

test("columns and rows that fit their text end with a pixel", async () => {
  const { format } = await onNewSheet([["On-time delivery"]], (sheet) => {
    const range = sheet.getRange("A1");
    range.format.font.size = 13;
    range.format.autofitColumns();
    range.format.autofitRows();
    return range.load("format/columnWidth, format/rowHeight");
  });
  expect([format.columnWidth % 0.75, format.rowHeight % 0.75]).toEqual([0, 0]);
  expect(format.rowHeight).toBeGreaterThan(15);
});

test("shapes and charts lie on whole pixels, and are one pixel large at least", async () => {
  const [box, chart] = await onNewSheet([["Month", "Value"]], (sheet) => {
    const shape = sheet.shapes.addGeometricShape("Rectangle");
    shape.set({ left: 10, top: 20, width: 0.1, height: 100 });
    const made = sheet.charts.add("Line", sheet.getRange("A1:B1"));
    made.set({ left: 10, top: 20, width: 200, height: 100 });
    return [shape.load("left,top,width,height"), made.load("left,top,width,height")] as const;
  });
  expect([box.left, box.top, box.width, box.height]).toEqual([9.75, 20.25, 0.75, 99.75]);
  expect([chart.left, chart.top, chart.width, chart.height]).toEqual([9.75, 20.25, 200.25, 99.75]);
});
