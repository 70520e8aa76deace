import type { Area, Sheet } from "../book/book";
import { isSameArea } from "../book/area";
import { addressOf } from "../book/address";
import { type Desk, notify } from "./desk";
import { eventTypes, workbookTarget } from "./eventTypes";
import { sheetIdOf } from "./sheetNames";

/** Selects cells of a sheet and tells who listens. */
export function selectArea(desk: Desk, sheet: Sheet, area: Area): void {
  const isSame = isSameArea(sheet.selection, area);
  sheet.selection = area;
  if (isSame && !desk.isUserAtWork) return;
  const worksheetId = sheetIdOf(sheet);
  const args = { type: "WorksheetSelectionChanged", address: addressOf(area), worksheetId };
  notify(desk, { eventType: eventTypes.selectionChanged, targetId: worksheetId, args });
  notify(desk, { eventType: eventTypes.selectionChanged, targetId: workbookTarget, args });
  desk.notices.push({ eventType: eventTypes.documentSelectionChanged, targetId: "", args: {} });
}

/** Brings a sheet to the front and tells who listens. */
export function activateSheet(desk: Desk, sheet: Sheet): void {
  const before = desk.book.sheets.find((each) => each.id === desk.book.activeSheetId);
  if (before === sheet) return;
  desk.book.activeSheetId = sheet.id;
  if (before) tell(desk, before, "Deactivated");
  tell(desk, sheet, "Activated");
}

function tell(desk: Desk, sheet: Sheet, what: "Activated" | "Deactivated"): void {
  const worksheetId = sheetIdOf(sheet);
  const eventType = what === "Activated" ? eventTypes.activated : eventTypes.deactivated;
  const args = { type: `Worksheet${what}`, worksheetId };
  notify(desk, { eventType, targetId: worksheetId, args });
  notify(desk, { eventType, targetId: workbookTarget, args });
}
