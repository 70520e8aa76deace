import type { CellPlace } from "../../scorecard";
import { findTables, placesOf, type TablePlace } from "../find";
import { placeOf, type RawValue, type WorkbookGrids } from "../grid";
import { settingNamed } from "../read";

/** Where a setting stands, or would have to be added. */
export interface SettingPlace {
  readonly table: TablePlace;
  /** Where it stands; left out where the table does not name the setting. */
  readonly row?: SettingRow;
}

/** The row of a setting: the cell of its name, the cell of its value, and what each holds. */
export interface SettingRow {
  readonly name: SettingCell;
  readonly value: SettingCell;
}

interface SettingCell {
  readonly at: CellPlace;
  readonly holds: RawValue;
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
  const cellIn = (column: number): SettingCell => ({
    at: placeOf(found.sheet, found.headerRow + 1 + row, found.left + column),
    holds: found.rows[row]?.[column] ?? "",
  });
  return { table, row: { name: cellIn(names), value: cellIn(values) } };
}
