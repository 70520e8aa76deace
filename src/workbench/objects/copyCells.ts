import type { Cell } from "../book/book";
import { areaOf, columnCount, isOnGrid, rowCount } from "../book/area";
import { addressOf, parseArea } from "../book/address";
import { cellAt, putCell, styleAt } from "../book/cells";
import { mapReferences } from "../calc/mapReferences";
import { invalidArgument, itemNotFound } from "../protocol/refusal";
import { parseAreaOn } from "./parseAreaOn";
import { type Arguments, flagAt, oneOf, optionalTextAt } from "./argument";
import { noteEdit } from "./desk";
import { checkUnlocked, checkWholeArrays, type Place } from "./place";
import { placeOf } from "./placeOf";

const copyTypes = ["All", "Formulas", "Values", "Formats"] as const;
type CopyType = (typeof copyTypes)[number];

/** `range.copyFrom`: repeats the source over the target; relative references of formulas move along. */
export function copyInto(place: Place, args: Arguments): void {
  const source = placeOf(args[0]) ?? parseAreaOn(place.desk, place.sheet, String(args[0]));
  if (!source) throw itemNotFound("the source range");
  place.desk.freshen();
  const type = oneOf(optionalTextAt(args, 1) ?? "All", copyTypes);
  const skipsBlanks = flagAt(args, 2);
  const copies = flagAt(args, 3) ? turned(cellsOf(source)) : cellsOf(source);
  const area = targetOf(place, copies);
  const target = { ...place, area };
  checkUnlocked(target);
  checkWholeArrays(target);
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const from =
        copies[(row - area.top) % copies.length]?.[(column - area.left) % (copies[0]?.length ?? 1)];
      if (from && !(skipsBlanks && isBlank(from)))
        putCell(place.sheet, row, column, copied(target, { row, column }, from, type));
    }
  }
  noteEdit(place.desk, { sheet: place.sheet, area, changeType: "RangeEdited" });
}

type Copies = readonly (readonly Copy[])[];

/** Rows become columns. */
function turned(copies: Copies): Copies {
  return (copies[0] ?? []).map((_, column) => copies.flatMap((line) => line[column] ?? []));
}

function isBlank({ cell }: Copy): boolean {
  return cell.value === undefined && cell.formula === undefined;
}

function targetOf({ area }: Place, copies: Copies): Place["area"] {
  const rows = Math.max(rowCount(area), copies.length);
  const target = areaOf(area.top, area.left, rows, Math.max(columnCount(area), copies[0]?.length ?? 0));
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

/** A formula copied so many rows down and columns to the right: its relative references go along. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  return mapReferences(formula, ({ address }) =>
    address
      .split(":")
      .map((corner) => movedCorner(corner, rows, columns))
      .join(":"),
  );
}

function movedCorner(corner: string, rows: number, columns: number): string {
  const area = parseArea(corner.replace(/\$/g, ""));
  const parts = /^(\$?)([A-Za-z]+)(\$?)(\d+)$/.exec(corner);
  if (!area || !parts) return corner;
  const top = parts[3] ? area.top : area.top + rows;
  const left = parts[1] ? area.left : area.left + columns;
  const target = areaOf(top, left);
  if (!isOnGrid(target)) return "#REF!";
  return addressOf(target).replace(/^([A-Z]+)(\d+)$/, `${parts[1] ? "$$" : ""}$1${parts[3] ? "$$" : ""}$2`);
}
