import fc from "fast-check";
import {
  columnsText,
  parseColumns,
  parseRange,
  rangesOf,
  rangeText,
  referredRow,
  rowText,
  saidOf,
  type MappingRow,
} from "../../../src/sheets/foreign/mapping";

test.each([
  ["B6:O40", { top: 5, left: 1, bottom: 39, right: 14 }],
  ["$B$6:$O$40", { top: 5, left: 1, bottom: 39, right: 14 }],
  [" b6:o40 ", { top: 5, left: 1, bottom: 39, right: 14 }],
  ["Z1:AA2", { top: 0, left: 25, bottom: 1, right: 26 }],
  ["C3:C3", { top: 2, left: 2, bottom: 2, right: 2 }],
])("%j is a range of cells", (text, area) => {
  expect(parseRange(text)).toEqual(area);
});

test.each(["", "B6", "B:O", "6:40", "O6:B40", "B40:O6", "B0:O4", "KPIs!B6:O40", "row 5"])(
  "%j is no range of cells",
  (text) => {
    expect(parseRange(text)).toBeUndefined();
  },
);

test("a range that is written is read as the same cells", () => {
  const cell = fc.record({ row: fc.nat(1_048_575), column: fc.nat(16_383) });
  fc.assert(
    fc.property(cell, cell, (one, other) => {
      const area = {
        top: Math.min(one.row, other.row),
        bottom: Math.max(one.row, other.row),
        left: Math.min(one.column, other.column),
        right: Math.max(one.column, other.column),
      };
      expect(parseRange(rangeText(area))).toEqual(area);
      const columns = { first: area.left, last: area.right };
      expect(parseColumns(columnsText(area.left, area.right))).toEqual(columns);
      expect(referredRow(rowText(one.row))).toBe(one.row);
    }),
  );
});

test.each([
  ["D", { first: 3, last: 3 }],
  ["D:O", { first: 3, last: 14 }],
  ["$d:$o", { first: 3, last: 14 }],
  ["AA", { first: 26, last: 26 }],
])("%j names columns", (text, columns) => {
  expect(parseColumns(text)).toEqual(columns);
});

test.each(["", "4", "D4", "D:", "ABCD", "O:D"])("%j names no columns", (text) => {
  expect(parseColumns(text)).toBeUndefined();
});

test.each([
  ["row 5", 4],
  ["Row 12", 11],
  [" row 1 ", 0],
  ["row 0", undefined],
  ["row", undefined],
  ["2026-03", undefined],
  [undefined, undefined],
])("%j refers to the row with index %j", (text, row) => {
  expect(referredRow(text)).toBe(row);
});

const line = (given: Partial<MappingRow>): MappingRow => ({
  sheet: "KPIs",
  range: "A2:D9",
  column: "",
  holds: "Figure",
  ...given,
});

test("the lines of one sheet and range belong together, wherever they stand in the table", () => {
  const measure = line({ column: "A", holds: "Measure" });
  const other = line({ range: "A12:D20", column: "A", holds: "Measure" });
  const figure = line({ column: "C:D", period: "row 1" });
  const elsewhere = line({ sheet: "Plan", column: "C" });
  const ranges = rangesOf([measure, other, figure, elsewhere]);
  expect(ranges.map(({ sheet, range, rows }) => ({ sheet, range, rows }))).toEqual([
    { sheet: "KPIs", range: "A2:D9", rows: [measure, figure] },
    { sheet: "KPIs", range: "A12:D20", rows: [other] },
    { sheet: "Plan", range: "A2:D9", rows: [elsewhere] },
  ]);
  expect(ranges[0]?.area).toEqual({ top: 1, left: 0, bottom: 8, right: 3 });
});

test("what is said of a range as a whole is no column's line", () => {
  const rows = [line({ holds: "Year", column: "B" }), line({ holds: "Year", says: "2026" })];
  const [range] = rangesOf(rows);
  expect(saidOf(range!, "Year")).toBe("2026");
  expect(saidOf(range!, "Period")).toBeUndefined();
});
