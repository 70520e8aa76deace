import { blankBook } from "../../src";
import type { Area } from "../../src/book/book";
import { cellAt, putCell } from "../../src/book/cells";
import { cellOf } from "../../src/book/makeBook";
import { openDesk } from "../../src/objects/openDesk";
import { editingOn } from "../../src/page/editing";

/** A sheet with a table on A1:B3 and a formula in D1 that reads it, and a person's hands on it. */
function edited() {
  const book = blankBook();
  const [sheet] = book.sheets;
  if (!sheet) throw new Error("a blank book has a sheet");
  const cells = [
    ["a", "b"],
    [1, 2],
    [3, 4],
  ];
  cells.forEach((line, row) => line.forEach((value, column) => putCell(sheet, row, column, cellOf(value))));
  const desk = openDesk(book, "en-US");
  desk.make.tables(() => [sheet], sheet).call("Add", ["A1:B3", true]);
  const editing = editingOn(desk);
  const write = (area: Area, ...rows: string[][]) => editing.write(sheet, area, rows);
  const formulaAt = (row: number, column: number) => cellAt(sheet, row, column)?.formula;
  const valueAt = (row: number, column: number) => cellAt(sheet, row, column)?.value;
  return { sheet, editing, write, formulaAt, valueAt };
}

const cell = (row: number, column: number): Area => ({ top: row, bottom: row, left: column, right: column });

test("what is typed below a table makes it longer, and shorter again once it is taken back", () => {
  const { sheet, editing, write, valueAt } = edited();
  write(cell(3, 0), ["5"]);
  expect([sheet.tables[0]?.area.bottom, valueAt(3, 0)]).toEqual([3, 5]);
  editing.undo();
  expect([sheet.tables[0]?.area.bottom, valueAt(3, 0)]).toEqual([2, undefined]);
});

test("what a calculated column fills of its own goes with the row", () => {
  const { sheet, editing, write, formulaAt, valueAt } = edited();
  sheet.tables = sheet.tables.map((table) => ({
    ...table,
    columns: table.columns.map((each) =>
      each.name === "b" ? { ...each, calculatedFormula: "[@a]*2" } : each,
    ),
  }));
  write(cell(3, 0), ["5"]);
  expect(formulaAt(3, 1)).toBe("[@a]*2");
  editing.undo();
  expect([formulaAt(3, 1), valueAt(3, 1), sheet.tables[0]?.area.bottom]).toEqual([undefined, undefined, 2]);
});

test("a header that is typed over and taken back is the column's name again, in formulas as well", () => {
  const { sheet, editing, write, formulaAt, valueAt } = edited();
  write(cell(0, 3), ["=SUM(Table1[a])"]);
  write(cell(0, 0), ["plan"]);
  const names = () => sheet.tables[0]?.columns.map(({ name }) => name);
  expect([names(), formulaAt(0, 3)]).toEqual([["plan", "b"], "SUM(Table1[plan])"]);
  editing.undo();
  expect([names(), valueAt(0, 0), formulaAt(0, 3)]).toEqual([["a", "b"], "a", "SUM(Table1[a])"]);
});

test("rows of texts go from the first cell on, one text fills all, and each is one step back", () => {
  const { sheet, editing, write, valueAt } = edited();
  write(cell(9, 0), ["1", "x"], ["", "TRUE"]);
  expect([valueAt(9, 0), valueAt(9, 1), valueAt(10, 0), valueAt(10, 1)]).toEqual([1, "x", undefined, true]);
  write({ top: 9, left: 0, bottom: 10, right: 1 }, ["7"]);
  expect([valueAt(9, 0), valueAt(10, 1)]).toEqual([7, 7]);
  editing.undo();
  expect([valueAt(9, 0), valueAt(10, 0), editing.canUndo()]).toEqual([1, undefined, true]);
  editing.undo();
  expect([sheet.cells.get(9)?.size ?? 0, sheet.cells.get(10)?.size ?? 0, editing.canUndo()]).toEqual([
    0,
    0,
    false,
  ]);
  editing.undo();
  expect(editing.canUndo()).toBe(false);
});

test("what is refused leaves no step back", () => {
  const { sheet, editing, write } = edited();
  sheet.isProtected = true;
  expect(() => write(cell(9, 0), ["1"])).toThrow();
  expect(() => editing.move(sheet, { shapes: [], right: 1, down: 1 })).toThrow();
  expect(editing.canUndo()).toBe(false);
});
