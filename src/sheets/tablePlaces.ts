import type { CellPlace } from "../scorecard";
import { headerPlace, tablePlaceText, type FoundTable } from "./find/foundTable";
import type { TableName } from "./specs/spec";

/** Where a table was found. */
export interface TablePlace {
  readonly name: TableName;
  /** Its first header cell, `Sheet!A1`. */
  readonly place: string;
  readonly at: CellPlace;
  readonly sheet: string;
  readonly rows: number;
}

export function placesOf(tables: readonly FoundTable[]): readonly TablePlace[] {
  return tables.map((table) => ({
    name: table.name,
    place: tablePlaceText(table),
    at: headerPlace(table),
    sheet: table.sheet,
    rows: table.rows.length,
  }));
}
