import { isWholeColumns, isWholeRows } from "../book/area";
import type { Cell } from "../book/book";
import { cellAt, plainValue, restyle, styleAt } from "../book/cells";
import { dressed, findStyle, normalName, officeNameOf } from "../book/namedStyles";
import { shownText } from "../book/numberText";
import { fromRowColumn, toRowColumn } from "../calc/rowColumnFormulas";
import { type Members, scalar } from "../protocol/hostObject";
import { invalidArgument } from "../protocol/refusal";
import { asText } from "./argument";
import { checkUnprotected, gridOf, type Place, spreadOver } from "./place";
import { sharedValue } from "./sharedValue";
import { writeCells } from "./writeCells";

/** A grid over the cells; null for whole rows and columns, as Excel answers for unbounded ranges. */
function cellGrid<Value>(place: Place, ask: (cell: Cell | undefined) => Value): Value[][] | null {
  if (isUnbounded(place)) return null;
  const { desk, sheet, area } = place;
  desk.freshen();
  const rows: Value[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells = sheet.cells.get(row);
    const line: Value[] = [];
    for (let column = area.left; column <= area.right; column++) line.push(ask(cells?.get(column)));
    rows.push(line);
  }
  return rows;
}

function isUnbounded({ area }: Place): boolean {
  return isWholeColumns(area) || isWholeRows(area);
}

/** A formula with its sign, else the plain value: as `range.formulas` has it. */
export function formulaOf(cell: Cell | undefined): string | number | boolean {
  return cell?.formula === undefined ? plainValue(cell?.value) : `=${cell.formula}`;
}

/** All cells of an array that was entered as one (not of a spilled one) have its formula. */
function formulas(place: Place): unknown[][] | null {
  return cellGrid(place, (cell) => {
    const from = cell?.spilledFrom;
    const owner = from && cellAt(place.sheet, from.row, from.column);
    return formulaOf(owner?.isDynamic === false ? owner : cell);
  });
}

export function valueTypeOf(cell: Cell | undefined): string {
  const value = cell?.value;
  if (value === undefined) return "Empty";
  if (typeof value === "object") return "Error";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}

function textGrid(place: Place): string[][] | null {
  const { desk, sheet, area } = place;
  if (isUnbounded(place)) return null;
  desk.freshen();
  const locale = { locale: desk.locale, date1904: desk.book.date1904 };
  return gridOf(area, (row, column) => {
    const value = cellAt(sheet, row, column)?.value;
    return value === undefined ? "" : shownText(value, styleAt(sheet, row, column).numberFormat, locale);
  });
}

function numberFormats({ sheet, area }: Place): string[][] | null {
  if (isWholeColumns(area) || isWholeRows(area)) return null;
  return gridOf(area, (row, column) => styleAt(sheet, row, column).numberFormat);
}

function setNumberFormats(place: Place, given: unknown): void {
  const { sheet, area } = place;
  checkUnprotected(sheet);
  if (!Array.isArray(given)) {
    const numberFormat = asText(given) || "General";
    restyle(sheet, area, (style) => ({ ...style, numberFormat }));
    return;
  }
  const wanted = spreadOver(area, singleSpread(given));
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      formatCell(place, [row, column], wanted(row, column));
    }
  }
}

/** Excel takes `[["0%"]]` for a range of any size. */
function singleSpread(given: readonly unknown[]): unknown {
  const [line] = given;
  const isSingle = given.length === 1 && Array.isArray(line) && line.length === 1;
  return isSingle ? line[0] : given;
}

function formatCell({ sheet }: Place, [row, column]: readonly [number, number], wanted: unknown): void {
  if (wanted === null || wanted === undefined) return;
  const numberFormat = asText(wanted) || "General";
  const cell = { top: row, left: column, bottom: row, right: column };
  if (styleAt(sheet, row, column).numberFormat === numberFormat) return;
  restyle(sheet, cell, (style) => ({ ...style, numberFormat }));
}

function rowColumnGrid(place: Place): unknown[][] | null {
  if (isUnbounded(place)) return null;
  return gridOf(place.area, (row, column) => {
    const cell = cellAt(place.sheet, row, column);
    if (cell?.formula !== undefined) return `=${toRowColumn(cell.formula, { row, column })}`;
    return plainValue(cell?.value);
  });
}

function setRowColumn(place: Place, given: unknown): void {
  if (isUnbounded(place)) throw invalidArgument("an unbounded range takes no formulas");
  const wanted = spreadOver(place.area, Array.isArray(given) ? singleSpread(given) : given);
  writeCells(
    place,
    gridOf(place.area, (row, column) => fromGiven(wanted(row, column), { row, column })),
  );
}

function fromGiven(given: unknown, home: { readonly row: number; readonly column: number }): unknown {
  if (typeof given !== "string" || !given.startsWith("=") || given.length === 1) return given;
  const formula = fromRowColumn(given.slice(1), home);
  if (formula === undefined) throw invalidArgument(`a reference leads off the sheet: ${given}`);
  return `=${formula}`;
}

function setContent(place: Place, given: unknown): void {
  if (isUnbounded(place)) throw invalidArgument("an unbounded range takes no values");
  writeCells(place, Array.isArray(given) ? singleSpread(given) : given);
}

function setStyle(place: Place, given: unknown): void {
  checkUnprotected(place.sheet);
  const style = findStyle(place.desk.book, asText(given));
  if (!style) throw invalidArgument(`"${asText(given)}" is no style of this workbook`);
  restyle(place.sheet, place.area, (before) => dressed(before, style));
}

/** What the cells of a range hold and show. */
export const rangeContent: Members<Place> = {
  Values: scalar((place) => cellGrid(place, (cell) => plainValue(cell?.value)), setContent),
  Formulas: scalar(formulas, setContent),
  FormulasLocal: scalar(formulas, setContent),
  FormulasR1C1: scalar((place) => {
    place.desk.freshen();
    return rowColumnGrid(place);
  }, setRowColumn),
  Text: scalar(textGrid),
  Style: scalar((place) => sharedValue(place, ({ named }) => officeNameOf(named ?? normalName)), setStyle),
  ValueTypes: scalar((place) => cellGrid(place, valueTypeOf)),
  NumberFormat: scalar(numberFormats, setNumberFormats),
  NumberFormatLocal: scalar(numberFormats, setNumberFormats),
};
