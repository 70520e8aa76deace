import type { CellPlace } from "../scorecard";
import { callsUs } from "../sheets";
import { addressOf, allCells, type Area, type Book, type Cell, type Sheet } from "excel-workbench/books";

/** A formula that calls a function of ours, and its zero-based place. */
export interface OurFormula {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell & { readonly formula: string };
}

/** The formulas of a sheet that call functions of ours. */
export function ourFormulas(sheet: Sheet): readonly OurFormula[] {
  return [...allCells(sheet)].flatMap(({ row, column, cell }) => {
    const { formula } = cell;
    return formula !== undefined && callsUs(formula) ? [{ row, column, cell: { ...cell, formula } }] : [];
  });
}

/** How many of them a workbook has. */
export const countOf = (book: Book): number =>
  book.sheets.reduce((count, sheet) => count + ourFormulas(sheet).length, 0);

interface Place {
  readonly row: number;
  readonly column: number;
}

/** A cell by its sheet and address. */
export const placeOf = ({ name }: Sheet, place: Place): CellPlace => ({
  sheet: name,
  cell: addressOf(oneCell(place)),
});

/** An area of one cell. */
export const oneCell = ({ row, column }: Place): Area => ({
  top: row,
  bottom: row,
  left: column,
  right: column,
});
