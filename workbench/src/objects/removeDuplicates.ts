import type { Area, Cell, Sheet } from "../book/book";
import { columnCount, intersection, overlaps } from "../book/area";
import { cellAt, emptyCell, plainValue, putCell, styleAt, usedArea } from "../book/cells";
import { type HostObject, hostObject, type ObjectType, scalar } from "../protocol/hostObject";
import { invalidArgument, invalidOperation } from "../protocol/refusal";
import { type Arguments, flagAt } from "./argument";
import { movedFormula } from "./movedFormula";
import { noteEdit } from "./desk";
import { bodyOf, bodyRowCount } from "./tablePlace";
import { deleteRows } from "./tableRows";
import { checkUnlocked, checkWholeArrays, type Place } from "./place";

interface Counts {
  readonly removed: number;
  readonly uniqueRemaining: number;
}

const resultType: ObjectType<Counts> = {
  name: "RemoveDuplicatesResult",
  members: {
    Removed: scalar(({ removed }) => removed),
    UniqueRemaining: scalar(({ uniqueRemaining }) => uniqueRemaining),
  },
};

function columnsFrom(given: unknown, width: number): readonly number[] {
  const columns: readonly unknown[] = Array.isArray(given) ? given : [];
  const isRight = columns.every((one) => Number.isInteger(one) && Number(one) >= 0 && Number(one) < width);
  if (columns.length === 0 || !isRight) throw invalidArgument("the columns are places within the range");
  return columns.map(Number);
}

/** Texts that differ in their case alone are the same. */
function keyOf(sheet: Sheet, row: number, columns: readonly number[]): string {
  return JSON.stringify(
    columns.map((column) => {
      const value = plainValue(cellAt(sheet, row, column)?.value);
      return typeof value === "string" ? value.toLowerCase() : value;
    }),
  );
}

/** `range.removeDuplicates`: the first row of its kind stays, the others go, and those below them move up. */
export function removeDuplicates(place: Place, args: Arguments): HostObject {
  const { desk, sheet } = place;
  const columns = columnsFrom(args[0], columnCount(place.area)).map((column) => place.area.left + column);
  const used = usedArea(sheet, true);
  const area = used && intersection(place.area, used);
  if (!area) return hostObject(resultType, { removed: 0, uniqueRemaining: 0 });
  checkUnlocked({ ...place, area });
  checkWholeArrays({ ...place, area });
  if (sheet.merges.some((merge) => overlaps(merge, area)))
    throw invalidOperation("The range has merged cells.");
  desk.freshen();
  const first = area.top + (flagAt(args, 1) ? 1 : 0);
  const kept = keptRows(sheet, { first, last: area.bottom }, columns);
  const lines = kept.map((row) => lineAt(sheet, area, row));
  for (let row = first; row <= area.bottom; row++) writeLine(sheet, area, row, lines[row - first]);
  noteEdit(desk, { sheet, area, changeType: "RangeEdited" });
  const removed = Math.max(0, area.bottom - first + 1 - kept.length);
  shortenTable({ ...place, area }, removed);
  return hostObject(resultType, { removed, uniqueRemaining: kept.length });
}

/** A table whose rows went is so much shorter. */
function shortenTable({ desk, sheet, area }: Place, removed: number): void {
  const table = sheet.tables.find((each) => {
    const body = bodyOf(each);
    return (
      body.left === area.left &&
      body.right === area.right &&
      body.bottom === area.bottom &&
      overlaps(body, area)
    );
  });
  if (!table || removed === 0) return;
  deleteRows({ desk, tableId: table.id }, bodyRowCount(table) - removed, removed);
}

function keptRows(
  sheet: Sheet,
  { first, last }: { readonly first: number; readonly last: number },
  columns: readonly number[],
): readonly number[] {
  const seen = new Set<string>();
  const kept: number[] = [];
  for (let row = first; row <= last; row++) {
    const key = keyOf(sheet, row, columns);
    if (!seen.has(key)) kept.push(row);
    seen.add(key);
  }
  return kept;
}

interface Line {
  readonly row: number;
  readonly cells: readonly (Cell | undefined)[];
}

function lineAt(sheet: Sheet, { left, right }: Area, row: number): Line {
  const width = right - left + 1;
  return { row, cells: Array.from({ length: width }, (_, index) => cellAt(sheet, row, left + index)) };
}

function writeLine(sheet: Sheet, { left, right }: Area, row: number, line: Line | undefined): void {
  if (line?.row === row) return;
  for (let column = left; column <= right; column++) {
    const cell = line?.cells[column - left];
    const style = styleAt(sheet, row, column);
    if (!line || !cell) emptyCell(sheet, row, column);
    else if (cell.formula === undefined) putCell(sheet, row, column, { value: cell.value, style });
    else
      putCell(sheet, row, column, { ...cell, formula: movedFormula(cell.formula, row - line.row, 0), style });
  }
}
