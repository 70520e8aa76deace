import { columnLetters, nameKey, type CellPlace } from "../../scorecard";

/** What Excel hands over for a cell: an empty one is "", an error its code as text ("#N/A"). */
export type RawValue = string | number | boolean;

/** The used cells of one sheet. */
export interface Grid {
  readonly sheet: string;
  readonly isHidden: boolean;
  /** Zero-based place of the first value. */
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly RawValue[])[];
}

/** A rectangle of cells, zero-based, both ends included. */
export interface GridArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** An Excel table: its name and where it stands, header row included. */
export interface NamedTable {
  readonly name: string;
  readonly sheet: string;
  readonly area: GridArea;
}

/** A whole workbook as plain cells: what the structured sheets are read from. */
export interface WorkbookGrids {
  readonly grids: readonly Grid[];
  readonly tables: readonly NamedTable[];
  readonly date1904: boolean;
  /** How numbers typed as text are written: a BCP 47 name such as "de-DE". */
  readonly locale: string;
}

/** The place of a zero-based row and column. */
export function placeOf(sheet: string, row: number, column: number): CellPlace {
  return { sheet, cell: `${columnLetters(column)}${row + 1}` };
}

/** The value at a zero-based row and column of the sheet; "" outside the used cells. */
export function valueAt(grid: Grid, row: number, column: number): RawValue {
  return grid.values[row - grid.top]?.[column - grid.left] ?? "";
}

/** Whether a cell looks empty: it holds nothing, or nothing that anybody sees. */
export function isBlank(value: RawValue): boolean {
  return typeof value === "string" && !/[!-~]/.test(value) && nameKey(value) === "";
}
