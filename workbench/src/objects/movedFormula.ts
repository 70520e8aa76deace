import { areaOf, isOnGrid } from "../book/area";
import { columnName, parseArea } from "../book/address";
import { mapReferences } from "../calc/mapReferences";

/** A formula copied so many rows down and columns to the right: its relative references go along. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  return mapReferences(formula, ({ address }) => movedAddress(address, rows, columns));
}

function movedAddress(address: string, rows: number, columns: number): string {
  const corners = address.split(":").map((corner) => movedCorner(corner, rows, columns));
  return corners.includes("#REF!") ? "#REF!" : corners.join(":");
}

/** A corner: `$A$1`, or of whole columns and rows `A` and `1`. */
function movedCorner(corner: string, rows: number, columns: number): string {
  const [whole, column = "", row = ""] = /^(\$?[A-Za-z]+)?(\$?\d+)?$/.exec(corner) ?? [];
  if (whole === undefined) return corner;
  const [left, top] = [movedColumn(column, columns), movedRow(row, rows)];
  return left === undefined || top === undefined ? "#REF!" : left + top;
}

function movedColumn(text: string, by: number): string | undefined {
  const left = text.startsWith("$") ? undefined : parseArea(`${text}1`)?.left;
  if (left === undefined) return text;
  return isOnGrid(areaOf(0, left + by)) ? columnName(left + by) : undefined;
}

function movedRow(text: string, by: number): string | undefined {
  const top = text.startsWith("$") ? undefined : parseArea(`A${text}`)?.top;
  if (top === undefined) return text;
  return isOnGrid(areaOf(top + by, 0)) ? String(top + by + 1) : undefined;
}
