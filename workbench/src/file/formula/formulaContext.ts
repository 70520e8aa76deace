/* What a formula's meaning depends on besides its text. */
import type { Table } from "../../book/book";

/** Where a formula stands. */
export interface FormulaPlace {
  /** The table around the cell, if any: `[@Col]` means one of its columns. */
  readonly table?: Pick<Table, "name">;
}

/** A column name as it stands inside brackets: special characters take a "'" before them. */
export function needsBrackets(column: string): boolean {
  return /[^\p{L}\p{N}_'.]/u.test(column.replace(/'[[\]#'@]/g, ""));
}
