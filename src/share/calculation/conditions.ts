import type { CellValue } from "excel-workbench/books";
import { allOf, holds } from "./expressions";
import type { SourceTable } from "./sourceTable";

/** Something of the workbook that formulas do not follow: it has to be as in the copy. */
export interface Condition {
  /** What it is about, for who looks why nothing is shown any more. */
  readonly about: string;
  readonly formula: string;
}

export const isEmpty = (value: CellValue): boolean => value === undefined || value === "";

/** As many cells of an area have something in them. */
export function counted(about: string, area: string, filled: number): Condition {
  return { about, formula: `ROWS(${area})*COLUMNS(${area})-COUNTBLANK(${area})=${filled}` };
}

/** Rows that say in some columns what they said, and no more rows than those. */
export function rowsAsCopied(
  table: SourceTable,
  keys: readonly string[],
  rows: readonly number[],
): readonly Condition[] {
  return [
    ...keys.flatMap((key) => columnFilled(table, key)),
    ...rows.flatMap((row) => sameRow(table, keys, row)),
  ];
}

export function columnFilled(table: SourceTable, key: string): readonly Condition[] {
  const cells = table.column(key);
  if (cells === undefined) return [];
  const count = table.rowsOf().filter((row) => !isEmpty(table.cell(key, row)?.value)).length;
  return [counted(`${table.name}: rows with ${key}`, cells, count)];
}

export function sameRow(table: SourceTable, keys: readonly string[], row: number): readonly Condition[] {
  const cells = keys.flatMap((key) => table.cell(key, row) ?? []);
  if (cells.every(({ value }) => isEmpty(value))) return [];
  const conditions = cells.map(({ reference, value }) => holds(reference, value));
  return [{ about: `${table.name}: row ${row + 1}`, formula: allOf(conditions) }];
}
