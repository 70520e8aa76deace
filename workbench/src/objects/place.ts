import type { Area, Sheet } from "../book/book";
import { columnCount, contains, overlaps, rowCount } from "../book/area";
import { accessDenied, invalidArgument, invalidOperation } from "../protocol/refusal";
import { cellAt, cellsIn, styleAt } from "../book/cells";
import type { Desk } from "./desk";

/** An area of a sheet on the desk: what a Range object stands for. */
export interface Place {
  readonly desk: Desk;
  readonly sheet: Sheet;
  readonly area: Area;
}

/** A rectangle of values, row by row, made by asking for each cell. */
export function gridOf<Value>(area: Area, ask: (row: number, column: number) => Value): Value[][] {
  const rows: Value[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const line: Value[] = [];
    for (let column = area.left; column <= area.right; column++) line.push(ask(row, column));
    rows.push(line);
  }
  return rows;
}

/** Spreads what the add-in gave over an area: one value for all cells, or an array of exactly the area's shape. */
export function spreadOver(area: Area, given: unknown): (row: number, column: number) => unknown {
  if (!Array.isArray(given)) return () => given;
  const lines: readonly unknown[] = given;
  const width = columnCount(area);
  const isShaped =
    lines.length === rowCount(area) && lines.every((line) => Array.isArray(line) && line.length === width);
  if (!isShaped) {
    throw invalidArgument(`the array must have ${rowCount(area)} rows of ${width} values`);
  }
  return (row, column) => {
    const line: unknown = lines[row - area.top];
    return Array.isArray(line) ? line[column - area.left] : undefined;
  };
}

/** Refuses writing on a protected sheet, unless all cells of the area are unlocked. */
export function checkUnlocked({ sheet, area }: Place): void {
  if (!sheet.isProtected) return;
  const corners = [styleAt(sheet, area.top, area.left), styleAt(sheet, area.bottom, area.right)];
  const isOpen =
    corners.every((style) => !style.locked) && cellsIn(sheet, area).every(({ cell }) => !cell.style.locked);
  if (!isOpen) throw accessDenied(`the sheet "${sheet.name}" is protected`);
}

/** Refuses any change of a protected sheet's look or make-up. */
export function checkUnprotected(sheet: Sheet): void {
  if (sheet.isProtected) throw accessDenied(`the sheet "${sheet.name}" is protected`);
}

/** Refuses a change of a part of an array formula that was entered as one (not of a spilled one). */
export function checkWholeArrays({ sheet, area }: Place): void {
  for (const { cell } of cellsIn(sheet, area)) {
    const from = cell.spilledFrom;
    const owner = from ? cellAt(sheet, from.row, from.column) : cell;
    const array = owner?.isDynamic === false ? owner.arrayArea : undefined;
    if (array && overlaps(array, area) && !contains(area, array)) {
      throw invalidOperation("You can't change part of an array.");
    }
  }
}
