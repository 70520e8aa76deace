/* `range.autoFill`: what dragging the fill handle over cells does. */
import type { Area, Cell, CellValue, Sheet } from "../book/book";
import { contains, isSameArea } from "../book/area";
import { cellAt, putCell, styleAt } from "../book/cells";
import { apiNotFound, invalidArgument } from "../protocol/refusal";
import { type Arguments, oneOf, optionalTextAt } from "./argument";
import { movedFormula } from "./movedFormula";
import { noteEdit } from "./desk";
import { fillTypes, type FillType, seriesOf } from "./fillSeries";
import { parseAreaOn } from "./parseAreaOn";
import { checkUnlocked, checkWholeArrays, type Place } from "./place";
import { placeOf } from "./placeOf";
import { renameHeaders } from "./tableHeaders";

export function autoFill(place: Place, args: Arguments): void {
  const wanted = optionalTextAt(args, 1) ?? "FillDefault";
  if (wanted === "FlashFill") throw apiNotFound('Range.AutoFill("FlashFill")');
  const type = oneOf(wanted, fillTypes);
  const { desk, sheet, area } = place;
  const target = targetOf(place, args[0]);
  if (isSameArea(target, area)) return;
  const isDown = checkDirection(area, target);
  const goal = { desk, sheet, area: target };
  checkUnlocked(goal);
  checkWholeArrays(goal);
  desk.freshen();
  if (isDown) {
    for (let column = area.left; column <= area.right; column++)
      fillLine(goal, alongColumn(area, target, column), type);
  } else {
    for (let row = area.top; row <= area.bottom; row++) fillLine(goal, alongRow(area, target, row), type);
  }
  renameHeaders(goal);
  noteEdit(desk, { sheet, area: target, changeType: "RangeEdited" });
}

function targetOf(place: Place, given: unknown): Area {
  if (given === undefined || given === null || given === "") return besideNeighbours(place);
  const target = placeOf(given) ?? parseAreaOn(place.desk, place.sheet, String(given));
  if (!target || target.sheet !== place.sheet)
    throw invalidArgument("the destination is a range on this sheet");
  return target.area;
}

/** As far down as the column beside the cells is filled, which is what a double click on the handle does. */
function besideNeighbours({ sheet, area }: Place): Area {
  const isFilled = (row: number, column: number) => cellAt(sheet, row, column)?.value !== undefined;
  const column = isFilled(area.bottom + 1, area.left - 1) ? area.left - 1 : area.right + 1;
  let bottom = area.bottom;
  while (isFilled(bottom + 1, column)) bottom++;
  return { ...area, bottom };
}

/** A fill goes along the columns or along the rows, and holds what it goes on from. */
function checkDirection(area: Area, target: Area): boolean {
  const isDown = target.left === area.left && target.right === area.right;
  const isAcross = target.top === area.top && target.bottom === area.bottom;
  if (!contains(target, area) || (!isDown && !isAcross)) {
    throw invalidArgument("the destination holds the range and goes on in one direction");
  }
  return isDown;
}

interface Spot {
  readonly row: number;
  readonly column: number;
}

/** One column or row of a fill: the places of the source, and those that are filled, by their distance from its first. */
interface Line {
  readonly length: number;
  readonly places: readonly number[];
  readonly spotAt: (place: number) => Spot;
}

function placesAround(length: number, before: number, after: number): readonly number[] {
  const places = Array.from({ length: before + length + after }, (_, index) => index - before);
  return places.filter((place) => place < 0 || place >= length);
}

function alongColumn(area: Area, target: Area, column: number): Line {
  const length = area.bottom - area.top + 1;
  const places = placesAround(length, area.top - target.top, target.bottom - area.bottom);
  return { length, places, spotAt: (place) => ({ row: area.top + place, column }) };
}

function alongRow(area: Area, target: Area, row: number): Line {
  const length = area.right - area.left + 1;
  const places = placesAround(length, area.left - target.left, target.right - area.right);
  return { length, places, spotAt: (place) => ({ row, column: area.left + place }) };
}

function fillLine({ sheet }: Place, { length, places, spotAt }: Line, type: FillType): void {
  const cellOf = (place: number): Cell | undefined => {
    const { row, column } = spotAt(place);
    return cellAt(sheet, row, column);
  };
  const sources = Array.from({ length }, (_, place) => cellOf(place));
  const series = seriesOf(sources, type);
  for (const place of places) {
    const from = ((place % length) + length) % length;
    const value = series(place);
    fillCell(sheet, { from: spotAt(from), to: spotAt(place), source: sources[from], value }, type);
  }
}

interface Filled {
  readonly from: Spot;
  readonly to: Spot;
  readonly source: Cell | undefined;
  readonly value: CellValue;
}

function fillCell(sheet: Sheet, { from, to, source, value }: Filled, type: FillType): void {
  const own = cellAt(sheet, to.row, to.column);
  const look = styleAt(sheet, from.row, from.column);
  const style = type === "FillValues" ? styleAt(sheet, to.row, to.column) : look;
  if (type === "FillFormats") putCell(sheet, to.row, to.column, { ...(own ?? { value: undefined }), style });
  else if (source?.formula === undefined) putCell(sheet, to.row, to.column, { value, style });
  else {
    const formula = movedFormula(source.formula, to.row - from.row, to.column - from.column);
    putCell(sheet, to.row, to.column, { value: source.value, formula, isDynamic: true, style });
  }
}
