import type { Sheet } from "../book/book";
import { hostObject, type HostObject, method, type ObjectType, scalar } from "../protocol/hostObject";
import { accessDenied } from "../protocol/refusal";
import type { Desk } from "./desk";

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

const sheetProtectionType: ObjectType<{ readonly sheet: Sheet }> = {
  name: "WorksheetProtection",
  members: {
    Protected: scalar(({ sheet }) => sheet.isProtected),
    Protect: method(({ sheet }) => {
      if (sheet.isProtected) throw accessDenied("already protected");
      sheet.isProtected = true;
    }),
    Unprotect: method(({ sheet }) => {
      sheet.isProtected = false;
    }),
  },
};

export function makeSheetProtection(sheet: Sheet): HostObject {
  return hostObject(sheetProtectionType, { sheet });
}
