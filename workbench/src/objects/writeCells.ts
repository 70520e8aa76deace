import type { Area, Cell, CellValue } from "../book/book";
import type { CellStyle } from "../book/style";
import { isOneCell } from "../book/area";
import { cellAt, emptyCell, putCell, styleAt } from "../book/cells";
import { typedValue } from "../book/numberText";
import { isFormula } from "../calc/isFormula";
import { invalidArgument } from "../protocol/refusal";
import { noteEdit } from "./desk";
import { checkUnlocked, checkWholeArrays, type Place, spreadOver } from "./place";
import { renameHeaders } from "./tableHeaders";

const textLimit = 32767;
const formulaLimit = 8192;

/** Writes values as `range.values` and `range.formulas` do: null leaves a cell alone, "" empties it, "=" starts a formula. */
export function writeCells(place: Place, given: unknown): void {
  checkUnlocked(place);
  checkWholeArrays(place);
  const valueFor = spreadOver(place.area, given);
  const before = cellAt(place.sheet, place.area.top, place.area.left)?.value;
  eachCell(place.area, (row, column) => writeCell(place, row, column, valueFor(row, column)));
  renameHeaders(place);
  noteWrite(place, before);
}

function noteWrite({ desk, sheet, area }: Place, before: CellValue): void {
  const after = cellAt(sheet, area.top, area.left)?.value;
  const details = isOneCell(area) ? { details: { before, after } } : {};
  noteEdit(desk, { sheet, area, changeType: "RangeEdited", ...details });
}

function eachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) visit(row, column);
  }
}

function writeCell({ sheet, desk }: Place, row: number, column: number, given: unknown): void {
  if (given === null || given === undefined) return;
  if (given === "") {
    if (!cellAt(sheet, row, column)?.spilledFrom) emptyCell(sheet, row, column);
    return;
  }
  putCell(sheet, row, column, cellFor(given, styleAt(sheet, row, column), desk.book.date1904));
}

function cellFor(given: unknown, style: CellStyle, date1904: boolean): Cell {
  if (typeof given === "number" || typeof given === "boolean") return { value: given, style };
  if (typeof given !== "string") throw invalidArgument("a cell takes text, numbers, true and false");
  if (given.startsWith("=") && given.length > 1 && style.numberFormat !== "@")
    return formulaCell(given, style);
  if (given.length > textLimit) throw invalidArgument(`a cell holds at most ${textLimit} characters`);
  const typed = typedValue(given, style.numberFormat, date1904);
  const look = typed.numberFormat === undefined ? style : { ...style, numberFormat: typed.numberFormat };
  return { value: typed.value, style: look };
}

function formulaCell(given: string, style: CellStyle): Cell {
  if (given.length > formulaLimit) throw invalidArgument(`a formula has at most ${formulaLimit} characters`);
  const formula = given.slice(1).trim();
  if (!isFormula(formula)) throw invalidArgument(`the formula can't be read: ${given}`);
  return { value: undefined, formula, isDynamic: true, style };
}
