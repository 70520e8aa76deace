import fc from "fast-check";
import type { Area, Sheet } from "../../src/book/book";
import {
  allCells,
  cellAt,
  cellsIn,
  dropCell,
  emptyCell,
  plainValue,
  putCell,
  resetLooks,
  restyle,
  styleAt,
  usedArea,
} from "../../src/book/cells";
import { areaOf, columnLimit, rowLimit } from "../../src/book/area";
import { blankSheet, cellOf } from "../../src/book/makeBook";
import { columnWidth, rowHeight, sheetSize, spanPoints } from "../../src/book/sizes";
import { defaultStyle, type CellStyle } from "../../src/book/style";

const red: CellStyle = { ...defaultStyle, fill: "#FF0000" };
const blue: CellStyle = { ...defaultStyle, fill: "#0000FF" };
const bold = (style: CellStyle): CellStyle => ({ ...style, font: { ...style.font, bold: true } });

function sheetWith(change: (sheet: Sheet) => void): Sheet {
  const sheet = blankSheet(1, "S");
  change(sheet);
  return sheet;
}

const places = (found: readonly { row: number; column: number }[]) =>
  found.map(({ row, column }) => `${row},${column}`).sort();

const spots = fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 12 });
const corner = fc.nat(8);

test("the cells of an area are those that lie in it, however it is looked for", () => {
  fc.assert(
    fc.property(spots, corner, corner, corner, corner, (list, one, two, three, four) => {
      const sheet = sheetWith((made) => list.forEach(([row, column]) => putCell(made, row, column, cellOf(1))));
      const area: Area = { top: Math.min(one, three), bottom: Math.max(one, three), left: Math.min(two, four), right: Math.max(two, four) };
      const inside = [...new Set(list.filter(([row, column]) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right).map(([row, column]) => `${row},${column}`))].sort();
      expect(places(cellsIn(sheet, area))).toEqual(inside);
      expect(places(cellsIn(sheet, { ...area, bottom: rowLimit - 1 })).length).toBeGreaterThanOrEqual(inside.length);
      expect(places([...allCells(sheet)])).toHaveLength(new Set(list.map(String)).size);
    }),
  );
}); // prettier-ignore

test("the look of a cell is its own, else its row's, else its column's, else the workbook's", () => {
  const sheet = sheetWith((made) => {
    made.columns.set(1, { style: blue });
    made.rows.set(1, { style: red });
    putCell(made, 1, 1, cellOf(1, defaultStyle));
  });
  expect([
    styleAt(sheet, 1, 1),
    styleAt(sheet, 1, 0),
    styleAt(sheet, 0, 1),
    styleAt(sheet, 0, 0),
    styleAt(sheet, 1, 2),
  ]).toEqual([defaultStyle, red, blue, defaultStyle, red]);
});

test("an emptied cell stays where it looks other than what lies beneath it", () => {
  const sheet = sheetWith((made) => {
    made.columns.set(3, { style: blue });
    putCell(made, 0, 0, cellOf("a"));
    putCell(made, 0, 1, { ...cellOf("b", red), formula: "1" });
    putCell(made, 0, 3, cellOf("c", defaultStyle));
    putCell(made, 5, 5, cellOf("d"));
  });
  for (const column of [0, 1, 2, 3]) emptyCell(sheet, 0, column);
  expect([cellAt(sheet, 0, 0), cellAt(sheet, 0, 1), cellAt(sheet, 0, 2), cellAt(sheet, 0, 3)]).toEqual([
    undefined,
    { value: undefined, style: red },
    undefined,
    { value: undefined, style: defaultStyle },
  ]);
  dropCell(sheet, 5, 5);
  dropCell(sheet, 5, 6);
  expect(cellAt(sheet, 5, 5)).toBeUndefined();
});

test("the used area is around what holds something; looks count unless values are asked for", () => {
  const sheet = sheetWith((made) => {
    putCell(made, 2, 3, cellOf(0));
    putCell(made, 4, 1, { value: undefined, style: defaultStyle, formula: "1" });
    putCell(made, 0, 9, { value: undefined, style: red });
    putCell(made, 9, 0, { value: undefined, style: defaultStyle });
    putCell(made, 5, 5, { value: undefined, style: defaultStyle, spilledFrom: { row: 4, column: 1 } });
  });
  expect(usedArea(sheet, true)).toEqual({ top: 2, left: 1, bottom: 5, right: 5 });
  expect(usedArea(sheet, false)).toEqual({ top: 0, left: 1, bottom: 5, right: 9 });
  expect(usedArea(sheet, false, areaOf(3, 0, 5, 3))).toEqual(areaOf(4, 1));
  expect(usedArea(sheet, true, areaOf(0, 9, 1, 1))).toBeUndefined();
  expect(usedArea(blankSheet(1, "S"), false)).toBeUndefined();
});

test("a look that is put on whole columns is theirs, and every cell's and row's that crosses them", () => {
  const sheet = sheetWith((made) => {
    putCell(made, 1, 1, cellOf(1, red));
    putCell(made, 1, 5, cellOf(1, red));
    made.rows.set(3, { style: blue, heightPoints: 30 });
    made.columns.set(2, { widthPoints: 90 });
  });
  restyle(sheet, { top: 0, bottom: rowLimit - 1, left: 1, right: 2 }, bold);
  expect([sheet.columns.get(1), sheet.columns.get(2), sheet.columns.get(0)]).toEqual([
    { style: bold(defaultStyle) },
    { widthPoints: 90, style: bold(defaultStyle) },
    undefined,
  ]);
  expect([
    styleAt(sheet, 1, 1),
    styleAt(sheet, 3, 1),
    styleAt(sheet, 3, 2),
    styleAt(sheet, 3, 0),
    styleAt(sheet, 1, 5),
  ]).toEqual([bold(red), bold(blue), bold(blue), blue, red]);
  expect(sheet.rows.get(3)).toEqual({ style: blue, heightPoints: 30 });
});

