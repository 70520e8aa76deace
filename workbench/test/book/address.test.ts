import fc from "fast-check";
import {
  absoluteAddressOf,
  addressOf,
  columnName,
  fullAddressOf,
  parseArea,
  quotedSheetName,
  splitSheet,
} from "../../src/book/address";
import {
  areaOf, bounding, columnCount, columnLimit, contains, hasCell, intersection, isOnGrid, isOneCell, isSameArea, isWholeColumns, isWholeRows, moved,
  overlaps, rowCount, rowLimit, wholeSheet, without,
} from "../../src/book/area"; // prettier-ignore
import type { Area } from "../../src/book/book";

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [51, "AZ"],
  [52, "BA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16383, "XFD"],
])("column %s is %s", (column, name) => {
  expect(columnName(column)).toBe(name);
  expect(parseArea(`${name}1`)?.left).toBe(column);
});

const cell = (row: number, column: number): Area => ({ top: row, left: column, bottom: row, right: column });

test.each<[string, Area | undefined]>([
  ["A1", cell(0, 0)],
  ["xfd1048576", cell(1048575, 16383)],
  ["$B$3", cell(2, 1)],
  ["B$3:$D5", { top: 2, left: 1, bottom: 4, right: 3 }],
  ["D5:B3", { top: 2, left: 1, bottom: 4, right: 3 }], // the corners in any order
  ["B5:D3", { top: 2, left: 1, bottom: 4, right: 3 }],
  [" A1 ", cell(0, 0)],
  ["A:C", { top: 0, left: 0, bottom: 1048575, right: 2 }],
  ["$C:$A", { top: 0, left: 0, bottom: 1048575, right: 2 }],
  ["3:5", { top: 2, left: 0, bottom: 4, right: 16383 }],
  ["A1:A1", cell(0, 0)],
  ["A", undefined],
  ["7", undefined],
  ["A:3", undefined],
  ["A1:B", undefined],
  ["A1:3", undefined],
  ["A0", undefined],
  ["XFE1", undefined],
  ["A1048577", undefined],
  ["AAAA1", undefined],
  ["A1:B2:C3", undefined],
  ["", undefined],
  [":", undefined],
  ["A1:", undefined],
  ["Sheet1!A1", undefined],
  ["1A", undefined],
  ["A-1", undefined],
  ["$", undefined],
  ["A1 B2", undefined],
  ["Ä1", undefined],
])("%p is read as %p", (text, expected) => {
  expect(parseArea(text)).toEqual(expected);
});

const row = fc.integer({ min: 0, max: rowLimit - 1 });
const column = fc.integer({ min: 0, max: columnLimit - 1 });
const anyArea = fc.tuple(row, column, row, column).map(([one, two, three, four]) => ({
  top: Math.min(one, three),
  left: Math.min(two, four),
  bottom: Math.max(one, three),
  right: Math.max(two, four),
}));

test("an area comes back from its address, with dollar signs as well", () => {
  fc.assert(
    fc.property(anyArea, (area) => {
      expect(parseArea(addressOf(area))).toEqual(area);
      expect(parseArea(splitSheet(absoluteAddressOf("It's, a", area)).rest)).toEqual(area);
      expect(splitSheet(fullAddressOf("It's, a!b", area)).sheet).toBe("It's, a!b");
    }),
  );
});

test.each([
  [{ top: 0, left: 0, bottom: 1048575, right: 2 }, "A:C", "S!$A:$C"],
  [{ top: 4, left: 0, bottom: 6, right: 16383 }, "5:7", "S!$5:$7"],
  [wholeSheet, "A:XFD", "S!$A:$XFD"],
  [cell(0, 0), "A1", "S!$A$1"],
  [{ top: 0, left: 0, bottom: 0, right: 1 }, "A1:B1", "S!$A$1:$B$1"],
])("the area %p is %s", (area, address, absolute) => {
  expect([addressOf(area), absoluteAddressOf("S", area)]).toEqual([address, absolute]);
});

/* A name needs quotes where it could be read as something else, or has a sign that ends a name. */
test.each([
  ["Sheet1", "Sheet1"],
  ["Übersicht", "Übersicht"],
  ["_x.y", "_x.y"],
  ["Q1 Review", "'Q1 Review'"],
  ["It's", "'It''s'"],
  ["2026", "'2026'"],
  ["A1", "'A1'"],
  ["XFD1048576", "'XFD1048576'"],
  ["Year2024", "Year2024"],
  ["a-b", "'a-b'"],
  ["R1C1", "'R1C1'"],
  ["R", "'R'"],
  ["rc", "'rc'"],
  ["C5", "'C5'"],
  ["TRUE", "'TRUE'"],
  ["false", "'false'"],
  ["", "''"],
  ["東", "東"],
])("the sheet %p is written %s", (name, quoted) => {
  expect(quotedSheetName(name)).toBe(quoted);
});

