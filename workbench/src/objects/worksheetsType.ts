import { hostObject, type HostObject, method, nullObject, type ObjectType } from "../protocol/hostObject";
import { itemNotFound } from "../protocol/refusal";
import { type Arguments, flagAt, optionalTextAt, textAt } from "./argument";
import type { Desk } from "./desk";
import { eventTypes, newerSheetEvents, sheetEvents, workbookTarget } from "./eventTypes";
import { listening, newer } from "./listening";
import { addSheet } from "./sheetChanges";
import { findSheet } from "./sheetNames";

interface Sheets {
  readonly desk: Desk;
}

function getItem({ desk }: Sheets, args: Arguments): HostObject {
  const name = textAt(args, 0);
  const sheet = findSheet(desk.book, name);
  if (!sheet) throw itemNotFound(`sheet "${name}"`);
  return desk.make.sheet(sheet);
}

function shown({ desk }: Sheets, args: Arguments) {
  return desk.book.sheets.filter((sheet) => !flagAt(args, 0) || sheet.visibility === "Visible");
}

function edge(sheets: Sheets, args: Arguments, index: 0 | -1): HostObject {
  const sheet = shown(sheets, args).at(index);
  if (!sheet) throw itemNotFound();
  return sheets.desk.make.sheet(sheet);
}

const worksheetsType: ObjectType<Sheets> = {
  name: "WorksheetCollection",
  items: ({ desk }) => desk.book.sheets.map((sheet) => desk.make.sheet(sheet)),
  members: {
    Add: method(({ desk }, args) => desk.make.sheet(addSheet(desk, optionalTextAt(args, 0)))),
    GetItem: method(getItem),
    GetItemOrNullObject: method(({ desk }, args) => {
      const sheet = findSheet(desk.book, textAt(args, 0));
      return sheet ? desk.make.sheet(sheet) : nullObject;
    }),
    GetActiveWorksheet: method((sheets) => {
      const { book, make } = sheets.desk;
      const active = book.sheets.find((sheet) => sheet.id === book.activeSheetId) ?? book.sheets[0];
      if (!active) throw itemNotFound();
      return make.sheet(active);
    }),
    GetFirst: method((sheets, args) => edge(sheets, args, 0)),
    GetLast: method((sheets, args) => edge(sheets, args, -1)),
    GetCount: method((sheets, args) => shown(sheets, args).length),
    ...listening<Sheets>(
      {
        Added: eventTypes.added,
        Deleted: eventTypes.deleted,
        ...sheetEvents,
      },
      () => workbookTarget,
    ),
    ...listening<Sheets>({ ...newerSheetEvents, Moved: eventTypes.sheetMoved }, () => workbookTarget, newer),
  },
};

export function makeWorksheets(desk: Desk): HostObject {
  return hostObject(worksheetsType, { desk });
}
