import type { CellPlace } from "../../scorecard";
import type { FoundTable } from "../find";
import { isBlank, placeOf, type RawValue } from "../grid";
import { specs } from "../specs";
import type { CascadeCell } from "./cascade";

/** A row of the user's as it stands in its cells. */
export interface SourceRow {
  readonly at: CellPlace;
  raw(key: string): RawValue;
  placeOf(key: string): CellPlace;
}

/** The rows of a table; none where there is no table. */
export function sourceRows(table: FoundTable | undefined): readonly SourceRow[] {
  if (!table) return [];
  const place = (row: number, key: string) =>
    placeOf(table.sheet, table.headerRow + 1 + row, table.left + (table.columns.get(key) ?? 0));
  return table.rows.map((cells, row) => ({
    at: place(row, table.columns.keys().next().value ?? ""),
    raw: (key) => {
      const column = table.columns.get(key);
      return column === undefined ? "" : (cells[column] ?? "");
    },
    placeOf: (key) => place(row, key),
  }));
}

/** A row like another one, with some cells of its own, as far as the table has the columns. */
export function rowLike(
  table: FoundTable,
  source: SourceRow,
  own: Readonly<Record<string, RawValue | undefined>>,
): readonly CascadeCell[] {
  return specs[table.name].columns.flatMap(({ key, header }) => {
    if (!table.columns.has(key)) return [];
    const value = key in own ? own[key] : source.raw(key);
    return value === undefined || isBlank(value) ? [] : [{ header, value }];
  });
}
