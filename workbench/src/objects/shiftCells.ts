import type { Area, Cell, Sheet } from "../book/book";
import {
  columnCount,
  columnLimit,
  contains,
  isWholeColumns,
  isWholeRows,
  moved,
  overlaps,
  rowCount,
  rowLimit,
  hasCell,
} from "../book/area";
import { cellsIn, dropCell, putCell, usedArea } from "../book/cells";
import { type HostObject } from "../protocol/hostObject";
import { invalidOperation } from "../protocol/refusal";
import { type Edit, noteEdit } from "./desk";
import { checkUnprotected, checkWholeArrays, type Place } from "./place";
import { shiftParts } from "./shiftParts";
import { shiftFormulas } from "./shiftFormulas";

/** How cells move: those in `band` by the given rows and columns; those in `lost` go. */
export interface Shift {
  readonly band: Area;
  readonly lost?: Area;
  readonly rows: number;
  readonly columns: number;
}

/** Inserts cells at a place and moves the others down or to the right; the range of the new cells. */
export function insertCells(place: Place, direction: "Down" | "Right"): HostObject {
  const { desk, sheet, area } = place;
  const isDown = direction === "Down" && !isWholeColumns(area);
  const shift: Shift = isDown
    ? { band: { ...area, bottom: rowLimit - 1 }, rows: rowCount(area), columns: 0 }
    : { band: { ...area, right: columnLimit - 1 }, rows: 0, columns: columnCount(area) };
  shiftCells(place, shift);
  noteEdit(desk, { sheet, area, changeType: changeTypeOf(area, "Inserted") });
  return desk.make.range(sheet, area);
}

/** Deletes cells and moves the others up or to the left. */
export function deleteCells(place: Place, direction: "Up" | "Left"): void {
  const { desk, sheet, area } = place;
  const isUp = direction === "Up" && !isWholeColumns(area);
  const shift: Shift = isUp
    ? {
        band: { ...area, top: area.bottom + 1, bottom: rowLimit - 1 },
        lost: area,
        rows: -rowCount(area),
        columns: 0,
      }
    : {
        band: { ...area, left: area.right + 1, right: columnLimit - 1 },
        lost: area,
        rows: 0,
        columns: -columnCount(area),
      };
  shiftCells(place, shift);
  noteEdit(desk, { sheet, area, changeType: changeTypeOf(area, "Deleted") });
}

function changeTypeOf(area: Area, what: "Inserted" | "Deleted"): Edit["changeType"] {
  if (isWholeRows(area)) return `Row${what}`;
  return isWholeColumns(area) ? `Column${what}` : `Cell${what}`;
}

/** Moves the cells, and all that hangs on them, of a sheet. */
export function shiftCells(place: Place, shift: Shift): void {
  const { desk, sheet, area } = place;
  checkUnprotected(sheet);
  checkWholeArrays(place);
  checkTables(sheet, shift, area);
  checkRoom(sheet, shift);
  if (shift.lost) for (const { row, column } of cellsIn(sheet, shift.lost)) dropCell(sheet, row, column);
  moveCells(sheet, shift);
  moveLooks(sheet, shift, area);
  shiftParts(desk, sheet, shift);
  shiftFormulas(desk, sheet, shift);
}

/** What stands in the last cells can't be pushed off the sheet. */
function checkRoom(sheet: Sheet, { band, rows, columns }: Shift): void {
  if (rows < 0 || columns < 0) return;
  const end =
    rows > 0
      ? { ...band, top: Math.max(band.top, rowLimit - rows) }
      : { ...band, left: Math.max(band.left, columnLimit - columns) };
  const isTaken = usedArea(sheet, true, end) ?? sheet.tables.find(({ area }) => overlaps(area, end));
  const merged = sheet.merges.some((merge) => overlaps(merge, end));
  if (!isTaken && !merged) return;
  throw invalidOperation(
    "This operation is not allowed. It would push cells that are not empty off the sheet.",
  );
}

function checkTables(sheet: Sheet, shift: Shift, area: Area): void {
  const moving = shift.lost ? { ...shift.band, top: area.top, left: area.left } : shift.band;
  const isCut = sheet.tables.some(
    (table) =>
      overlaps(table.area, moving) &&
      !contains(moving, table.area) &&
      !contains(spanOf(area, shift), table.area),
  );
  if (isCut) throw invalidOperation("This operation is not allowed. It would move cells in a table.");
}

/** The rows (or columns) of the change, over the whole sheet when whole rows or columns are meant. */
function spanOf(area: Area, { rows }: Shift): Area {
  return rows === 0
    ? { ...area, left: 0, right: columnLimit - 1 }
    : { ...area, top: 0, bottom: rowLimit - 1 };
}

/** What a formula filled that does not move along is empty: it fills the cells that it reaches anew. */
function moveCells(sheet: Sheet, { band, rows, columns }: Shift): void {
  const moving = cellsIn(sheet, band);
  for (const { row, column } of moving) dropCell(sheet, row, column);
  for (const { row, column, cell } of moving) {
    const target = { row: row + rows, column: column + columns };
    if (target.row < rowLimit && target.column < columnLimit) {
      const isLeft = cell.spilledFrom && !hasCell(band, cell.spilledFrom.row, cell.spilledFrom.column);
      const told = isLeft ? { value: undefined, style: cell.style } : withMovedArray(cell, rows, columns);
      putCell(sheet, target.row, target.column, told);
    }
  }
}

function withMovedArray(cell: Cell, rows: number, columns: number): Cell {
  const array = cell.arrayArea ? { arrayArea: moved(cell.arrayArea, rows, columns) } : {};
  const from = cell.spilledFrom;
  const source = from ? { spilledFrom: { row: from.row + rows, column: from.column + columns } } : {};
  return { ...cell, ...array, ...source };
}

/** Heights and widths move along when whole rows or columns do. */
function moveLooks(sheet: Sheet, shift: Shift, area: Area): void {
  if (shift.rows !== 0 && isWholeRows(area)) moveKeys(sheet.rows, [area.top, area.bottom], shift.rows);
  if (shift.columns !== 0 && isWholeColumns(area)) {
    moveKeys(sheet.columns, [area.left, area.right], shift.columns);
  }
}

function moveKeys<Look>(looks: Map<number, Look>, [from, to]: readonly [number, number], by: number): void {
  const kept = [...looks].flatMap(([index, look]): [number, Look][] => {
    if (index < from) return [[index, look]];
    if (by < 0 && index <= to) return [];
    return [[index + by, look]];
  });
  looks.clear();
  for (const [index, look] of kept) looks.set(index, look);
}
