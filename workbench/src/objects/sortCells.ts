/* Sorting the rows (or the columns) of a range. */
import type { Area, Cell, CellValue, Sheet } from "../book/book";
import { areaOf, overlaps } from "../book/area";
import { cellAt, dropCell, putCell, styleAt } from "../book/cells";
import type { SortField, SortState } from "../book/filter";
import type { CellStyle } from "../book/style";
import { invalidArgument, invalidOperation } from "../protocol/refusal";
import { movedFormula } from "./movedFormula";
import { noteEdit } from "./desk";
import { checkUnlocked, checkWholeArrays, type Place } from "./place";
import { tellSorted } from "./tellSheet";

/** What is sorted: the rows of an area by cells of its columns, or the columns by cells of its rows. */
export interface Sorting extends SortState {
  readonly isByColumns: boolean;
}

/** One row (or column) of the area while it is sorted. */
interface Line {
  readonly index: number;
  readonly cells: readonly (Cell | undefined)[];
  readonly styles: readonly CellStyle[];
}

interface Axis {
  readonly place: Place;
  readonly isByColumns: boolean;
  readonly first: number;
  readonly last: number;
  readonly width: number;
}

function axisOf(place: Place, isByColumns: boolean): Axis {
  const { top, left, bottom, right } = place.area;
  return isByColumns
    ? { place, isByColumns, first: left, last: right, width: bottom - top + 1 }
    : { place, isByColumns, first: top, last: bottom, width: right - left + 1 };
}

function spotAt({ place, isByColumns }: Axis, index: number, along: number) {
  const { top, left } = place.area;
  return isByColumns ? { row: top + along, column: index } : { row: index, column: left + along };
}

/** Rows that are hidden stay where they are. */
function linesOf(axis: Axis): readonly Line[] {
  const { sheet } = axis.place;
  const looks = axis.isByColumns ? sheet.columns : sheet.rows;
  const lines: Line[] = [];
  for (let index = axis.first; index <= axis.last; index++) {
    if (looks.get(index)?.hidden === true) continue;
    const spots = Array.from({ length: axis.width }, (_, along) => spotAt(axis, index, along));
    lines.push({
      index,
      cells: spots.map(({ row, column }) => cellAt(sheet, row, column)),
      styles: spots.map(({ row, column }) => styleAt(sheet, row, column)),
    });
  }
  return lines;
}

/** Numbers come before texts, these before false, true and errors. */
function rankOf(value: CellValue): number {
  if (typeof value === "number") return 0;
  if (typeof value === "string") return 1;
  if (typeof value === "boolean") return value ? 3 : 2;
  return 4;
}

function keyValue(cell: Cell | undefined, { textAsNumber }: SortField): CellValue {
  const value = cell?.value;
  const isNumber =
    textAsNumber === true &&
    typeof value === "string" &&
    value.trim() !== "" &&
    Number.isFinite(Number(value));
  return isNumber ? Number(value) : value;
}

function compareValues(one: CellValue, other: CellValue, collator: Intl.Collator): number {
  if (rankOf(one) !== rankOf(other)) return rankOf(one) - rankOf(other);
  if (typeof one === "number" && typeof other === "number") return one - other;
  if (typeof one === "string" && typeof other === "string") return collator.compare(one, other);
  return 0;
}

/** Empty cells are last whichever way the others go; cells of the colour first, or last when it goes down. */
function compareBy(field: SortField, collator: Intl.Collator) {
  const sign = field.ascending ? 1 : -1;
  return (one: Line, other: Line): number => {
    if (field.sortOn !== "Value")
      return sign * (Number(hasColor(other, field)) - Number(hasColor(one, field)));
    const [a, b] = [keyValue(one.cells[field.key], field), keyValue(other.cells[field.key], field)];
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    return sign * compareValues(a, b, collator);
  };
}

function hasColor({ styles }: Line, { key, sortOn, color }: SortField): boolean {
  const style = styles[key];
  return (sortOn === "CellColor" ? style?.fill : style?.font.color) === color;
}

function sortedLines(
  lines: readonly Line[],
  { fields, matchCase }: SortState,
  locale: string,
): readonly Line[] {
  const collator = new Intl.Collator(locale, { sensitivity: matchCase ? "variant" : "accent" });
  const compare = fields.map((field) => compareBy(field, collator));
  return [...lines].sort((one, other) => {
    for (const by of compare) {
      const order = by(one, other);
      if (order !== 0) return order;
    }
    return one.index - other.index;
  });
}

/** Sorts the area; its headers must not be in it. */
export function sortCells(place: Place, sorting: Sorting): void {
  const { desk, sheet, area } = place;
  checkUnlocked(place);
  checkWholeArrays(place);
  if (area.top > area.bottom || area.left > area.right) return;
  if (sheet.merges.some((merge) => overlaps(merge, area))) {
    throw invalidOperation("To do this, all the merged cells need to be the same size.");
  }
  const axis = axisOf(place, sorting.isByColumns);
  if (sorting.fields.length === 0 || sorting.fields.some(({ key }) => key < 0 || key >= axis.width)) {
    throw invalidArgument("a key lies outside the range");
  }
  desk.freshen();
  const lines = linesOf(axis);
  const order = sortedLines(lines, sorting, desk.locale);
  const moves = order.map((line, at) => ({ line, to: lines[at]?.index ?? line.index }));
  const moved = moves.filter(({ line, to }) => line.index !== to);
  for (const { line, to } of moved) writeLine(axis, line, to);
  moveSpots(axis, new Map(moved.map(({ line, to }) => [line.index, to])));
  noteEdit(desk, { sheet, area, changeType: "RangeEdited" });
  const told = moved
    .map(({ to }) => lineArea(axis, to))
    .sort((one, other) => one.top - other.top || one.left - other.left);
  tellSorted(desk, sheet, sorting.isByColumns ? "Column" : "Row", told);
}

function lineArea({ place, isByColumns }: Axis, index: number): Area {
  const { top, left, bottom, right } = place.area;
  return isByColumns ? areaOf(top, index, bottom - top + 1, 1) : areaOf(index, left, 1, right - left + 1);
}

function writeLine(axis: Axis, { index, cells }: Line, to: number): void {
  const { sheet } = axis.place;
  const [rows, columns] = axis.isByColumns ? [0, to - index] : [to - index, 0];
  for (const [along, cell] of cells.entries()) {
    const { row, column } = spotAt(axis, to, along);
    if (!cell) dropCell(sheet, row, column);
    else if (cell.formula === undefined) putCell(sheet, row, column, cell);
    else putCell(sheet, row, column, { ...cell, formula: movedFormula(cell.formula, rows, columns) });
  }
}

interface OnCell {
  readonly row: number;
  readonly column: number;
}

function moveSpots({ place, isByColumns }: Axis, to: ReadonlyMap<number, number>): void {
  const { sheet, area } = place;
  const moved = <Spot extends OnCell>(spot: Spot): Spot => {
    const isIn =
      spot.row >= area.top &&
      spot.row <= area.bottom &&
      spot.column >= area.left &&
      spot.column <= area.right;
    if (!isIn) return spot;
    return isByColumns
      ? { ...spot, column: to.get(spot.column) ?? spot.column }
      : { ...spot, row: to.get(spot.row) ?? spot.row };
  };
  keepSpots(sheet, moved);
}

function keepSpots(sheet: Sheet, moved: <Spot extends OnCell>(spot: Spot) => Spot): void {
  sheet.notes = sheet.notes.map(moved);
  sheet.comments = sheet.comments.map(moved);
  sheet.hyperlinks = sheet.hyperlinks.map(moved);
}
