/* Filters of sheets and tables at work: what they hide is hidden, what they no longer hide is seen. */
import type { Area, Sheet } from "../book/book";
import { isOneCell, isSameArea, overlaps } from "../book/area";
import { usedArea } from "../book/cells";
import type { FilterCriteria } from "../book/filter";
import { invalidOperation } from "../protocol/refusal";
import type { Desk } from "./desk";
import { rowsHiddenBy } from "./filterMatch";
import { checkUnprotected } from "./place";
import { surrounding } from "./rangeSteps";
import type { SheetPlace } from "./sheetPlace";
import { changeTable, tableOf, type TablePlace } from "./tablePlace";

/** A filter of one column, by its distance from the first. */
export interface Filtered {
  readonly offset: number;
  readonly criteria: FilterCriteria;
}

/** Whose filter it is: a table's, or a sheet's. */
export interface FilterOwner {
  readonly desk: Desk;
  readonly sheet: Sheet;
  /** Headers and body. */
  readonly area: Area;
  readonly columns: readonly Filtered[];
  readonly keep: (columns: readonly Filtered[]) => void;
}

export function tableFilters(place: TablePlace): FilterOwner {
  const { sheet, table } = tableOf(place);
  const { area, hasHeaders, hasTotals, columns } = table;
  return {
    desk: place.desk,
    sheet,
    area: { ...area, top: hasHeaders ? area.top : area.top - 1, bottom: area.bottom - (hasTotals ? 1 : 0) },
    columns: (table.filters ?? []).flatMap(({ column, criteria }) => {
      const offset = columns.findIndex(({ id }) => id === column);
      return offset < 0 ? [] : [{ offset, criteria }];
    }),
    keep: (kept) => {
      const filters = kept.flatMap(({ offset, criteria }) => {
        const id = columns[offset]?.id;
        return id === undefined ? [] : [{ column: id, criteria }];
      });
      changeTable(place, { filters });
    },
  };
}

/** The filter of a sheet; undefined where it has none. */
export function sheetFilters({ desk, sheet }: SheetPlace): FilterOwner | undefined {
  const filter = sheet.autoFilter;
  if (!filter) return undefined;
  return {
    desk,
    sheet,
    area: filter.area,
    columns: filter.columns.map(({ column, criteria }) => ({ offset: column, criteria })),
    keep: (kept) => {
      const columns = kept.map(({ offset, criteria }) => ({ column: offset, criteria }));
      sheet.autoFilter = { area: filter.area, columns };
    },
  };
}

/** Puts a filter on cells of a sheet: on one cell, on all around it. A filter that is elsewhere goes. */
export function startSheetFilter({ desk, sheet }: SheetPlace, given: Area): void {
  checkUnprotected(sheet);
  if (sheet.tables.some((table) => overlaps(table.area, given))) {
    throw invalidOperation("Cells of a table have the table's own filter.");
  }
  const area = isOneCell(given) ? surrounding(sheet, given) : withinUsed(sheet, given);
  const before = sheetFilters({ desk, sheet });
  if (before && isSameArea(before.area, area)) return;
  if (before) clearFilters(before);
  sheet.autoFilter = { area, columns: [] };
}

function withinUsed(sheet: Sheet, area: Area): Area {
  const used = usedArea(sheet, true, area);
  if (!used) throw invalidOperation("This can't be applied to the selected range: it has no data.");
  return { ...area, bottom: Math.min(area.bottom, used.bottom), right: Math.min(area.right, used.right) };
}

/** Sets the filter of one column, or takes it away, and hides and shows the rows. */
export function setFilter(owner: FilterOwner, offset: number, criteria: FilterCriteria | undefined): void {
  const others = owner.columns.filter((each) => each.offset !== offset);
  if (!criteria && others.length === owner.columns.length) return;
  const columns = criteria
    ? [...others, { offset, criteria }].sort((one, other) => one.offset - other.offset)
    : others;
  owner.keep(columns);
  hideRows({ ...owner, columns });
}

export function clearFilters(owner: FilterOwner): void {
  if (owner.columns.length === 0) return;
  owner.keep([]);
  hideRows({ ...owner, columns: [] });
}

/** Does again what the filters do: cells may have changed since. */
export function reapplyFilters(owner: FilterOwner): void {
  if (owner.columns.length > 0) hideRows(owner);
}

/** Hides what the filters hide now and shows the other rows. */
function hideRows({ desk, sheet, area, columns }: FilterOwner): void {
  checkUnprotected(sheet);
  desk.freshen();
  const rows = { desk, sheet, first: area.top + 1, last: area.bottom };
  const hidden = new Set(
    columns.flatMap(({ offset, criteria }) =>
      rowsHiddenBy({ ...rows, column: area.left + offset }, criteria),
    ),
  );
  for (let row = rows.first; row <= rows.last; row++) setHidden(sheet, row, hidden.has(row));
  desk.heedHiding();
  desk.isStale = true;
}

function setHidden(sheet: Sheet, row: number, isHidden: boolean): void {
  const { hidden = false, ...look } = sheet.rows.get(row) ?? {};
  if (hidden === isHidden) return;
  if (isHidden) sheet.rows.set(row, { ...look, hidden: true });
  else if (Object.keys(look).length === 0) sheet.rows.delete(row);
  else sheet.rows.set(row, look);
}
