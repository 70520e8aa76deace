import type { Sheet } from "../book/book";
import { areaOf } from "../book/area";
import { saveBook } from "../file/saveBook";
import {
  type HostObject,
  hostObject,
  link,
  type Members,
  method,
  nullObject,
  type ObjectType,
  scalar,
} from "../protocol/hostObject";
import { apiNotFound, invalidArgument, itemNotFound, Refusal } from "../protocol/refusal";
import { asFlag, oneOf, optionalTextAt, textAt } from "./argument";
import { activeShapeOf } from "./activeShape";
import { makeApplication } from "./applicationType";
import { makeBindings } from "./bindingType";
import { makeChart } from "./chartType";
import { makeComments } from "./commentType";
import { makeCustomXmlParts } from "./customXmlType";
import type { Desk } from "./desk";
import { eventTypes, workbookTarget } from "./eventTypes";
import { insertFromFile } from "./insertSheets";
import { makeFunctions } from "./functionsType";
import { listening } from "./listening";
import { makeProperties } from "./propertiesType";
import { makeWorkbookProtection } from "./protectionType";
import { selectedAreas } from "./selection";
import { makeSettings } from "./settingsType";
import { makeStyles } from "./styleType";
import { makeWorksheets } from "./worksheetsType";

interface Whole {
  readonly desk: Desk;
}

function activeSheet({ book }: Desk): Sheet {
  const sheet = book.sheets.find(({ id }) => id === book.activeSheetId) ?? book.sheets[0];
  if (!sheet) throw itemNotFound("the active sheet");
  return sheet;
}

function kept(desk: Desk, reference: unknown): HostObject | undefined {
  return desk.references.get(String(reference));
}

function activeChart(desk: Desk): HostObject | undefined {
  const found = activeShapeOf(desk);
  return found?.shape.chart && makeChart(desk, found.sheet, found.shape);
}

function activeShape(desk: Desk): HostObject | undefined {
  const found = activeShapeOf(desk);
  return found && desk.make.shape(found.sheet, found.shape);
}

function needed(object: HostObject | undefined, what: string): HostObject {
  if (!object) throw itemNotFound(what);
  return object;
}

/** What the add-in has saved is kept as a file: whoever runs the workbench has it from there. */
function save(desk: Desk): void {
  desk.freshen();
  desk.savedFile = saveBook(desk.book);
  desk.isDirty = false;
}

const parts: Members<Whole> = {
  Worksheets: link(({ desk }) => makeWorksheets(desk)),
  Tables: link(({ desk }) => desk.make.tables(() => desk.book.sheets)),
  Names: link(({ desk }) => desk.make.names()),
  Settings: link(({ desk }) => makeSettings(desk)),
  Styles: link(({ desk }) => makeStyles(desk)),
  Properties: link(({ desk }) => makeProperties(desk)),
  CustomXmlParts: link(({ desk }) => makeCustomXmlParts(desk)),
  Application: link(({ desk }) => makeApplication(desk)),
  Comments: link(({ desk }) => makeComments({ desk })),
  Bindings: link(({ desk }) => makeBindings(desk)),
  _Runtime: link(({ desk }) => hostObject(runtimeType, { desk })),
  Functions: link(({ desk }) => makeFunctions(desk)),
  Protection: link(({ desk }) => makeWorkbookProtection(desk)),
};

const runtimeType: ObjectType<Whole> = {
  name: "Runtime",
  members: {
    EnableEvents: scalar(
      ({ desk }) => desk.areEventsEnabled,
      ({ desk }, value) => void (desk.areEventsEnabled = asFlag(value)),
    ),
  },
};

const workbookType: ObjectType<Whole> = {
  name: "Workbook",
  members: {
    ...parts,
    Name: scalar(() => "Book1.xlsx"),
    ReadOnly: scalar(() => false),
    IsDirty: scalar(
      ({ desk }) => desk.isDirty,
      ({ desk }, value) => void (desk.isDirty = asFlag(value)),
    ),
    AutoSave: scalar(() => false),
    PreviouslySaved: scalar(({ desk }) => desk.savedFile !== undefined || desk.book.file !== undefined),
    CalculationEngineVersion: scalar(() => 191029),
    Save: method(({ desk }, args) => {
      oneOf(optionalTextAt(args, 0) ?? "Save", ["Save", "Prompt"]);
      save(desk);
    }),
    Close: method(({ desk }, args) => {
      const behaviour = oneOf(optionalTextAt(args, 0) ?? "Save", ["Save", "SkipSave"]);
      if (behaviour === "Save" && !desk.isClosed) save(desk);
      desk.isClosed = true;
    }),
    GetSelectedRange: method(({ desk }) => {
      const sheet = activeSheet(desk);
      if (sheet.otherSelections) {
        throw new Refusal("InvalidSelection", "The current selection is invalid for this operation.");
      }
      return desk.make.range(sheet, sheet.selection);
    }),
    GetSelectedRanges: method(({ desk }) => {
      const sheet = activeSheet(desk);
      return desk.make.rangeAreas(sheet, selectedAreas(sheet));
    }),
    InsertWorksheetsFromBase64: method(({ desk }, args) => insertFromFile(desk, args)),
    GetActiveCell: method(({ desk }) => {
      const sheet = activeSheet(desk);
      return desk.make.range(sheet, areaOf(sheet.selection.top, sheet.selection.left));
    }),
    ...listening<Whole>({ Activated: eventTypes.workbookActivated }, () => workbookTarget),
    GetActiveChart: method(({ desk }) => needed(activeChart(desk), "an active chart")),
    GetActiveChartOrNullObject: method(({ desk }) => activeChart(desk) ?? nullObject),
    GetActiveShape: method(({ desk }) => needed(activeShape(desk), "an active shape")),
    GetActiveShapeOrNullObject: method(({ desk }) => activeShape(desk) ?? nullObject),
    _GetObjectByReferenceId: method(({ desk }, args) => kept(desk, textAt(args, 0)) ?? nullObject),
    _GetRangeForEventByReferenceId: method(({ desk }, args) => {
      const range = kept(desk, args[0]);
      if (!range) throw invalidArgument("the range of the event is gone");
      return range;
    }),
    _GetRangeOrNullObjectForEventByReferenceId: method(({ desk }, args) => kept(desk, args[0]) ?? nullObject),
    _RemoveReference: method(({ desk }, args) => void desk.references.delete(textAt(args, 0))),
    _RemoveAllReferences: method(({ desk }) => desk.references.clear()),
  },
};

export function makeWorkbook(desk: Desk): HostObject {
  return hostObject(workbookType, { desk });
}

/** Objects that the runtime makes out of nothing (`newObject`): none but those that it needs itself. */
export function refuseNewObject(typeName: string): HostObject {
  throw apiNotFound(`new ${typeName}`);
}