test.each([
  ["Sheet1!A1", "Sheet1", "A1"],
  ["'It''s'!A1:B2", "It's", "A1:B2"],
  ["'a!b'!C1", "a!b", "C1"],
  ["A1", undefined, "A1"],
  ["'open!A1", undefined, "'open!A1"],
  ["!A1", undefined, "!A1"],
  ["Sheet1!", "Sheet1", ""],
])("%p is of the sheet %p", (text, sheet, rest) => {
  expect(splitSheet(text)).toEqual(sheet === undefined ? { rest } : { sheet, rest });
});

test("what an area is", () => {
  const b2c4 = areaOf(1, 1, 3, 2);
  expect(b2c4).toEqual({ top: 1, left: 1, bottom: 3, right: 2 });
  expect([rowCount(b2c4), columnCount(b2c4), isOneCell(b2c4), isOneCell(areaOf(5, 5))]).toEqual([
    3,
    2,
    false,
    true,
  ]);
  expect([isOneCell(areaOf(0, 0, 1, 2)), isOneCell(areaOf(0, 0, 2, 1))]).toEqual([false, false]);
  expect([isWholeColumns(wholeSheet), isWholeRows(wholeSheet)]).toEqual([true, true]);
  expect([isWholeColumns(areaOf(0, 3, rowLimit)), isWholeColumns(areaOf(1, 3, rowLimit - 1)), isWholeColumns(areaOf(0, 3, rowLimit - 1))]).toEqual([true, false, false]); // prettier-ignore
  expect([isWholeRows(areaOf(3, 0, 1, columnLimit)), isWholeRows(areaOf(3, 1, 1, columnLimit - 1)), isWholeRows(areaOf(3, 0, 1, columnLimit - 1))]).toEqual([true, false, false]); // prettier-ignore
  expect(moved(b2c4, -1, 2)).toEqual({ top: 0, left: 3, bottom: 2, right: 4 });
});

test.each([
  [{ top: -1, left: 0, bottom: 0, right: 0 }, false],
  [{ top: 0, left: -1, bottom: 0, right: 0 }, false],
  [{ top: 1, left: 0, bottom: 0, right: 0 }, false],
  [{ top: 0, left: 1, bottom: 0, right: 0 }, false],
  [{ top: 0, left: 0, bottom: 1048576, right: 0 }, false],
  [{ top: 0, left: 0, bottom: 0, right: 16384 }, false],
  [wholeSheet, true],
  [{ top: 0, left: 0, bottom: 0, right: 0 }, true],
])("that %p is on the grid is %s", (area, expected) => {
  expect(isOnGrid(area)).toBe(expected);
});

/* Areas of a small grid, and their cells one by one: what is said of areas must be true of the cells. */
const index = fc.integer({ min: 0, max: 5 });
const small = fc.tuple(index, index, index, index).map(([one, two, three, four]) => ({
  top: Math.min(one, three), left: Math.min(two, four), bottom: Math.max(one, three), right: Math.max(two, four),
})); // prettier-ignore
const cellsOf = (areas: readonly Area[]) =>
  areas.flatMap(({ top, left, bottom, right }) =>
    Array.from({ length: bottom - top + 1 }, (_row, down) => Array.from({ length: right - left + 1 }, (_column, across) => `${top + down} ${left + across}`)).flat(),
  ); // prettier-ignore

test("areas share, hold, and lose the cells that they should", () => {
  fc.assert(
    fc.property(small, small, (one, other) => {
      const mine = cellsOf([one]);
      const theirs = new Set(cellsOf([other]));
      const shared = mine.filter((each) => theirs.has(each));
      const common = intersection(one, other);
      expect(cellsOf(common ? [common] : []).sort()).toEqual([...shared].sort());
      expect(overlaps(one, other)).toBe(shared.length > 0);
      expect(contains(other, one)).toBe(shared.length === mine.length);
      expect(isSameArea(one, other)).toBe(shared.length === mine.length && theirs.size === mine.length);
      expect(cellsOf(without(one, other)).sort()).toEqual(mine.filter((each) => !theirs.has(each)).sort());
      const around = bounding(one, other);
      expect(contains(around, one) && contains(around, other)).toBe(true);
      expect([around.top === one.top || around.top === other.top, around.right === one.right || around.right === other.right]).toEqual([true, true]);
      expect(mine.every((each) => hasCell(one, Number(each.split(" ")[0]), Number(each.split(" ")[1])))).toBe(true);
      expect(hasCell(one, one.bottom + 1, one.left) || hasCell(one, one.top, one.left - 1) || hasCell(one, one.top - 1, one.left) || hasCell(one, one.top, one.right + 1)).toBe(false);
    }),
  );
}); // prettier-ignore
