import type { Sheet } from "../book/book";
import { areaOf, isOnGrid, wholeSheet } from "../book/area";
import { usedArea } from "../book/cells";
import { pixelPoints, wholePixels } from "../book/sizes";
import {
  hostObject,
  type HostObject,
  link,
  type Member,
  type Members,
  method,
  nullObject,
  type ObjectType,
  scalar,
} from "../protocol/hostObject";
import { invalidArgument, invalidOperation } from "../protocol/refusal";
import {
  asColor,
  asFlag,
  asNumber,
  within,
  asText,
  type Arguments,
  flagAt,
  wholeAt,
  oneOf,
  optionalTextAt,
} from "./argument";
import { copySheet } from "./copySheet";
import type { Desk } from "./desk";
import { eventTypes, newerSheetEvents, sheetEvents } from "./eventTypes";
import { listening, newer } from "./listening";
import { sheetOutline } from "./outline";
import { areasNamed, parseAreaOn } from "./parseAreaOn";
import { sheetFinding } from "./rangeFinding";
import { activateSheet } from "./selection";
import { checkSheetName, sheetIdOf } from "./sheetNames";
import { checkStructure, deleteSheet, moveSheet, renameSheet } from "./sheetChanges";
import { sheetParts } from "./sheetParts";
import type { SheetPlace } from "./sheetPlace";
import { tellSheet } from "./tellSheet";

function getRange({ desk, sheet }: SheetPlace, args: Arguments): HostObject {
  const address = optionalTextAt(args, 0);
  if (address === undefined || address === "") return desk.make.range(sheet, wholeSheet);
  const found = parseAreaOn(desk, sheet, address);
  if (!found || found.sheet !== sheet) throw invalidArgument(`"${address}" is not an address`);
  return desk.make.range(sheet, found.area);
}

function getRanges({ desk, sheet }: SheetPlace, args: Arguments): HostObject {
  const text = optionalTextAt(args, 0);
  if (text === undefined) return desk.make.rangeAreas(sheet, [wholeSheet]);
  return desk.make.rangeAreas(sheet, areasNamed({ desk, sheet }, text));
}

function byIndexes({ desk, sheet }: SheetPlace, args: Arguments): HostObject {
  const area = areaOf(wholeAt(args, 0), wholeAt(args, 1), wholeAt(args, 2), wholeAt(args, 3));
  if (!isOnGrid(area)) throw invalidArgument("the range would lie outside the sheet");
  return desk.make.range(sheet, area);
}

function getCell({ desk, sheet }: SheetPlace, args: Arguments): HostObject {
  const area = areaOf(wholeAt(args, 0), wholeAt(args, 1));
  if (!isOnGrid(area)) throw invalidArgument("the cell would lie outside the sheet");
  return desk.make.range(sheet, area);
}

function setVisibility({ desk, sheet }: SheetPlace, value: unknown): void {
  checkStructure(desk.book);
  const visibility = oneOf(value, ["Visible", "Hidden", "VeryHidden"]);
  const others = desk.book.sheets.filter((each) => each !== sheet && each.visibility === "Visible");
  if (visibility !== "Visible" && others.length === 0)
    throw invalidOperation("A workbook must contain at least one visible worksheet.");
  const visibilityBefore = sheet.visibility;
  sheet.visibility = visibility;
  const told = { visibilityBefore, visibilityAfter: visibility, source: "Local" };
  if (visibility !== visibilityBefore)
    tellSheet(desk, sheet, eventTypes.sheetVisibilityChanged, {
      type: "WorksheetVisibilityChanged",
      ...told,
    });
  if (visibility !== "Visible" && desk.book.activeSheetId === sheet.id)
    desk.book.activeSheetId = others[0]?.id ?? 0;
}

function neighbour({ desk, sheet }: SheetPlace, step: 1 | -1, args: Arguments): HostObject | undefined {
  const { sheets } = desk.book;
  for (let index = sheets.indexOf(sheet) + step; ; index += step) {
    const next = sheets[index];
    if (!next) return undefined;
    if (!flagAt(args, 0) || next.visibility === "Visible") return desk.make.sheet(next);
  }
}

function needed(object: HostObject | undefined): HostObject {
  if (!object) throw invalidArgument("there is no such sheet");
  return object;
}

const gridlines: Member<SheetPlace> = scalar(
  ({ sheet }) => sheet.showGridlines,
  ({ sheet }, value) => void (sheet.showGridlines = asFlag(value)),
);

const headings: Member<SheetPlace> = scalar(
  ({ sheet }) => sheet.showHeadings,
  ({ sheet }, value) => void (sheet.showHeadings = asFlag(value)),
);

