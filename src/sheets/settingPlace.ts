import type { CellPlace } from "../scorecard";
import { findTables } from "./find/findTables";
import { placeOf, type WorkbookGrids } from "./grid";
import { settingNamed } from "./read/readSettings";
import { placesOf, type TablePlace } from "./tablePlaces";

/** Where a setting stands, or would have to be added. */
export interface SettingPlace {
  readonly table: TablePlace;
  /** Its value's cell; left out where the table does not name the setting. */
  readonly cell?: CellPlace;
}

/**
 * Finds a setting in the Settings table; of several rows the last one counts, as when they are read.
 *
 * @returns undefined where there is no Settings table
 */
export function settingPlace(workbook: WorkbookGrids, setting: string): SettingPlace | undefined {
  const found = findTables(workbook).tables.get("Settings")?.[0];
  const [table] = placesOf(found ? [found] : []);
  if (!found || !table) return undefined;
  const [names, values] = [found.columns.get("setting") ?? 0, found.columns.get("value") ?? 1];
  const row = found.rows.findLastIndex((cells) => settingNamed(String(cells[names] ?? "")) === setting);
  if (row < 0) return { table };
  return { table, cell: placeOf(found.sheet, found.headerRow + 1 + row, found.left + values) };
}
