import type { Area, Sheet } from "../book/book";
import { columnCount, contains, hasCell, isSameArea, overlaps, rowCount } from "../book/area";
import { cellsIn, emptyCell, resetLooks } from "../book/cells";
import { type Members, method } from "../protocol/hostObject";
import { invalidArgument } from "../protocol/refusal";
import { type Arguments, flagAt, wholeAt, oneOf, optionalTextAt, textAt } from "./argument";
import { autoFill } from "./autoFill";
import { copyInto } from "./copyCells";
import { moveTo } from "./moveCells";
import { removeDuplicates } from "./removeDuplicates";
import { noteEdit } from "./desk";
import { type Place, checkUnlocked, checkUnprotected, checkWholeArrays } from "./place";
import { deleteCells, insertCells } from "./shiftCells";
import { selectArea } from "./selection";
import { renameHeaders } from "./tableHeaders";

function clear(place: Place, args: Arguments): void {
  const what = oneOf(optionalTextAt(args, 0) ?? "All", [
    "All",
    "Formats",
    "Contents",
    "Hyperlinks",
    "RemoveHyperlinks",
    "ResetContents",
  ]);
  checkUnlocked(place);
  if (what === "All" || what === "Contents" || what === "ResetContents") clearContents(place);
  if (what === "All" || what === "Formats") clearFormats(place);
  if (what !== "Contents" && what !== "Formats") clearLinks(place);
}

function clearContents(place: Place): void {
  checkWholeArrays(place);
  for (const { row, column, cell } of cellsIn(place.sheet, place.area)) {
    const from = cell.spilledFrom;
    if (!from || hasCell(place.area, from.row, from.column)) emptyCell(place.sheet, row, column);
  }
  renameHeaders(place);
  noteEdit(place.desk, { sheet: place.sheet, area: place.area, changeType: "RangeEdited" });
}

function clearFormats({ sheet, area }: Place): void {
  checkUnprotected(sheet);
  resetLooks(sheet, area);
  sheet.conditionalFormats = sheet.conditionalFormats.filter(
    (format) => !format.areas.every((each) => contains(area, each)),
  );
  sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, area));
}

function clearLinks({ sheet, area }: Place): void {
  sheet.hyperlinks = sheet.hyperlinks.filter((link) => !hasCell(area, link.row, link.column));
}

function merge(place: Place, args: Arguments): void {
  const { sheet, area } = place;
  checkUnprotected(sheet);
  if (sheet.tables.some((table) => overlaps(table.area, area))) throw invalidArgument("cells of a table");
  const areas = flagAt(args, 0) ? rowsOf(area) : [area];
  unmerge(place);
  for (const each of areas) keepFirst(sheet, each);
  sheet.merges = [...sheet.merges, ...areas.filter((each) => !isSingle(each))];
  noteEdit(place.desk, { sheet, area, changeType: "RangeEdited" });
}

function isSingle(area: Area): boolean {
  return isSameArea(area, { ...area, bottom: area.top, right: area.left });
}

function rowsOf(area: Area): readonly Area[] {
  const rows: Area[] = [];
  for (let row = area.top; row <= area.bottom; row++) rows.push({ ...area, top: row, bottom: row });
  return rows;
}

/** A merge keeps the top left value and drops the others. */
function keepFirst(sheet: Sheet, area: Area): void {
  for (const { row, column } of cellsIn(sheet, area)) {
    if (row !== area.top || column !== area.left) emptyCell(sheet, row, column);
  }
}

function unmerge({ sheet, area }: Place): void {
  checkUnprotected(sheet);
  sheet.merges = sheet.merges.filter((each) => !overlaps(each, area));
}

function select({ desk, sheet, area }: Place): void {
  desk.book.activeSheetId = sheet.id;
  selectArea(desk, sheet, area);
}

/** The runtime sends large blocks of values in pieces and first asks whether the whole fits the range. */
function checkSize({ area }: Place, args: Arguments): void {
  const fits = wholeAt(args, 0) === rowCount(area) && wholeAt(args, 1) === columnCount(area);
  if (!fits) throw invalidArgument("rows and columns of the values do not fit the range");
}

/** Methods that change the cells of a range as a whole. */
export const rangeEdits: Members<Place> = {
  Clear: method(clear),
  ClearOrResetContents: method(clearContents),
  Merge: method(merge),
  Unmerge: method(unmerge),
  Select: method(select),
  Insert: method((place, args) => insertCells(place, oneOf(textAt(args, 0), ["Down", "Right"]))),
  Delete: method((place, args) => deleteCells(place, oneOf(textAt(args, 0), ["Up", "Left"]))),
  CopyFrom: method((place, args) => copyInto(place, args)),
  MoveTo: method((place, args) => moveTo(place, args)),
  AutoFill: method((place, args) => autoFill(place, args)),
  RemoveDuplicates: method((place, args) => removeDuplicates(place, args)),
  Calculate: method(({ desk }) => {
    desk.isStale = true;
  }),
  _ValidateArraySize: method(checkSize),
  SetDirty: method(({ desk }) => {
    desk.isStale = true;
  }),
};