test("a look that is put on whole rows is theirs, and wins over their columns", () => {
  const sheet = sheetWith((made) => {
    made.columns.set(4, { style: blue });
    putCell(made, 1, 4, cellOf(1, red));
  });
  restyle(sheet, { top: 1, bottom: 2, left: 0, right: columnLimit - 1 }, bold);
  expect(sheet.rows.get(1)).toEqual({ style: bold(defaultStyle) });
  expect([
    styleAt(sheet, 1, 4),
    styleAt(sheet, 2, 4),
    styleAt(sheet, 2, 0),
    styleAt(sheet, 0, 4),
    styleAt(sheet, 3, 4),
  ]).toEqual([bold(red), bold(blue), bold(defaultStyle), blue, blue]);
});

test("a look that is put on the whole sheet is on everything", () => {
  const sheet = sheetWith((made) => {
    made.rows.set(3, { style: blue });
    putCell(made, 1, 1, cellOf(1, red));
  });
  restyle(sheet, { top: 0, bottom: rowLimit - 1, left: 0, right: columnLimit - 1 }, bold);
  expect([styleAt(sheet, 1, 1), styleAt(sheet, 3, 9), styleAt(sheet, 9, 9)]).toEqual([
    bold(red),
    bold(blue),
    bold(defaultStyle),
  ]);
  expect(sheet.cells.size).toBe(1);
});

test("a look on some cells makes those that are missing, and equal looks stay one object", () => {
  const sheet = sheetWith((made) => putCell(made, 0, 0, { ...cellOf(5), formula: "5" }));
  restyle(sheet, areaOf(0, 0, 2, 2), bold);
  expect(cellAt(sheet, 0, 0)).toMatchObject({ value: 5, formula: "5" });
  expect(cellAt(sheet, 1, 1)).toEqual({ value: undefined, style: bold(defaultStyle) });
  expect(cellAt(sheet, 1, 1)!.style).toBe(cellAt(sheet, 0, 0)!.style);
});

test("looks that are taken off are the workbook's, whatever rows and columns have", () => {
  const sheet = sheetWith((made) => {
    made.columns.set(1, { style: blue });
    made.rows.set(1, { style: red });
    putCell(made, 1, 1, cellOf(7, red));
    putCell(made, 0, 0, { value: undefined, style: red });
    putCell(made, 5, 5, cellOf(7, red));
  });
  resetLooks(sheet, areaOf(0, 0, 3, 3));
  expect(
    [styleAt(sheet, 1, 1), styleAt(sheet, 2, 1), styleAt(sheet, 1, 2), styleAt(sheet, 0, 0)].every(
      (style) => style === defaultStyle,
    ),
  ).toBe(true);
  expect([styleAt(sheet, 1, 9), styleAt(sheet, 9, 1), styleAt(sheet, 5, 5)]).toEqual([red, blue, red]);
  expect([cellAt(sheet, 1, 1)!.value, cellAt(sheet, 0, 0)]).toEqual([7, undefined]);
  resetLooks(sheet, { top: 0, bottom: rowLimit - 1, left: 1, right: 1 });
  expect([styleAt(sheet, 9, 1), sheet.columns.get(1)?.style, styleAt(sheet, 1, 9)]).toEqual([
    defaultStyle,
    undefined,
    red,
  ]);
});

test("values as Office.js gives them", () => {
  expect([undefined, "", 0, false, { error: "#N/A", message: "x" }].map(plainValue)).toEqual([
    "",
    "",
    0,
    false,
    "#N/A",
  ]);
});

test("sizes are a line's own, the sheet's or Excel's; hidden lines have none", () => {
  const sheet = sheetWith((made) => {
    made.columns
      .set(1, { widthPoints: 96 })
      .set(2, { hidden: true, widthPoints: 96 })
      .set(3, { outlineLevel: 1 });
    made.rows.set(1, { heightPoints: 30 }).set(2, { hidden: true });
  });
  expect([0, 1, 2, 3].map((column) => columnWidth(sheet, column))).toEqual([48, 96, 0, 48]);
  expect([0, 1, 2].map((row) => rowHeight(sheet, row))).toEqual([15, 30, 0]);
  expect(spanPoints(0, 4, (column) => columnWidth(sheet, column))).toBe(192);
  expect([spanPoints(3, 3, () => 1), spanPoints(4, 3, () => 1)]).toEqual([0, 0]);
  expect(sheetSize(sheet)).toEqual({ width: 16384 * 48, height: 1048576 * 15 });
  const wide = { ...sheet, standardWidthPoints: 60, standardHeightPoints: 20 };
  expect([columnWidth(wide, 0), rowHeight(wide, 0)]).toEqual([60, 20]);
  expect(sheetSize(wide)).toEqual({ width: 16384 * 60 + 36 - 60, height: 1048576 * 20 + 10 - 20 });
});