const scalars: Members<SheetPlace> = {
  Id: scalar(({ sheet }) => sheetIdOf(sheet)),
  Name: scalar(
    ({ sheet }) => sheet.name,
    ({ desk, sheet }, value) => {
      checkSheetName(desk.book, asText(value), sheet);
      renameSheet(desk, sheet, asText(value));
    },
  ),
  Position: scalar(
    ({ desk, sheet }) => desk.book.sheets.indexOf(sheet),
    ({ desk, sheet }, value) => moveSheet(desk, sheet, asNumber(value)),
  ),
  Visibility: scalar(({ sheet }) => sheet.visibility, setVisibility),
  TabColor: scalar(
    ({ sheet }) => sheet.tabColor ?? "",
    ({ sheet }, value) => {
      if (value === "") delete sheet.tabColor;
      else sheet.tabColor = asColor(value);
    },
  ),
  // The runtime reads them by the one name and sets them by the other.
  ShowGridlines: gridlines,
  Gridlines: gridlines,
  ShowHeadings: headings,
  Headings: headings,
  StandardHeight: scalar(({ sheet }) => sheet.standardHeightPoints),
  StandardWidth: scalar(
    ({ sheet }) => charactersOf(sheet.standardWidthPoints ?? 48),
    ({ sheet }, value) => void (sheet.standardWidthPoints = pointsOf(within(value, 0, 255))),
  ),
  EnableCalculation: scalar(() => true),
};

/** Office.js counts the standard width in characters: 8.43 of them are 48 points in Calibri 11. */
function charactersOf(points: number): number {
  return Math.round(((points / pixelPoints - 5) / 7) * 100) / 100;
}

function pointsOf(characters: number): number {
  return wholePixels((characters * 7 + 5) * pixelPoints);
}

const methods: Members<SheetPlace> = {
  GetRange: method(getRange),
  GetRanges: method(getRanges),
  GetRangeByIndexes: method(byIndexes),
  GetCell: method(getCell),
  GetUsedRange: method(({ desk, sheet }, args) =>
    desk.make.range(sheet, usedArea(sheet, flagAt(args, 0)) ?? areaOf(0, 0)),
  ),
  GetUsedRangeOrNullObject: method(({ desk, sheet }, args) => {
    const used = usedArea(sheet, flagAt(args, 0));
    return used ? desk.make.range(sheet, used) : nullObject;
  }),
  GetNext: method((place, args) => needed(neighbour(place, 1, args))),
  GetNextOrNullObject: method((place, args) => neighbour(place, 1, args) ?? nullObject),
  GetPrevious: method((place, args) => needed(neighbour(place, -1, args))),
  GetPreviousOrNullObject: method((place, args) => neighbour(place, -1, args) ?? nullObject),
  Activate: method(({ desk, sheet }) => {
    if (sheet.visibility !== "Visible") throw invalidOperation("A hidden sheet can't be activated.");
    activateSheet(desk, sheet);
  }),
  Delete: method(({ desk, sheet }) => deleteSheet(desk, sheet)),
  Copy: method(({ desk, sheet }, args) => copySheet(desk, sheet, args)),
  Calculate: method(({ desk }) => desk.calculate()),
  _GetAnotherWorksheetById: method(({ desk }, args) => desk.make.sheet(sheetOfId(desk, args))),
  _GetSheetById: method(({ desk }, args) => desk.make.sheet(sheetOfId(desk, args))),
};

function sheetOfId(desk: Desk, args: Arguments): Sheet {
  const sheet = desk.book.sheets.find((each) => sheetIdOf(each) === args[0]);
  if (!sheet) throw invalidArgument("no such sheet");
  return sheet;
}

const links: Members<SheetPlace> = {
  Tables: link(({ desk, sheet }) => desk.make.tables(() => [sheet], sheet)),
  Names: link(({ desk, sheet }) => desk.make.names(sheet)),
  Shapes: link(({ desk, sheet }) => desk.make.shapes(sheet)),
};

const worksheetType: ObjectType<SheetPlace> = {
  name: "Worksheet",
  members: {
    ...scalars,
    ...methods,
    ...links,
    ...sheetParts,
    ...sheetFinding,
    ...sheetOutline,
    ...listening<SheetPlace>(
      {
        ...sheetEvents,
      },
      ({ sheet }) => sheetIdOf(sheet),
    ),
    ...listening<SheetPlace>(newerSheetEvents, ({ sheet }) => sheetIdOf(sheet), newer),
  },
  identify: ({ sheet }) => ({ Id: sheetIdOf(sheet) }),
};

export function makeWorksheet(desk: Desk, sheet: Sheet): HostObject {
  return hostObject(worksheetType, { desk, sheet });
}
