/* Properties of single cells, rows and columns, many at once: `range.getCellProperties` and its kin. */
import type { Area } from "../book/book";
import { columnLimit, isWholeColumns, isWholeRows, rowLimit } from "../book/area";
import { type HostObject, isHostObject, type Members, method } from "../protocol/hostObject";
import { apiNotFound, invalidArgument } from "../protocol/refusal";
import { type Arguments, isRecord, recordAt } from "./argument";
import { gridOf, type Place, spreadOver } from "./place";

type Given = Readonly<Record<string, unknown>>;

/** The sides of a cell, as these properties name them. */
const sides: Readonly<Record<string, string>> = {
  bottom: "EdgeBottom",
  top: "EdgeTop",
  left: "EdgeLeft",
  right: "EdgeRight",
  diagonalDown: "DiagonalDown",
  diagonalUp: "DiagonalUp",
  horizontal: "InsideHorizontal",
  vertical: "InsideVertical",
};

function member(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function partOf(owner: HostObject, name: string): HostObject {
  const part = owner.get(member(name));
  if (!isHostObject(part)) throw apiNotFound(`${owner.typeName}.${member(name)}`);
  return part;
}

function sideOf(borders: HostObject, side: string): HostObject {
  const found = borders.call("GetItem", [sides[side] ?? side]);
  if (!isHostObject(found)) throw invalidArgument(`"${side}" is no side of a cell`);
  return found;
}

/** What is asked for (`{ address: true, format: { fill: { color: true } } }`) of an object, in the same shape. */
function answer(owner: HostObject, wanted: Given): Given {
  const found = Object.entries(wanted)
    .filter(([, value]) => value === true || isRecord(value))
    .map(([name, value]) => [name, answerOf(owner, name, value)]);
  return Object.fromEntries(found);
}

function answerOf(owner: HostObject, name: string, wanted: unknown): unknown {
  if (name === "protection") return answer(partOf(owner, name), { locked: true, formulaHidden: true });
  if (!isRecord(wanted)) return owner.get(member(name));
  const part = partOf(owner, name);
  if (name !== "borders") return answer(part, wanted);
  return Object.fromEntries(Object.keys(sides).map((side) => [side, answer(sideOf(part, side), wanted)]));
}

function apply(owner: HostObject, given: Given): void {
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || value === null) continue;
    if (name === "hyperlink" || !isRecord(value)) owner.set(member(name), value);
    else if (name === "borders") applyBorders(partOf(owner, name), value);
    else apply(partOf(owner, name), value);
  }
}

function applyBorders(borders: HostObject, given: Given): void {
  for (const [side, value] of Object.entries(given)) {
    if (sides[side] === undefined) throw invalidArgument(`"${side}" is no side of a cell`);
    if (isRecord(value)) apply(sideOf(borders, side), value);
  }
}

function rowsOf({ area }: Place): readonly Area[] {
  return Array.from({ length: area.bottom - area.top + 1 }, (_, index) => ({
    top: area.top + index,
    bottom: area.top + index,
    left: 0,
    right: columnLimit - 1,
  }));
}

function columnsOf({ area }: Place): readonly Area[] {
  return Array.from({ length: area.right - area.left + 1 }, (_, index) => ({
    left: area.left + index,
    right: area.left + index,
    top: 0,
    bottom: rowLimit - 1,
  }));
}

function checkBounded({ area }: Place): void {
  if (isWholeColumns(area) || isWholeRows(area))
    throw invalidArgument("whole rows and columns have too many cells");
}

function cellProperties(place: Place, args: Arguments): unknown {
  checkBounded(place);
  const wanted = recordAt(args, 0);
  return gridOf(place.area, (row, column) => {
    const cell = { top: row, bottom: row, left: column, right: column };
    return answer(place.desk.make.range(place.sheet, cell), wanted);
  });
}

function setCellProperties(place: Place, args: Arguments): void {
  checkBounded(place);
  const given = spreadOver(place.area, args[0]);
  gridOf(place.area, (row, column) => {
    const one = given(row, column);
    const cell = { top: row, bottom: row, left: column, right: column };
    if (isRecord(one)) apply(place.desk.make.range(place.sheet, cell), one);
  });
}

function setLines(place: Place, lines: readonly Area[], args: Arguments): void {
  const given: unknown = args[0];
  if (!Array.isArray(given) || given.length !== lines.length) {
    throw invalidArgument(`the array must have ${lines.length} entries`);
  }
  const entries: readonly unknown[] = given;
  for (const [index, area] of lines.entries()) {
    const one = entries[index];
    if (isRecord(one)) apply(place.desk.make.range(place.sheet, area), one);
  }
}

function lineProperties(place: Place, lines: readonly Area[], args: Arguments): readonly Given[] {
  return lines.map((area) => answer(place.desk.make.range(place.sheet, area), recordAt(args, 0)));
}

/** Members of a range that read and write properties cell by cell, row by row, column by column. */
export const cellPropertyMembers: Members<Place> = {
  GetCellProperties: method(cellProperties),
  SetCellProperties: method(setCellProperties),
  GetRowProperties: method((place, args) => lineProperties(place, rowsOf(place), args)),
  SetRowProperties: method((place, args) => setLines(place, rowsOf(place), args)),
  GetColumnProperties: method((place, args) => lineProperties(place, columnsOf(place), args)),
  SetColumnProperties: method((place, args) => setLines(place, columnsOf(place), args)),
};
