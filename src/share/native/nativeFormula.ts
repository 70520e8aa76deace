import type { CellValue } from "excel-workbench/books";

/** Which Excel the formulas are for: 2016 has neither LET nor formulas that spill. */
export type Dialect = "2016" | "365";

/** What stands in the cells of a reference (`A1:B2`, `Rules!$A$1`, `Measures[Target]`, a name) at the time of the copy; undefined where it is not known. */
export type ReadReference = (reference: string) => readonly (readonly CellValue[])[] | undefined;

/** How a formula is written. */
export interface Writing {
  readonly dialect: Dialect;
  readonly read: ReadReference;
}

/** Why a call of ours has no form in Excel's own functions. */
export type NoForm =
  /** The function follows the scorecard's sheets, or does what no function of Excel's does. */
  | "function"
  /** The function has one, but not with this method or option. */
  | "method"
  /** An argument is of a kind, or an area of a shape, that cannot be followed. */
  | "argument"
  /** A word or an option decides the form, and what its cell says is not known. */
  | "unknown value"
  /** An argument that is another each time it is looked at would have to stand there several times. */
  | "random"
  /** Longer or deeper than Excel allows. */
  | "too long"
  /** The text is no formula that can be taken apart. */
  | "unreadable";

/** A formula in Excel's own functions, or why there is none. */
export type NativeFormula =
  | {
      readonly kind: "native";
      /** Without "=". */
      readonly formula: string;
      /**
       * Whether what is written works on whole areas: in Excel 2016 it has to be entered as an array formula, in Microsoft 365 as a
       * dynamic one. Else the cell stays what it was.
       */
      readonly isArray: boolean;
    }
  | { readonly kind: "none"; readonly because: NoForm; readonly calling: string };
