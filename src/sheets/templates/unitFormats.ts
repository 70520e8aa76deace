import type { RowByKey } from "./exampleRows";
import { levelKeysInUnit, type TableName } from "../specs";

/** The columns whose figures are in a measure's unit. */
export const figureKeys: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  Measures: levelKeysInUnit,
  Targets: levelKeysInUnit,
  Actuals: ["actual"],
};

export const percentFormat = "0.0%";

/**
 * How the figures of a column are shown, a format a row: percent for a measure in %, else as Excel shows a number.
 *
 * @param measures the rows of the Measures table, which say the units
 * @returns undefined for a column without figures of a measure
 */
export function unitFormats(
  { table, key }: { readonly table: TableName; readonly key: string },
  rows: readonly RowByKey[],
  measures: readonly RowByKey[],
): readonly string[] | undefined {
  if (!figureKeys[table]?.includes(key)) return undefined;
  const units = new Map(measures.map(({ id, unit }) => [id, unit]));
  return rows.map((row) =>
    units.get(row[table === "Measures" ? "id" : "measure"]) === "%" ? percentFormat : "General",
  );
}
