import type { Area, PageSetup, Sheet, Table, TableColumn } from "../book/book";
import {
  columnCount,
  contains,
  hasCell,
  intersection,
  isWholeColumns,
  isWholeRows,
  moved,
  rowCount,
  wholeSheet,
} from "../book/area";
import type { SheetFilter } from "../book/filter";
import type { Desk } from "./desk";
import { shiftBindings } from "./bindings";
import type { Shift } from "./shiftCells";
import { freeName, writeHeaders } from "./tableHeaders";

/** Where an area lies after cells moved: moved along, grown, shrunk, or gone. */
export function shiftArea(area: Area, shift: Shift): Area | undefined {
  const { band, lost, rows, columns } = shift;
  if (lost && contains(lost, area)) return undefined;
  // A whole column stays one when rows come and go, a whole row when columns do.
  if (rows === 0 ? isWholeRows(area) : isWholeColumns(area)) return area;
  if (contains(band, area)) return onSheet(moved(area, rows, columns));
  const isAcross = rows === 0 ? spansRows(band, area) : spansColumns(band, area);
  if (!isAcross) return area;
  return onSheet(rows === 0 ? stretchColumns(area, shift) : stretchRows(area, shift));
}

/** What of an area is pushed over the sheet's last cells is gone. */
function onSheet(area: Area): Area | undefined {
  return intersection(area, wholeSheet);
}

function spansRows(band: Area, area: Area): boolean {
  return band.top <= area.top && band.bottom >= area.bottom;
}

function spansColumns(band: Area, area: Area): boolean {
  return band.left <= area.left && band.right >= area.right;
}

function stretchRows(area: Area, { band, lost, rows }: Shift): Area {
  const edge = lost?.top ?? band.top;
  if (area.bottom < edge) return area;
  if (!lost) return area.top < edge ? { ...area, bottom: area.bottom + rows } : area;
  const gone = Math.min(area.bottom, lost.bottom) - Math.max(area.top, lost.top) + 1;
  const top = area.top > lost.top ? lost.top : area.top;
  return { ...area, top, bottom: top + rowCount(area) - gone - 1 };
}

function stretchColumns(area: Area, { band, lost, columns }: Shift): Area {
  const edge = lost?.left ?? band.left;
  if (area.right < edge) return area;
  if (!lost) return area.left < edge ? { ...area, right: area.right + columns } : area;
  const gone = Math.min(area.right, lost.right) - Math.max(area.left, lost.left) + 1;
  const left = area.left > lost.left ? lost.left : area.left;
  return { ...area, left, right: left + columnCount(area) - gone - 1 };
}

export function shiftAreas(areas: readonly Area[], shift: Shift): readonly Area[] {
  return areas.flatMap((area) => shiftArea(area, shift) ?? []);
}

function shiftTable(table: Table, shift: Shift): readonly Table[] {
  const area = shiftArea(table.area, shift);
  if (!area) return [];
  const columns = shift.rows === 0 ? shiftColumns(table, area, shift) : table.columns;
  const isSame =
    columns.length === table.columns.length && columns.every((each, at) => each === table.columns[at]);
  if (isSame) return [{ ...table, area }];
  const filters = table.filters?.filter(({ column }) => columns.some(({ id }) => id === column));
  return [{ ...table, area, columns, sort: undefined, ...(filters ? { filters } : {}) }];
}

/** The columns of a table after some came or went: each at its place, new ones between them. */
function shiftColumns(table: Table, after: Area, shift: Shift): readonly TableColumn[] {
  const places = new Map(
    table.columns.flatMap((column, index) => {
      const left = table.area.left + index;
      const found = shiftArea({ ...table.area, left, right: left }, shift);
      return found ? [[found.left, column] as const] : [];
    }),
  );
  const taken = new Set([...places.values()].map(({ name }) => name.toLowerCase()));
  let id = table.columns.reduce((most, column) => Math.max(most, column.id), 0);
  return Array.from({ length: columnCount(after) }, (_, index) => {
    const known = places.get(after.left + index);
    if (known) return known;
    const name = freeName("", index, taken);
    taken.add(name.toLowerCase());
    return { id: ++id, name };
  });
}

/** Headers of columns that came stand in their cells. */
function writeNewHeaders(sheet: Sheet, before: readonly Table[]): void {
  for (const table of sheet.tables) {
    const was = before.find(({ id }) => id === table.id);
    if (table.hasHeaders && was && table.columns.some((each) => !was.columns.includes(each)))
      writeHeaders(sheet, table, table.columns);
  }
}

function shiftSpot<Spot extends { readonly row: number; readonly column: number }>(
  spot: Spot,
  { band, lost, rows, columns }: Shift,
): readonly Spot[] {
  if (lost && hasCell(lost, spot.row, spot.column)) return [];
  if (!hasCell(band, spot.row, spot.column)) return [spot];
  return [{ ...spot, row: spot.row + rows, column: spot.column + columns }];
}

/** Moves what hangs on cells: merges, tables, notes and links. */
export function shiftParts(desk: Desk, sheet: Sheet, shift: Shift): void {
  sheet.merges = shiftAreas(sheet.merges, shift);
  const { tables } = sheet;
  sheet.tables = tables.flatMap((table) => shiftTable(table, shift));
  writeNewHeaders(sheet, tables);
  sheet.notes = sheet.notes.flatMap((note) => shiftSpot(note, shift));
  sheet.comments = sheet.comments.flatMap((comment) => shiftSpot(comment, shift));
  sheet.hyperlinks = sheet.hyperlinks.flatMap((link) => shiftSpot(link, shift));
  if (sheet.autoFilter) shiftFilter(sheet, sheet.autoFilter, shift);
  sheet.pageSetup = shiftPrinting(sheet.pageSetup, shift);
  shiftBindings(desk, sheet, shift);
}

/** The filters of a sheet follow their columns; without its headers a filter is gone. */
function shiftFilter(sheet: Sheet, { area, columns }: SheetFilter, shift: Shift): void {
  const after = shiftArea(area, shift);
  const headers = shiftArea({ ...area, bottom: area.top }, shift);
  if (!after || !headers) {
    delete sheet.autoFilter;
    return;
  }
  const moved = columns.flatMap(({ column, criteria }) => {
    const place = area.left + column;
    const found = shiftArea({ ...area, left: place, right: place }, shift);
    return found ? [{ column: found.left - after.left, criteria }] : [];
  });
  sheet.autoFilter = { area: after, columns: moved };
}

/** The print area and the titles are names that refer to cells. */
function shiftPrinting({ printArea, titleRows, titleColumns, ...rest }: PageSetup, shift: Shift): PageSetup {
  const area = printArea && shiftArea(printArea, shift);
  const rows = titleRows && shiftArea({ ...wholeSheet, top: titleRows.first, bottom: titleRows.last }, shift);
  const columns =
    titleColumns && shiftArea({ ...wholeSheet, left: titleColumns.first, right: titleColumns.last }, shift);
  return {
    ...rest,
    ...(area ? { printArea: area } : {}),
    ...(rows ? { titleRows: { first: rows.top, last: rows.bottom } } : {}),
    ...(columns ? { titleColumns: { first: columns.left, last: columns.right } } : {}),
  };
}
