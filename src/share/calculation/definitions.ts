import type { CellPlace } from "../../scorecard";
import type { CellValue } from "excel-workbench/books";
import { constant, holds, onlyWhile, type Content } from "./expressions";
import { rowOf, type SourceTable } from "./sourceTable";

/** A row of one of the workbook's tables, as a formula of the calculation finds it again: by the id or name that stands in it. */
export interface DefinedRow {
  readonly table: SourceTable;
  /** Zero-based row of the sheet. */
  readonly row: number;
  /** How a formula finds which row of the table it is. */
  readonly formula: string;
  /** The cell of the calculation that says so. */
  readonly position: string;
}

/** The column and the text by which a row is found; undefined where formulas cannot compare it. */
function keyOf(table: SourceTable, row: number, keys: readonly string[]) {
  return keys
    .map((key) => ({ cells: table.column(key), text: table.cell(key, row)?.value }))
    .find(({ cells, text }) => cells !== undefined && typeof text === "string" && text !== "");
}

/**
 * The row of a table that an item is defined in, found by the first of the columns that names it.
 *
 * @param position the cell of the calculation that finds it; left out: it is found where it is asked for
 */
export function definedRow(
  table: SourceTable | undefined,
  at: CellPlace | undefined,
  keys: readonly string[],
  position?: string,
): DefinedRow | undefined {
  if (!table || !at) return undefined;
  const row = rowOf(at);
  const key = keyOf(table, row, keys);
  if (!key?.cells || typeof key.text !== "string") return undefined;
  // Signs that stand for any others are marked, so that they stand for themselves.
  const wanted = constant(key.text.replace(/[~*?]/g, "~$&"));
  const formula = `MATCH(${wanted},${key.cells},0)`;
  return { table, row, formula, position: position ?? formula };
}

/** A cell of the row that defines an item, wherever in its table it stands by now. */
export function definedCell({ table, position }: DefinedRow, key: string): string | undefined {
  const cells = table.column(key);
  return cells === undefined ? undefined : `INDEX(${cells},${position})`;
}

/** Whether cells of the row say what they said. */
export function definedAs(defined: DefinedRow, keys: readonly string[]): readonly string[] {
  return keys.flatMap((key) => {
    const cell = definedCell(defined, key);
    return cell === undefined ? [] : [holds(cell, defined.table.cell(key, defined.row)?.value)];
  });
}

/** Whether what was empty in the row still is, and what was a number. */
export function filledAs(defined: DefinedRow, keys: readonly string[]): readonly string[] {
  return keys.flatMap((key) => {
    const cell = definedCell(defined, key);
    if (cell === undefined) return [];
    const value = defined.table.cell(key, defined.row)?.value;
    return [typeof value === "number" ? `ISNUMBER(${cell})` : holds(cell, value)];
  });
}

/** A number of the row, followed where its cell holds just that number. */
export function liveNumber(defined: DefinedRow | undefined, key: string, value: number): string {
  const cell = defined && definedCell(defined, key);
  const isPlain = defined?.table.cell(key, defined.row)?.value === value;
  return cell !== undefined && isPlain ? cell : constant(value);
}

/**
 * The weight in the row, followed: an empty one is 1. What is no weight is #N/A, as a text may well be a number to the add-in.
 */
export function liveWeight(defined: DefinedRow | undefined, weight: number): Content {
  const cell = defined && definedCell(defined, "weight");
  if (!defined || cell === undefined) return weight;
  const raw = defined.table.cell("weight", defined.row)?.value;
  const isRead = raw === weight || (isNothing(raw) && weight === 1);
  if (!isRead) return { formula: onlyWhile(holds(cell, raw), constant(weight)) };
  return { formula: `IF(ISNUMBER(${cell}),IF(${cell}<0,NA(),${cell}),IF(${cell}="",1,NA()))` };
}

/** Whether a row has a weight that can be read, or none: a row with another one is not scored. */
export function hasWeight(defined: DefinedRow): readonly string[] {
  const cell = definedCell(defined, "weight");
  if (cell === undefined) return [];
  const raw = defined.table.cell("weight", defined.row)?.value;
  const isPlain = typeof raw === "number" || isNothing(raw);
  return [isPlain ? `IF(ISNUMBER(${cell}),${cell}>=0,${cell}="")` : holds(cell, raw)];
}

const isNothing = (value: CellValue) => value === undefined || value === "";

/** A text of the row, followed; #N/A where it is empty. */
export function liveText(defined: DefinedRow | undefined, key: string, text: string | undefined): Content {
  const cell = defined && definedCell(defined, key);
  if (cell === undefined || defined?.table.cell(key, defined.row)?.value !== text)
    return text === undefined || text === "" ? { formula: "NA()" } : text;
  return { formula: `IF(${cell}="",NA(),${cell})` };
}
