/* What a filter looks for, and how a table is sorted. */
import type { Area } from "./book";

/** A date as filters name it: `{ date: "2025-03-01", specificity: "Month" }` is all of March. */
export interface FilterDate {
  readonly date: string;
  readonly specificity: string;
}

export type FilterCriteria =
  /** Shown texts of cells in any case; "" is the empty cell. */
  | { readonly filterOn: "Values"; readonly values: readonly (string | FilterDate)[] }
  | {
      readonly filterOn: "TopItems" | "TopPercent" | "BottomItems" | "BottomPercent";
      readonly count: number;
    }
  /** Without a colour: the cells without one. */
  | { readonly filterOn: "CellColor" | "FontColor"; readonly color?: string }
  | { readonly filterOn: "Dynamic"; readonly criteria: string }
  | {
      readonly filterOn: "Custom";
      /** `>50`, `<>done`, `=*s`. */
      readonly criterion1: string;
      readonly criterion2?: string;
      readonly operator: "And" | "Or";
    }
  /** A filter of the file that the model does not know: kept as it stands, with the rows that it hides. */
  | { readonly filterOn: "Icon"; readonly xml: string };

/** Of a sheet's filter by its distance from the first column; of a table's by the column's id. */
export interface ColumnFilter {
  readonly column: number;
  readonly criteria: FilterCriteria;
}

export interface SheetFilter {
  /** With the row of headers. */
  readonly area: Area;
  readonly columns: readonly ColumnFilter[];
}

export interface SortField {
  /** Distance from the first column (or row) of what is sorted. */
  readonly key: number;
  readonly sortOn: "Value" | "CellColor" | "FontColor";
  readonly ascending: boolean;
  readonly color?: string;
  readonly textAsNumber?: boolean;
}

export interface SortState {
  readonly fields: readonly SortField[];
  readonly matchCase: boolean;
  readonly method: "PinYin" | "StrokeCount";
}
