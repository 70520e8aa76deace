/* Finding text in cells, and the edges that the arrow keys go to. */
import type { Area, Cell, Sheet } from "../book/book";
import { areaOf, bounding, columnLimit, hasCell, rowLimit, wholeSheet } from "../book/area";
import { cellAt, cellsIn, usedArea } from "../book/cells";
import { shownText } from "../book/numberText";
import { type HostObject, type Members, method, nullObject } from "../protocol/hostObject";
import { invalidArgument, itemNotFound } from "../protocol/refusal";
import { type Arguments, isRecord, oneOf, textAt } from "./argument";
import { joinedAreas } from "./joinedAreas";
import type { Place } from "./place";
import { placeOf } from "./placeOf";
import { formulaOf } from "./rangeContent";
import type { SheetPlace } from "./sheetPlace";
import { writeCells } from "./writeCells";
import { wildcardPattern } from "./wildcards";

/** The cells of an area that show a text, row by row. */
function cellsShowing({ desk, sheet, area }: Place, args: Arguments): readonly Area[] {
  const text = textAt(args, 0);
  if (text === "") throw invalidArgument("nothing to look for");
  const criteria = isRecord(args[1]) ? args[1] : {};
  const pattern = wildcardPattern(text, criteria.completeMatch === true, criteria.matchCase === true);
  desk.freshen();
  const locale = { locale: desk.locale, date1904: desk.book.date1904 };
  const shown = ({ value, style }: Cell): string => shownText(value, style.numberFormat, locale);
  return cellsIn(sheet, area)
    .filter(({ cell }) => cell.value !== undefined && pattern.test(shown(cell)))
    .sort((one, other) => one.row - other.row || one.column - other.column)
    .map(({ row, column }) => areaOf(row, column));
}

function find(place: Place, args: Arguments): HostObject | undefined {
  const criteria = isRecord(args[1]) ? args[1] : {};
  const direction = oneOf(criteria.searchDirection ?? "Forward", ["Forward", "Backwards"]);
  const found = cellsShowing(place, args).at(direction === "Forward" ? 0 : -1);
  return found && place.desk.make.range(place.sheet, found);
}

function findAll({ desk, sheet }: SheetPlace, args: Arguments): HostObject | undefined {
  const used = usedArea(sheet, true);
  const found = used ? cellsShowing({ desk, sheet, area: used }, args) : [];
  return found.length === 0 ? undefined : desk.make.rangeAreas(sheet, joinedAreas(found));
}

/** Writes another text in the place of the one that is looked for: in what was typed, formulas as well. How often. */
function replaceAll({ desk, sheet, area }: Place, args: Arguments): number {
  const [text, replacement] = [textAt(args, 0), textAt(args, 1)];
  const criteria = isRecord(args[2]) ? args[2] : {};
  if (text === "") throw invalidArgument("nothing to look for");
  const one = wildcardPattern(text, criteria.completeMatch === true, criteria.matchCase === true);
  const pattern = new RegExp(one.source, `${one.flags}g`);
  let count = 0;
  for (const { row, column, cell } of cellsIn(sheet, area)) {
    const typed = cell.spilledFrom ? "" : String(formulaOf(cell));
    const changed = typed.replace(pattern, () => (count++, replacement));
    if (changed !== typed) writeCells({ desk, sheet, area: areaOf(row, column) }, changed);
  }
  return count;
}

function needed(found: HostObject | undefined): HostObject {
  if (!found) throw itemNotFound("the text");
  return found;
}

/** `worksheet.findAll`. */
export const sheetFinding: Members<SheetPlace> = {
  FindAll: method((place, args) => needed(findAll(place, args))),
  FindAllOrNullObject: method((place, args) => findAll(place, args) ?? nullObject),
  ReplaceAll: method(({ desk, sheet }, args) => replaceAll({ desk, sheet, area: wholeSheet }, args)),
};

const directions = ["Left", "Right", "Up", "Down"] as const;
type Direction = (typeof directions)[number];

interface Spot {
  readonly row: number;
  readonly column: number;
}

const steps: Readonly<Record<Direction, Spot>> = {
  Left: { row: 0, column: -1 },
  Right: { row: 0, column: 1 },
  Up: { row: -1, column: 0 },
  Down: { row: 1, column: 0 },
};

function isFilled(sheet: Sheet, { row, column }: Spot): boolean {
  const cell = cellAt(sheet, row, column);
  return cell !== undefined && (cell.value !== undefined || cell.formula !== undefined);
}

function isInside({ row, column }: Spot): boolean {
  return row >= 0 && column >= 0 && row < rowLimit && column < columnLimit;
}

function next({ row, column }: Spot, direction: Direction): Spot {
  return { row: row + steps[direction].row, column: column + steps[direction].column };
}

/** Where Ctrl and an arrow key lead: the end of a run of filled cells, else the next filled cell, else the sheet's edge. */
function edgeFrom(sheet: Sheet, from: Spot, direction: Direction): Spot {
  const first = next(from, direction);
  if (!isInside(first)) return from;
  const isInRun = isFilled(sheet, from) && isFilled(sheet, first);
  let at = first;
  for (let ahead = next(at, direction); isInside(ahead); ahead = next(at, direction)) {
    if (isInRun ? !isFilled(sheet, ahead) : isFilled(sheet, at)) return at;
    at = ahead;
  }
  return at;
}

function activeIn({ sheet, area }: Place, args: Arguments): Spot {
  const active = placeOf(args[1]);
  if (!active) return { row: area.top, column: area.left };
  const spot = { row: active.area.top, column: active.area.left };
  if (active.sheet !== sheet || !hasCell(area, spot.row, spot.column)) {
    throw invalidArgument("the active cell is not in the range");
  }
  return spot;
}

function edge(place: Place, args: Arguments): HostObject {
  const direction = oneOf(textAt(args, 0), directions);
  const { row, column } = edgeFrom(place.sheet, activeIn(place, args), direction);
  return place.desk.make.range(place.sheet, areaOf(row, column));
}

/** Ctrl, Shift and an arrow key: the side of the range away from the active cell moves, the active one stays. */
function extended(place: Place, args: Arguments): HostObject {
  const { desk, sheet, area } = place;
  const direction = oneOf(textAt(args, 0), directions);
  const active = activeIn(place, args);
  const isAcross = direction === "Left" || direction === "Right";
  const moved = edgeFrom(sheet, movingCorner(area, active, isAcross), direction);
  const span = bounding(areaOf(active.row, active.column), areaOf(moved.row, moved.column));
  const grown = isAcross
    ? { ...area, left: span.left, right: span.right }
    : { ...area, top: span.top, bottom: span.bottom };
  return desk.make.range(sheet, grown);
}

/** The cell of the moving side that is in line with the active cell. */
function movingCorner(area: Area, active: Spot, isAcross: boolean): Spot {
  if (isAcross) return { row: active.row, column: active.column === area.left ? area.right : area.left };
  return { row: active.row === area.top ? area.bottom : area.top, column: active.column };
}

/** Members of a range that look for something in its cells or around them. */
export const rangeFinding: Members<Place> = {
  Find: method((place, args) => needed(find(place, args))),
  FindOrNullObject: method((place, args) => find(place, args) ?? nullObject),
  ReplaceAll: method(replaceAll),
  GetRangeEdge: method(edge),
  GetExtendedRange: method(extended),
};
