import { blankBook } from "../../src";
import { putCell } from "../../src/book/cells";
import { defaultStyle } from "../../src/book/style";
import { Engine } from "../../src/calc/engine";
import { FormulaIndex } from "../../src/calc/formulaIndex";
import { keyAt } from "../../src/calc/formulaNews";

/** A book with formulas in column A, and its index. */
function indexOf(formulas: readonly string[]) {
  const book = blankBook();
  const [sheet] = book.sheets;
  if (!sheet) throw new Error("a blank book has a sheet");
  for (const [row, formula] of formulas.entries())
    putCell(sheet, row, 0, { value: 0, formula, isDynamic: true, style: defaultStyle });
  return { index: new FormulaIndex(book, new Engine("", new Map())), sheet };
}

function readersOf(formulas: readonly string[], row: number): readonly number[] {
  const { index, sheet } = indexOf(formulas);
  const found = index.withReaders([keyAt(sheet, row, 0)]).map((each) => each.row);
  return [...found].sort((one, other) => one - other);
}

test("a formula has with it what reads it, what reads that, and itself once, also where they read each other", () => {
  expect(readersOf(["1", "A1", "A2", "B9"], 0)).toEqual([0, 1, 2]);
  expect(readersOf(["1", "A1", "A2", "B9"], 1)).toEqual([1, 2]);
  expect(readersOf(["1", "A1", "A2", "B9"], 3)).toEqual([3]);
  expect(readersOf(["A3", "A1", "A2", "A1+A3"], 1)).toEqual([0, 1, 2, 3]);
  expect(readersOf(["1", "SUM(A:A)", "SUM($A$1:$A$1)"], 0)).toEqual([0, 1, 2]);
});

test("what is filled first is not worked out together with what reads it", () => {
  const { index, sheet } = indexOf(["SEQUENCE(3)", "1", "A2"]);
  const due = index.withReaders([0, 1, 2].map((row) => keyAt(sheet, row, 0)));
  const spilling = due.map((one) =>
    one.row === 0
      ? { ...one, cell: { ...one.cell, arrayArea: { top: 0, left: 0, bottom: 1, right: 0 } } }
      : one,
  );
  const { now, later } = index.inOrder(spilling);
  expect(now.map(({ row }) => row).sort()).toEqual([0, 1]);
  expect([...later]).toEqual([keyAt(sheet, 2, 0)]);
});
