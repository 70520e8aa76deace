import type { Area } from "../book/book";
import { areaOf, columnCount, rowCount } from "../book/area";
import { cellsIn } from "../book/cells";
import { invalidArgument } from "../protocol/refusal";

import { gridOf, type Place } from "./place";
import { deleteCells, insertCells } from "./shiftCells";
import { bodyOf, bodyRowCount, changeTable, tableOf, type TablePlace } from "./tablePlace";
import { writeCells } from "./writeCells";

function asRows(given: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(given)) return [[given]];
  if (given.every((line) => Array.isArray(line))) return given;
  return [given];
}

export function isFree({ sheet, area }: Place): boolean {
  return cellsIn(sheet, area).every(({ cell }) => cell.value === undefined && cell.formula === undefined);
}

/** True for the one empty row that Excel shows in a table without rows. */
function isPlaceholder(place: Place, rows: number): boolean {
  return rows === 1 && isFree(place);
}

/** `rows.add(index, values)`: writes new rows at the index, or behind the last. Returns the index of the first. */
export function addRows(place: TablePlace, index: number | undefined, given: unknown): number {
  const { sheet, table } = tableOf(place);
  const body = bodyOf(table);
  const rows = given === undefined || given === null ? [[]] : asRows(given);
  const width = columnCount(body);
  if (given !== undefined && given !== null && rows.some((row) => row.length !== width)) {
    throw invalidArgument(`each row must have ${width} values`);
  }
  const isFirst = isPlaceholder({ desk: place.desk, sheet, area: body }, rowCount(body));
  const at = isFirst ? 0 : (index ?? rowCount(body));
  if (at < 0 || at > rowCount(body)) throw invalidArgument("no such row");
  const fresh = isFirst ? rows.length - 1 : rows.length;
  if (fresh > 0) makeRoom(place, isFirst ? 1 : at, fresh);
  const area = areaOf(body.top + at, body.left, rows.length, width);
  writeCells(
    { desk: place.desk, sheet, area },
    gridOf(area, (row, column) => rows[row - area.top]?.[column - area.left] ?? null),
  );
  fillCalculated(place, area);
  return at;
}

/** Below the last row of a table that has free cells under it, nothing moves; else the cells there move down. */
function makeRoom(place: TablePlace, at: number, count: number): void {
  const { sheet, table } = tableOf(place);
  const body = bodyOf(table);
  const area = areaOf(body.top + at, body.left, count, columnCount(body));
  const isBehind = at === rowCount(body) && !table.hasTotals;
  const room = { desk: place.desk, sheet, area };
  if (!isBehind || !isFree(room)) insertCells(room, "Down");
  const after = tableOf(place).table.area;
  const bottom = table.area.bottom + count;
  if (after.bottom < bottom) changeTable(place, { area: { ...table.area, bottom } });
}

/** New rows get the formulas of calculated columns where nothing was given. */
export function fillCalculated(place: TablePlace, area: Area): void {
  const { sheet, table } = tableOf(place);
  for (const [index, { calculatedFormula }] of table.columns.entries()) {
    if (calculatedFormula === undefined) continue;
    const column = { ...area, left: area.left + index, right: area.left + index };
    const target = { desk: place.desk, sheet, area: column };
    if (isFree(target)) writeCells(target, `=${calculatedFormula}`);
  }
}

/** Deletes rows of the body; the last one stays, emptied, as in Excel. */
export function deleteRows(place: TablePlace, at: number, count: number): void {
  const { sheet, table } = tableOf(place);
  const body = bodyOf(table);
  const total = bodyRowCount(table);
  if (at < 0 || at + count > total) throw invalidArgument("no such row");
  const kept = count === total ? 1 : 0;
  const area = areaOf(body.top + at, body.left, count, columnCount(body));
  if (kept === 1)
    emptyFirst({ desk: place.desk, sheet, area: areaOf(body.top, body.left, 1, columnCount(body)) });
  const gone = { ...area, top: area.top + kept };
  if (gone.top > gone.bottom) return;
  deleteCells({ desk: place.desk, sheet, area: gone }, "Up");
}

function emptyFirst(place: Place): void {
  writeCells(place, "");
}
