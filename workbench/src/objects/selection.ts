import type { Area, Sheet } from "../book/book";
import { isSameArea } from "../book/area";
import { addressOf } from "../book/address";
import { deactivateShape } from "./activeShape";
import { tellBoundSelection } from "./bindings";
import { type Desk, tellAnyway } from "./desk";
import { eventTypes } from "./eventTypes";
import { tellSheet } from "./tellSheet";

/** Selects cells of a sheet and tells who listens. */
export function selectArea(desk: Desk, sheet: Sheet, area: Area): void {
  selectAreas(desk, sheet, [area]);
}

/** Selects several areas of a sheet at once; the first has the active cell. */
export function selectAreas(desk: Desk, sheet: Sheet, areas: readonly Area[]): void {
  const [area, ...others] = areas;
  if (!area) return;
  deactivateShape(desk);
  const before = selectedAreas(sheet);
  const isSame =
    before.length === areas.length && before.every((one, index) => isSameArea(one, areas[index] ?? area));
  sheet.selection = area;
  if (others.length > 0) sheet.otherSelections = others;
  else delete sheet.otherSelections;
  if (isSame && !desk.isUserAtWork) return;
  const args = { type: "WorksheetSelectionChanged", address: areas.map(addressOf).join(",") };
  tellSheet(desk, sheet, eventTypes.selectionChanged, args);
  tellAnyway(desk, { eventType: eventTypes.documentSelectionChanged, targetId: "", args: {} });
  tellBoundSelection(desk, sheet, area);
}

export function selectedAreas({ selection, otherSelections = [] }: Sheet): readonly Area[] {
  return [selection, ...otherSelections];
}

/** Brings a sheet to the front and tells who listens. */
export function activateSheet(desk: Desk, sheet: Sheet): void {
  const before = desk.book.sheets.find((each) => each.id === desk.book.activeSheetId);
  if (before === sheet) return;
  deactivateShape(desk);
  desk.book.activeSheetId = sheet.id;
  if (before) tell(desk, before, "Deactivated");
  tell(desk, sheet, "Activated");
}

function tell(desk: Desk, sheet: Sheet, what: "Activated" | "Deactivated"): void {
  const eventType = what === "Activated" ? eventTypes.activated : eventTypes.deactivated;
  tellSheet(desk, sheet, eventType, { type: `Worksheet${what}` });
}
