import type { CellPlace } from "../../scorecard";
import type { BrokenFormula } from "../../sheets";

/** A cell by its sheet's id, zero-based. */
export interface SheetCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** A cell whose formula of ours does not work any more. */
export interface BrokenCell extends BrokenFormula, SheetCell {
  readonly at: CellPlace;
  /** What stands in it: a formula, or the text that was meant as one. */
  readonly found: string;
}

/** What a cell is known by among others. */
export const keyOf = ({ sheetId, row, column }: SheetCell): string => `${sheetId} ${row} ${column}`;

/** The cell so many rows down and columns to the right of another. */
export function beside({ sheetId, row, column }: SheetCell, down: number, right: number): SheetCell {
  return { sheetId, row: row + down, column: column + right };
}

/** Row by row, as people read. */
export const inReadingOrder = (one: SheetCell, other: SheetCell): number =>
  one.row - other.row || one.column - other.column;
