import { areaOf, isOnGrid } from "../book/area";
import { addressOf, parseArea } from "../book/address";
import { mapReferences } from "../calc/mapReferences";

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
