import type { Cell, Sheet } from "../book/book";
import { addressOf, parseArea } from "../book/address";
import { putCell } from "../book/cells";
import { rewriteCharts } from "../book/chartFormulas";
import { mapReferences, type Reference } from "../calc/mapReferences";
import type { Desk } from "./desk";
import { type Rewrite, rewriteRules } from "../book/rules";
import { type Follow, shiftRules } from "./ruleFormulas";
import type { Shift } from "./shiftCells";
import { shiftArea } from "./shiftParts";

/** Rewrites the references of every formula, name, rule and chart of the book after cells of one sheet moved. */
export function shiftFormulas(desk: Desk, moved: Sheet, shift: Shift): void {
  const followOn =
    (home: Sheet | undefined): Follow =>
    (reference) =>
      isOn(reference, moved, home) ? shiftReference(reference, shift) : undefined;
  for (const sheet of desk.book.sheets) {
    const rewrite: Rewrite = (formula) => mapReferences(formula, followOn(sheet));
    rewriteSheet(sheet, rewrite);
    if (sheet === moved) shiftRules(sheet, shift, followOn(sheet));
    else rewriteRules(sheet, rewrite);
  }
  desk.book.names = desk.book.names.map((name) => ({
    ...name,
    formula: mapReferences(name.formula, followOn(undefined)),
  }));
}

function isOn({ sheet }: Reference, wanted: Sheet, home: Sheet | undefined): boolean {
  return sheet === undefined ? home === wanted : sheet.toLowerCase() === wanted.name.toLowerCase();
}

function rewriteSheet(sheet: Sheet, rewrite: Rewrite): void {
  for (const [row, line] of sheet.cells) {
    for (const [column, cell] of line) rewriteCell(sheet, [row, column], cell, rewrite);
  }
  rewriteCharts(sheet, rewrite);
}

function rewriteCell(
  sheet: Sheet,
  [row, column]: readonly [number, number],
  cell: Cell,
  rewrite: Rewrite,
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

/** Puts the dollar signs of the old address on the new one, which begins with its upper left corner. */
export function withMarks(address: string, before: string): string {
  const { columns, rows } = marksOf(before);
  const corners = address.split(":");
  const isPair = before.includes(":");
  const shown = isPair && corners.length === 1 ? [address, address] : corners;
  return shown
    .map((corner, index) => {
      const lettered = columns[index] ? corner.replace(/^[A-Z]/, "$$$&") : corner;
      return rows[index] ? lettered.replace(/\d+$/, "$$$&") : lettered;
    })
    .join(":");
}

interface Marks {
  readonly columns: readonly boolean[];
  readonly rows: readonly boolean[];
}

/** Which sides of an address are held by dollar signs: left and right, top and bottom, in whatever order its corners are. */
function marksOf(address: string): Marks {
  const corners = address.split(":");
  const lettersOf = (corner: string) => corner.replace(/[^A-Za-z]/g, "").toUpperCase();
  const digitsOf = (corner: string) => Number(corner.replace(/\D/g, ""));
  const byColumn = [...corners].sort((one, other) => {
    const [a, b] = [lettersOf(one), lettersOf(other)];
    return a.length - b.length || (a < b ? -1 : Number(a > b));
  });
  const byRow = [...corners].sort((one, other) => digitsOf(one) - digitsOf(other));
  return {
    columns: byColumn.map((corner) => /^\$[A-Za-z]/.test(corner)),
    rows: byRow.map((corner) => /\$\d/.test(corner)),
  };
}
