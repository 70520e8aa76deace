import type { Area, Sheet, Table } from "../book/book";
import { isOnGrid, rowCount } from "../book/area";
import { invalidOperation, itemNotFound } from "../protocol/refusal";
import type { Desk } from "./desk";

/** A table on the desk, known by its id: the Table itself is replaced by every change. */
export interface TablePlace {
  readonly desk: Desk;
  readonly tableId: number;
}

/** Office.js id of a table. */
export function tableIdOf(table: Pick<Table, "id">): string {
  return `{${String(table.id).padStart(8, "0")}-000C-0000-FFFF-FFFF00000000}`;
}

export interface FoundTable {
  readonly sheet: Sheet;
  readonly table: Table;
}

export function tableOf({ desk, tableId }: TablePlace): FoundTable {
  for (const sheet of desk.book.sheets) {
    const table = sheet.tables.find(({ id }) => id === tableId);
    if (table) return { sheet, table };
  }
  throw itemNotFound("the table is gone");
}

/** Puts a changed table in the place of the one before. */
export function changeTable(place: TablePlace, change: Partial<Table>): FoundTable {
  const { sheet, table } = tableOf(place);
  const changed = { ...table, ...change };
  if (!isOnGrid(changed.area)) throw invalidOperation("The table would reach beyond the sheet's last cell.");
  sheet.tables = sheet.tables.map((each) => (each.id === table.id ? changed : each));
  place.desk.isStale = true;
  return { sheet, table: changed };
}

/** The rows between header and totals. A table without rows has one empty row in Excel. */
export function bodyOf({ area, hasHeaders, hasTotals }: Table): Area {
  return { ...area, top: area.top + (hasHeaders ? 1 : 0), bottom: area.bottom - (hasTotals ? 1 : 0) };
}

export function bodyRowCount(table: Table): number {
  return rowCount(bodyOf(table));
}
