import type { Area, Sheet } from "../book/book";
import { columnCount, contains, intersection, rowCount } from "../book/area";
import { type Desk, type Edit, tellAnyway } from "./desk";
import { eventTypes } from "./eventTypes";
import type { Shift } from "./shiftCells";
import { shiftArea } from "./shiftParts";

/** Cells, or a table, that the add-in calls by a name of its own. Never changed in place. */
export interface Binding {
  readonly id: string;
  readonly type: "Range" | "Table" | "Text";
  readonly sheetId: number;
  readonly area: Area;
  /** Of a bound table: it says where the cells are. */
  readonly tableId?: number;
}

/** Where a binding's cells are now; undefined when they, their table or their sheet are gone. */
export function boundCells({ book }: Desk, { sheetId, area, tableId }: Binding) {
  const sheet = book.sheets.find(({ id }) => id === sheetId);
  if (!sheet) return undefined;
  if (tableId === undefined) return { sheet, area };
  const table = sheet.tables.find(({ id }) => id === tableId);
  return table && { sheet, area: table.area };
}

function boundOn(desk: Desk, sheet: Sheet): { readonly binding: Binding; readonly area: Area }[] {
  return desk.bindings.flatMap((binding) => {
    const found = boundCells(desk, binding);
    return found?.sheet === sheet ? [{ binding, area: found.area }] : [];
  });
}

/** Tells of bound cells that hold something else, written or calculated: once, until the add-in hears of it. */
export function tellBindings(desk: Desk, { sheet, area }: Pick<Edit, "sheet" | "area">): void {
  const eventType = eventTypes.bindingDataChanged;
  const isTold = (id: string) =>
    desk.notices.some((notice) => notice.eventType === eventType && notice.targetId === id);
  for (const { binding, area: bound } of boundOn(desk, sheet))
    if (intersection(bound, area) && !isTold(binding.id))
      tellAnyway(desk, { eventType, targetId: binding.id, args: {} });
}

/** Tells of a selection inside bound cells, counted from their first. */
export function tellBoundSelection(desk: Desk, sheet: Sheet, area: Area): void {
  for (const { binding, area: bound } of boundOn(desk, sheet)) {
    if (!contains(bound, area)) continue;
    const args = {
      startRow: area.top - bound.top,
      startColumn: area.left - bound.left,
      rowCount: rowCount(area),
      columnCount: columnCount(area),
    };
    tellAnyway(desk, { eventType: eventTypes.bindingSelectionChanged, targetId: binding.id, args });
  }
}

/** Bound cells move along when cells are inserted or deleted; a binding whose cells are gone leads nowhere. */
export function shiftBindings(desk: Desk, sheet: Sheet, shift: Shift): void {
  desk.bindings = desk.bindings.flatMap((binding) => {
    if (binding.sheetId !== sheet.id || binding.tableId !== undefined) return [binding];
    const area = shiftArea(binding.area, shift);
    return area ? [{ ...binding, area }] : [];
  });
}
