import fc from "fast-check";
import type { Area } from "../../src/book/book";
import { areaOf, contains, hasCell, rowLimit, wholeSheet } from "../../src/book/area";
import { blankSheet } from "../../src/book/makeBook";
import { Dependencies } from "../../src/calc/dependencies";
import type { FormulaReading } from "../../src/calc/readFormula";
import { rectanglesOf } from "../../src/calc/rectangles";
import { joinedAreas } from "../../src/objects/joinedAreas";
import type { Shift } from "../../src/objects/shiftCells";
import { shiftArea } from "../../src/objects/shiftParts";

/* Areas as the sets of cells that they are, on a corner of the sheet small enough to count them one by one. */

const size = 9;
const spot = fc.record({ row: fc.nat(size - 1), column: fc.nat(size - 1) });
const area = fc.tuple(spot, spot).map(([one, other]): Area => ({
  top: Math.min(one.row, other.row),
  bottom: Math.max(one.row, other.row),
  left: Math.min(one.column, other.column),
  right: Math.max(one.column, other.column),
}));

type Spot = { readonly row: number; readonly column: number };

function cellsOf(one: Area): readonly Spot[] {
  const cells: Spot[] = [];
  for (let row = one.top; row <= one.bottom; row++)
    for (let column = one.left; column <= one.right; column++) cells.push({ row, column });
  return cells;
}

const keyOf = ({ row, column }: Spot) => row * 1000 + column;
const keys = (spots: readonly Spot[]) => [...new Set(spots.map(keyOf))].sort((one, other) => one - other);

test("cells are the same cells as rectangles, each once", () => {
  fc.assert(
    fc.property(fc.array(spot, { maxLength: 40 }), (spots) => {
      const found = rectanglesOf(spots).flatMap(cellsOf);
      expect(found.map(keyOf).sort((one, other) => one - other)).toEqual(keys(spots));
    }),
  );
});

test("a full block is one rectangle", () => {
  fc.assert(
    fc.property(area, (one) => {
      expect(rectanglesOf([...cellsOf(one)].reverse())).toEqual([one]);
    }),
  );
});

test("joined cells are the same cells, each once", () => {
  fc.assert(
    fc.property(fc.uniqueArray(spot, { maxLength: 40, selector: keyOf }), (spots) => {
      const found = joinedAreas(spots.map(({ row, column }) => areaOf(row, column))).flatMap(cellsOf);
      expect(found.map(keyOf).sort((one, other) => one - other)).toEqual(keys(spots));
    }),
  );
});

/** Where a cell goes when so many rows come or go at a place; undefined where it goes for good. */
const goes = (at: number, count: number, { row, column }: Spot): Spot | undefined => {
  if (row < at) return { row, column };
  if (count < 0 && row < at - count) return undefined;
  return { row: row + count, column };
};

function rowShift(at: number, count: number): Shift {
  const band = { ...wholeSheet, top: count < 0 ? at - count : at };
  return count < 0
    ? { band, lost: { ...wholeSheet, top: at, bottom: at - count - 1 }, rows: count, columns: 0 }
    : { band, rows: count, columns: 0 };
}

/** The same with rows and columns exchanged. */
const turned = ({ top, left, bottom, right }: Area): Area => ({
  top: left,
  left: top,
  bottom: right,
  right: bottom,
});
const turnedShift = ({ rows, band, lost }: Shift): Shift => ({
  rows: 0,
  columns: rows,
  band: { top: 0, bottom: rowLimit - 1, left: band.top, right: 16383 },
  ...(lost ? { lost: { top: 0, bottom: rowLimit - 1, left: lost.top, right: lost.bottom } } : {}),
});

test("an area after rows came or went is what its first and last cells that are left have between them", () => {
  const counts = fc.integer({ min: -4, max: 4 }).filter((count) => count !== 0);
  fc.assert(
    fc.property(area, fc.nat(size), counts, (one, at, count) => {
      const left = cellsOf(one).flatMap((cell) => goes(at, count, cell) ?? []);
      const rows = left.map(({ row }) => row);
      const expected =
        left.length === 0 ? undefined : { ...one, top: Math.min(...rows), bottom: Math.max(...rows) };
      const shift = rowShift(at, count);
      expect(shiftArea(one, shift)).toEqual(expected);
      expect(shiftArea(turned(one), turnedShift(shift))).toEqual(expected && turned(expected));
    }),
  );
});

test("what comes and goes beside an area, or beside a part of it, leaves it as it is", () => {
  fc.assert(
    fc.property(area, area, fc.integer({ min: 1, max: 3 }), (one, other, count) => {
      fc.pre(other.left > one.left || other.right < one.right);
      const band = { ...other, bottom: rowLimit - 1 };
      fc.pre(!contains(band, one));
      expect(shiftArea(one, { band, rows: count, columns: 0 })).toEqual(one);
    }),
  );
});

test("the formulas that read cells are those that name one of them, whatever was forgotten in between", () => {
  const sheets = [blankSheet(1, "One"), blankSheet(2, "Two")] as const;
  const reading = fc.record({ sheet: fc.constantFrom(...sheets), areas: fc.array(area, { maxLength: 3 }) });
  const all = fc.array(reading, { maxLength: 12 });
  fc.assert(
    fc.property(all, all, fc.array(fc.nat(11)), area, (loaded, again, gone, asked) => {
      const dependencies = new Dependencies();
      const readings = loaded.map(({ sheet, areas }, key) => {
        const named = areas.map((each) => ({ sheet, area: each }));
        const made: FormulaReading = { text: "", areas: named, isUnbounded: key % 3 === 0 };
        return [key, made] as const;
      });
      const now = new Map(readings);
      dependencies.load(readings);
      again.forEach(({ sheet, areas }, key) => {
        const reads = { text: "", areas: areas.map((each) => ({ sheet, area: each })), isUnbounded: false };
        dependencies.set(key, reads);
        now.set(key, reads);
      });
      for (const key of gone) {
        dependencies.remove(key);
        now.delete(key);
      }
      for (const sheet of sheets) {
        const expected = [...now].filter(([, reads]) =>
          reads.areas.some(
            (each) =>
              each.sheet === sheet &&
              cellsOf(asked).some(({ row, column }) => hasCell(each.area, row, column)),
          ),
        );
        const found = [...new Set(dependencies.readersIn(sheet, asked))].sort((a, b) => a - b);
        expect(found).toEqual(expected.map(([key]) => key).sort((a, b) => a - b));
      }
      const unbounded = [...now].flatMap(([key, reads]) => (reads.isUnbounded ? [key] : []));
      expect([...dependencies.readingAnywhere].sort((a, b) => a - b)).toEqual(
        unbounded.sort((a, b) => a - b),
      );
    }),
  );
});
