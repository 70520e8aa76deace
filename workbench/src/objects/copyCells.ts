import type { Area, Cell } from "../book/book";
import { areaOf, bounding, columnCount, isOnGrid, isWholeColumns, isWholeRows, rowCount } from "../book/area";
import { cellAt, putCell, styleAt, usedArea } from "../book/cells";
import { invalidArgument, itemNotFound } from "../protocol/refusal";
import { parseAreaOn } from "./parseAreaOn";
import { type Arguments, flagAt, oneOf, optionalTextAt } from "./argument";
import { copyParts } from "./copyParts";
import { noteEdit } from "./desk";
import { movedFormula } from "./movedFormula";
import { checkUnlocked, checkWholeArrays, type Place } from "./place";
import { placeOf } from "./placeOf";
import { renameHeaders } from "./tableHeaders";

const copyTypes = ["All", "Formulas", "Values", "Formats"] as const;
type CopyType = (typeof copyTypes)[number];

/** `range.copyFrom`: repeats the source over the target; relative references of formulas move along. */
export function copyInto(place: Place, args: Arguments): void {
  const found = placeOf(args[0]) ?? parseAreaOn(place.desk, place.sheet, String(args[0]));
  if (!found) throw itemNotFound("the source range");
  const source = { ...found, area: asFarAsUsed(found, place) };
  place.desk.freshen();
  const type = oneOf(optionalTextAt(args, 1) ?? "All", copyTypes);
  const isTurned = flagAt(args, 3);
  const copies = isTurned ? turned(cellsOf(source)) : cellsOf(source);
  const area = targetOf(isUnbounded(found.area) ? { ...place, area: corner(place.area) } : place, copies);
  const target = { ...place, area };
  checkUnlocked(target);
  checkWholeArrays(target);
  writeCopies(target, { copies, type, skipsBlanks: flagAt(args, 2) });
  const isWhole = type === "All" || type === "Formats";
  if (isWhole && !isTurned) copyParts(source, place.sheet, area, type === "All");
  renameHeaders(target);
  noteEdit(place.desk, { sheet: place.sheet, area, changeType: "RangeEdited" });
}

function isUnbounded(area: Area): boolean {
  return isWholeColumns(area) || isWholeRows(area);
}

function corner({ top, left }: Area): Area {
  return areaOf(top, left);
}

/** Whole columns and rows are copied as far as something stands on either sheet: beyond there is nothing to write over. */
function asFarAsUsed({ sheet, area }: Place, target: Place): Area {
  if (!isUnbounded(area)) return area;
  const used = [sheet, target.sheet].flatMap((each) => usedArea(each, false) ?? []);
  const { bottom, right } = used.reduce(bounding, corner(area));
  return isWholeColumns(area)
    ? {
        ...area,
        bottom: Math.max(area.top, bottom),
        right: isWholeRows(area) ? Math.max(area.left, right) : area.right,
      }
    : { ...area, right: Math.max(area.left, right) };
}

interface Copied {
  readonly copies: Copies;
  readonly type: CopyType;
  readonly skipsBlanks: boolean;
}

function writeCopies(target: Place, { copies, type, skipsBlanks }: Copied): void {
  const { sheet, area } = target;
  const width = copies[0]?.length ?? 1;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const from = copies[(row - area.top) % copies.length]?.[(column - area.left) % width];
      if (!from || (skipsBlanks && isBlank(from))) continue;
      putCell(sheet, row, column, copied(target, { row, column }, from, type));
    }
  }
}

type Copies = readonly (readonly Copy[])[];

/** Rows become columns. */
function turned(copies: Copies): Copies {
  return (copies[0] ?? []).map((_, column) => copies.flatMap((line) => line[column] ?? []));
}

function isBlank({ cell }: Copy): boolean {
  return cell.value === undefined && cell.formula === undefined;
}

/** A copy fills what is a multiple of it, else so much as it has itself. */
function repeated(room: number, own: number): number {
  return room % own === 0 ? room : own;
}

function targetOf({ area }: Place, copies: Copies): Place["area"] {
  const rows = repeated(rowCount(area), copies.length);
  const target = areaOf(area.top, area.left, rows, repeated(columnCount(area), copies[0]?.length ?? 1));
  if (!isOnGrid(target)) throw invalidArgument("the copy would not fit on the sheet");
  return target;
}

interface Spot {
  readonly row: number;
  readonly column: number;
}

type Copy = Spot & { readonly cell: Cell };

function cellsOf({ sheet, area }: Place): readonly (readonly Copy[])[] {
  const rows: Copy[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const line: Copy[] = [];
    for (let column = area.left; column <= area.right; column++) {
      const cell = cellAt(sheet, row, column) ?? { value: undefined, style: styleAt(sheet, row, column) };
      line.push({ row, column, cell });
    }
    rows.push(line);
  }
  return rows;
}

function copied({ sheet }: Place, to: Spot, from: Copy, type: CopyType): Cell {
  const { value, formula, style } = from.cell;
  const before = cellAt(sheet, to.row, to.column);
  if (type === "Formats") return { ...(before ?? { value: undefined }), style };
  const look = type === "All" ? style : styleAt(sheet, to.row, to.column);
  if (formula === undefined || type === "Values") return { value, style: look };
  return {
    value,
    formula: movedFormula(formula, to.row - from.row, to.column - from.column),
    isDynamic: true,
    style: look,
  };
}
