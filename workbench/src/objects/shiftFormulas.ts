import type { Cell, Sheet } from "../book/book";
import { addressOf, parseArea } from "../book/address";
import { putCell } from "../book/cells";
import { rewriteCharts } from "../book/chartFormulas";
import { mapReferences, type Reference } from "../calc/mapReferences";
import type { Desk } from "./desk";
import type { Shift } from "./shiftCells";
import { shiftArea } from "./shiftParts";

/** Rewrites the references of every formula, name and chart of the book after cells of one sheet moved. */
export function shiftFormulas(desk: Desk, moved: Sheet, shift: Shift): void {
  const isMoved = (name: string | undefined, home: Sheet | undefined): boolean =>
    name === undefined ? home === moved : name.toLowerCase() === moved.name.toLowerCase();
  const rewrite = (formula: string, home: Sheet | undefined): string =>
    mapReferences(formula, (reference) =>
      isMoved(reference.sheet, home) ? shiftReference(reference, shift) : undefined,
    );
  for (const sheet of desk.book.sheets) rewriteSheet(sheet, (formula) => rewrite(formula, sheet));
  desk.book.names = desk.book.names.map((name) => ({ ...name, formula: rewrite(name.formula, undefined) }));
}

function rewriteSheet(sheet: Sheet, rewrite: (formula: string) => string): void {
  for (const [row, line] of sheet.cells) {
    for (const [column, cell] of line) rewriteCell(sheet, [row, column], cell, rewrite);
  }
  rewriteCharts(sheet, rewrite);
}

function rewriteCell(
  sheet: Sheet,
  [row, column]: readonly [number, number],
  cell: Cell,
  rewrite: (formula: string) => string,
): void {
  if (cell.formula === undefined) return;
  const formula = rewrite(cell.formula);
  if (formula !== cell.formula) putCell(sheet, row, column, { ...cell, formula });
}

function shiftReference(reference: Reference, shift: Shift): string | undefined {
  const area = parseArea(reference.address);
  if (!area) return undefined;
  const after = shiftArea(area, shift);
  if (!after) return "#REF!";
  return withMarks(addressOf(after), reference.address);
}

/** Puts the dollar signs of the old address on the new one, corner by corner. */
export function withMarks(address: string, before: string): string {
  const marks = before.split(":").map((corner) => ({
    column: /^\$[A-Za-z]/.test(corner),
    row: /\$\d/.test(corner),
  }));
  const corners = address.split(":");
  const isPair = before.includes(":");
  const shown = isPair && corners.length === 1 ? [address, address] : corners;
  return shown
    .map((corner, index) => {
      const mark = marks[index] ?? marks[0];
      const lettered = mark?.column ? corner.replace(/^[A-Z]/, "$$$&") : corner;
      return mark?.row ? lettered.replace(/\d+$/, "$$$&") : lettered;
    })
    .join(":");
}
