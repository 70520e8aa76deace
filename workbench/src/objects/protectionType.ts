import { hostObject, type HostObject, method, type ObjectType, scalar } from "../protocol/hostObject";
import { accessDenied } from "../protocol/refusal";
import type { Desk } from "./desk";
import { eventTypes } from "./eventTypes";
import type { SheetPlace } from "./sheetPlace";
import { tellSheet } from "./tellSheet";

const workbookProtectionType: ObjectType<{ readonly desk: Desk }> = {
  name: "WorkbookProtection",
  members: {
    Protected: scalar(({ desk }) => desk.book.isStructureProtected),
    Protect: method(({ desk }) => {
      if (desk.book.isStructureProtected) throw accessDenied("already protected");
      desk.book.isStructureProtected = true;
    }),
    Unprotect: method(({ desk }) => {
      desk.book.isStructureProtected = false;
    }),
  },
};

export function makeWorkbookProtection(desk: Desk): HostObject {
  return hostObject(workbookProtectionType, { desk });
}

function setProtected({ desk, sheet }: SheetPlace, isProtected: boolean): void {
  const isChange = sheet.isProtected !== isProtected;
  sheet.isProtected = isProtected;
  const args = { type: "WorksheetProtectionChanged", isProtected, source: "Local" };
  if (isChange) tellSheet(desk, sheet, eventTypes.protectionChanged, args);
}

const sheetProtectionType: ObjectType<SheetPlace> = {
  name: "WorksheetProtection",
  members: {
    Protected: scalar(({ sheet }) => sheet.isProtected),
    Protect: method((place) => {
      if (place.sheet.isProtected) throw accessDenied("already protected");
      setProtected(place, true);
    }),
    Unprotect: method((place) => setProtected(place, false)),
  },
};

export function makeSheetProtection(place: SheetPlace): HostObject {
  return hostObject(sheetProtectionType, place);
}
