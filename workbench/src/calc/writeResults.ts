import type { Area, Cell, CellValue, Sheet } from "../book/book";
import { areaOf, bounding, hasCell, isOneCell, isSameArea } from "../book/area";
import { cellAt, cellsIn, dropCell, putCell, styleAt } from "../book/cells";
import { defaultStyle } from "../book/style";
import type { Caller } from "./callers";
import type { Found } from "./engineSheet";
import type { FormulaPlace } from "./formulaOperand";
import { cellValueOf } from "./runtimeValue";

type MessageFor = (caller: Caller, code: string) => string | undefined;

/** What one formula comes to: its value, and those of the cells that it fills. */
export interface FormulaResult extends FormulaPlace {
  readonly value: CellValue;
  readonly filled: readonly FilledCell[];
}

interface FilledCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** What the engine found, by formula: it tells the formula first and then the cells that it fills. */
export function resultsOf(found: readonly Found[]): readonly FormulaResult[] {
  const results: (FormulaPlace & { value: CellValue; filled: FilledCell[] })[] = [];
  for (const { sheet, row, column, value, isSpilled } of found) {
    if (isSpilled) results.at(-1)?.filled.push({ row, column, value: cellValueOf(value) });
    else results.push({ sheet, row, column, value: cellValueOf(value), filled: [] });
  }
  return results;
}

/** Puts results into the book; only cells that hold something else now are replaced. */
export function writeResults(results: readonly FormulaResult[], messageFor: MessageFor): void {
  for (const result of results) writeResult(result, messageFor);
}

function writeResult(result: FormulaResult, messageFor: MessageFor): void {
  const { sheet, row, column } = result;
  const cell = cellAt(sheet, row, column);
  if (cell?.formula === undefined) return;
  const isBlocked = result.filled.some((each) => isInTheWay(result, each));
  const filled = isBlocked ? [] : result.filled;
  const value: CellValue = isBlocked ? { error: "#SPILL!" } : result.value;
  const area = filled.reduce<Area>(
    (all, each) => bounding(all, areaOf(each.row, each.column)),
    areaOf(row, column),
  );
  const before = cell.arrayArea;
  writeFormula(result, withMessage(value, { sheetId: sheet.id, row, column }, messageFor), area);
  for (const each of filled) writeFilled(result, each);
  if (before) clearFilled(result, before, cell.isDynamic === false ? before : area);
}

function isInTheWay({ sheet, row, column }: FormulaPlace, at: { row: number; column: number }): boolean {
  const there = cellAt(sheet, at.row, at.column);
  if (!there || (there.value === undefined && there.formula === undefined)) return false;
  return !isFilledBy(there, row, column);
}

function isFilledBy({ spilledFrom }: Cell, row: number, column: number): boolean {
  return spilledFrom?.row === row && spilledFrom.column === column;
}

export function isSameValue(one: CellValue, other: CellValue): boolean {
  if (typeof one !== "object" || typeof other !== "object") return one === other;
  return one.error === other.error && one.message === other.message;
}

function writeFormula({ sheet, row, column }: FormulaPlace, value: CellValue, area: Area): void {
  const cell = cellAt(sheet, row, column);
  if (!cell) return;
  const array = arrayFor(cell, area);
  const isSameArray =
    array === cell.arrayArea || (array && cell.arrayArea && isSameArea(array, cell.arrayArea));
  if (isSameValue(cell.value, value) && isSameArray) return;
  const { arrayArea: _before, ...plain } = cell;
  const spilled = array && cell.isDynamic !== false ? { arrayArea: array, isDynamic: true } : {};
  putCell(sheet, row, column, { ...plain, ...(array ? { arrayArea: array } : {}), ...spilled, value });
}

/** An array that was entered keeps its area; one that spills has the cells it fills, and stays an array with one alone. */
function arrayFor({ isDynamic, arrayArea }: Cell, area: Area): Area | undefined {
  if (isDynamic === false) return arrayArea;
  return isOneCell(area) && !arrayArea ? undefined : area;
}

function withMessage(value: CellValue, caller: Caller, messageFor: MessageFor): CellValue {
  if (typeof value !== "object") return value;
  const message = messageFor(caller, value.error);
  return message === undefined ? value : { ...value, message };
}

function writeFilled({ sheet, row, column }: FormulaPlace, filled: FilledCell): void {
  const before = cellAt(sheet, filled.row, filled.column);
  if (before && isFilledBy(before, row, column) && isSameValue(before.value, filled.value)) return;
  putCell(sheet, filled.row, filled.column, {
    value: filled.value,
    spilledFrom: { row, column },
    style: styleAt(sheet, filled.row, filled.column),
  });
}

/** Empties the cells that a formula at a place filled and that are not in what it fills now. */
export function clearFilled({ sheet, row, column }: FormulaPlace, before: Area, now?: Area): void {
  for (const each of cellsIn(sheet, before)) {
    const isKept = now && hasCell(now, each.row, each.column);
    if (!isKept && isFilledBy(each.cell, row, column)) emptyFilled(sheet, each.row, each.column);
  }
}

function emptyFilled(sheet: Sheet, row: number, column: number): void {
  const style = cellAt(sheet, row, column)?.style ?? defaultStyle;
  if (style === defaultStyle) dropCell(sheet, row, column);
  else putCell(sheet, row, column, { value: undefined, style });
}
