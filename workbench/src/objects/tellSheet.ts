import type { Area, Sheet } from "../book/book";
import { addressOf } from "../book/address";
import { type Desk, notify } from "./desk";
import { eventTypes, workbookTarget } from "./eventTypes";
import { sheetIdOf } from "./sheetNames";

/** Tells who listens to a sheet, and who listens to all of them. */
export function tellSheet(
  desk: Desk,
  sheet: Sheet,
  eventType: number,
  args: Readonly<Record<string, unknown>>,
): void {
  const worksheetId = sheetIdOf(sheet);
  for (const targetId of [worksheetId, workbookTarget])
    notify(desk, { eventType, targetId, args: { ...args, worksheetId } });
}

/**
 * Tells that rows (from top to bottom) or columns (from left to right) of a sheet were sorted.
 *
 * @param moved the rows or columns that stand elsewhere than before; none where the order was right
 */
export function tellSorted(desk: Desk, sheet: Sheet, what: "Row" | "Column", moved: readonly Area[]): void {
  const eventType = what === "Row" ? eventTypes.rowSorted : eventTypes.columnSorted;
  const address = moved.map(addressOf).join(",");
  tellSheet(desk, sheet, eventType, { type: `Worksheet${what}Sorted`, address, source: "Local" });
}
