import type { CellPlace } from "../../scorecard";
import { headerPlace, tablePlaceText, type FoundTable } from "./foundTable";
import type { TableName } from "../specs";

/** Where a table was found. */
export interface TablePlace {
  readonly name: TableName;
  /** Its first header cell, `Sheet!A1`. */
  readonly place: string;
  readonly at: CellPlace;
  readonly sheet: string;
  /** The name of the Excel table that it is; left out of plain cells. */
  readonly excelTable?: string;
  readonly rows: number;
  /** The zero-based sheet column of what the table has, by the column's key in its spec. */
  readonly columns: Readonly<Record<string, number>>;
}

export function placesOf(tables: readonly FoundTable[]): readonly TablePlace[] {
  return tables.map((table) => ({
    name: table.name,
    place: tablePlaceText(table),
    at: headerPlace(table),
    sheet: table.sheet,
    ...(table.excelTable === undefined ? {} : { excelTable: table.excelTable }),
    rows: table.rows.length,
    columns: Object.fromEntries([...table.columns].map(([key, column]) => [key, table.left + column])),
  }));
}
