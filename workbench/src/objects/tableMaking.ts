import type { Area, Sheet, Table, TableColumn } from "../book/book";
import { columnCount, isOneCell, overlaps, rowCount, rowLimit } from "../book/area";
import { cellAt, plainValue } from "../book/cells";
import { invalidArgument, invalidOperation, itemAlreadyExists, type Refusal } from "../protocol/refusal";
import { type Desk, notify } from "./desk";
import { eventTypes } from "./eventTypes";
import { setFilter, tableFilters } from "./filtering";
import { checkUnprotected, type Place } from "./place";
import { insertCells } from "./shiftCells";
import { isReference, sheetIdOf } from "./sheetNames";
import { freeName, writeHeaders } from "./tableHeaders";
import { changeTable, tableIdOf, tableOf, type TablePlace } from "./tablePlace";
import { fillCalculated } from "./tableRows";

export function tablesOf(desk: Desk): readonly Table[] {
  return desk.book.sheets.flatMap((sheet) => sheet.tables);
}

/** Refuses what Excel refuses as a table's name. */
export function checkTableName(desk: Desk, name: string, own?: Table): void {
  const isWord = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) && name.length <= 255;
  if (!isWord || isReference(name)) {
    throw invalidArgument(`"${name}" can't be the name of a table`);
  }
  const wanted = name.toLowerCase();
  const isTaken =
    tablesOf(desk).some((table) => table.name.toLowerCase() === wanted && table.id !== own?.id) ||
    desk.book.names.some((each) => each.name.toLowerCase() === wanted);
  if (isTaken) throw itemAlreadyExists(`table "${name}"`);
}

function freeTableName(desk: Desk, id: number): string {
  for (let number = id; ; number++) {
    if (!tablesOf(desk).some(({ name }) => name.toLowerCase() === `table${number}`)) return `Table${number}`;
  }
}

function checkRoom(sheet: Sheet, area: Area, own?: Table): void {
  if (sheet.tables.some((table) => table.id !== own?.id && overlaps(table.area, area))) {
    throw invalidOperation("A table can't overlap another table.");
  }
  if (sheet.merges.some((merge) => overlaps(merge, area))) {
    throw invalidOperation("A table can't hold merged cells.");
  }
}

function columnsOf(sheet: Sheet, area: Area, hasHeaders: boolean, before?: Table): readonly TableColumn[] {
  const taken = new Set<string>();
  const columns: TableColumn[] = [];
  for (let index = 0; index < columnCount(area); index++) {
    const kept = before?.columns[area.left + index - before.area.left]?.name;
    const found = hasHeaders ? cellAt(sheet, area.top, area.left + index)?.value : kept;
    const name = freeName(String(plainValue(found)), index, taken);
    taken.add(name.toLowerCase());
    const same = before?.columns.find((column) => column.name === name);
    columns.push(same ?? { id: nextColumnId(columns, before), name });
  }
  return columns;
}

function nextColumnId(columns: readonly TableColumn[], before?: Table): number {
  return Math.max(0, ...columns.map(({ id }) => id), ...(before?.columns ?? []).map(({ id }) => id)) + 1;
}

/** `tables.add`: turns cells into a table. Without headers a header row is put above, and the cells move down. */
export function addTable(place: Place, hasHeaders: boolean): Table {
  const { desk, sheet, area } = place;
  checkUnprotected(sheet);
  const needed = withBody(area, hasHeaders);
  checkRoom(sheet, needed);
  const full = hasHeaders ? needed : withHeader(place);
  const id = Math.max(0, ...tablesOf(desk).map((table) => table.id)) + 1;
  const columns = columnsOf(sheet, full, hasHeaders);
  const table = { ...newTable, id, name: freeTableName(desk, id), area: full, columns };
  sheet.tables = [...sheet.tables, table];
  writeHeaders(sheet, table, columns);
  desk.isStale = true;
  tell(desk, sheet, table, "Added");
  return table;
}

function withHeader({ desk, sheet, area }: Place): Area {
  if (area.bottom === rowLimit - 1) throw noRow();
  insertCells({ desk, sheet, area: { ...area, bottom: area.top } }, "Down");
  return { ...area, bottom: area.bottom + 1 };
}

function noRow(): Refusal {
  return invalidOperation("Below the table there is no row left.");
}

/** A header alone gets an empty row below it. */
function withBody(area: Area, hasHeaders: boolean): Area {
  if (!hasHeaders || rowCount(area) > 1) return area;
  if (area.bottom === rowLimit - 1)
    throw invalidOperation("Below the table there is no row left for its body.");
  return { ...area, bottom: area.bottom + 1 };
}

const newTable = {
  hasHeaders: true,
  hasTotals: false,
  style: "TableStyleMedium2",
  showBandedRows: true,
  showBandedColumns: false,
  showFilterButton: true,
  highlightFirstColumn: false,
  highlightLastColumn: false,
} as const;

function tell(desk: Desk, sheet: Sheet, table: Table, what: "Added" | "Deleted"): void {
  const args = {
    type: `Table${what}`,
    tableId: tableIdOf(table),
    tableName: table.name,
    worksheetId: sheetIdOf(sheet),
    source: "Local",
  };
  const eventType = what === "Added" ? eventTypes.tableAdded : eventTypes.tableDeleted;
  for (const targetId of ["Workbook", sheetIdOf(sheet)]) notify(desk, { eventType, targetId, args });
}

/** Takes the table away; its cells stay when only the table is converted. */
export function dropTable(place: TablePlace): { readonly sheet: Sheet; readonly table: Table } {
  const { sheet, table } = tableOf(place);
  checkUnprotected(sheet);
  sheet.tables = sheet.tables.filter(({ id }) => id !== table.id);
  place.desk.isStale = true;
  tell(place.desk, sheet, table, "Deleted");
  return { sheet, table };
}

/** `table.resize`: the header row must stay, the new area must overlap the old. */
export function resizeTable(place: TablePlace, area: Area): void {
  const { sheet, table } = tableOf(place);
  checkUnprotected(sheet);
  if (area.top !== table.area.top || !overlaps(area, table.area) || (isOneCell(area) && table.hasHeaders)) {
    throw invalidArgument("the new range must keep the header row and overlap the table");
  }
  checkRoom(sheet, area, table);
  const full = withBody(area, table.hasHeaders);
  const columns = columnsOf(sheet, full, table.hasHeaders, table);
  const lost = (table.filters ?? []).filter(({ column }) => !columns.some(({ id }) => id === column));
  for (const { column } of lost) {
    setFilter(
      tableFilters(place),
      table.columns.findIndex(({ id }) => id === column),
      undefined,
    );
  }
  const changed = changeTable(place, { area: full, columns, sort: undefined });
  writeHeaders(sheet, changed.table, columns);
  if (full.bottom > table.area.bottom) fillCalculated(place, { ...full, top: table.area.bottom + 1 });
}
