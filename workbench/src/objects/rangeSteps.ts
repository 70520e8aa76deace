import type { Area, Sheet } from "../book/book";
import {
  areaOf,
  bounding,
  columnLimit,
  contains,
  intersection,
  isOnGrid,
  isOneCell,
  moved,
  overlaps,
  rowLimit,
} from "../book/area";
import { parseArea, splitSheet } from "../book/address";
import { cellAt, usedArea } from "../book/cells";
import { type HostObject, type Members, method, nullObject } from "../protocol/hostObject";
import { invalidArgument, itemNotFound } from "../protocol/refusal";
import { type Arguments, flagAt, wholeAt, optionalWholeAt, textAt } from "./argument";
import type { Place } from "./place";
import { placeOf } from "./placeOf";
import { specialAreas } from "./specialCells";

function at({ desk, sheet }: Place, area: Area): HostObject {
  if (!isOnGrid(area)) throw invalidArgument("the range would lie outside the sheet");
  return desk.make.range(sheet, area);
}

function found(place: Place, area: Area | undefined): HostObject {
  if (!area) throw itemNotFound();
  return at(place, area);
}

function foundOrNull(place: Place, area: Area | undefined): HostObject {
  return area ? at(place, area) : nullObject;
}

/** The area of an argument that is a Range or an address on this sheet. */
function areaAt({ sheet }: Place, args: Arguments, index: number): Area {
  const given = placeOf(args[index]);
  if (given) {
    if (given.sheet !== sheet) throw invalidArgument("the ranges are on different sheets");
    return given.area;
  }
  const named = splitSheet(textAt(args, index));
  const area = parseArea(named.rest);
  if (!area || (named.sheet !== undefined && named.sheet.toLowerCase() !== sheet.name.toLowerCase())) {
    throw invalidArgument("not an address on this sheet");
  }
  return area;
}

function used({ sheet, area }: Place, args: Arguments): Area | undefined {
  return usedArea(sheet, flagAt(args, 0), area);
}

function resized({ area }: Place, rows: number, columns: number): Area {
  return { ...area, bottom: area.top + rows - 1, right: area.left + columns - 1 };
}

function spanned({ top, left, bottom, right }: Area, rows: number, columns: number): Area {
  return bounding(areaOf(top, left), areaOf(bottom + rows, right + columns));
}

function spillOf({ desk, sheet, area }: Place): Area | undefined {
  desk.freshen();
  const cell = isOneCell(area) ? cellAt(sheet, area.top, area.left) : undefined;
  return cell?.isDynamic && cell.arrayArea && !isOneCell(cell.arrayArea) ? cell.arrayArea : undefined;
}

function spillParentOf(place: Place): Area | undefined {
  place.desk.freshen();
  const from = cellAt(place.sheet, place.area.top, place.area.left)?.spilledFrom;
  if (from) return areaOf(from.row, from.column);
  return spillOf(place) && place.area;
}

/** So many places from an edge on, outwards; those within it where the count is negative. */
function behind(edge: number, count: number): { readonly first: number; readonly last: number } {
  return count > 0 ? { first: edge + 1, last: edge + count } : { first: edge + count + 1, last: edge };
}

function before(edge: number, count: number): { readonly first: number; readonly last: number } {
  return count > 0 ? { first: edge - count, last: edge - 1 } : { first: edge, last: edge - count - 1 };
}

function columnsAt(
  { area }: Place,
  { first, last }: { readonly first: number; readonly last: number },
): Area {
  return { ...area, left: first, right: last };
}

function rowsAt({ area }: Place, { first, last }: { readonly first: number; readonly last: number }): Area {
  return { ...area, top: first, bottom: last };
}

function countAt(args: Arguments): number {
  return optionalWholeAt(args, 0) ?? 1;
}

/** The used cells around a place up to the first empty row and column: what Ctrl+A selects. */
export function surrounding(sheet: Sheet, area: Area): Area {
  let region = area;
  for (;;) {
    const wider = {
      top: Math.max(0, region.top - 1),
      left: Math.max(0, region.left - 1),
      bottom: Math.min(rowLimit - 1, region.bottom + 1),
      right: Math.min(columnLimit - 1, region.right + 1),
    };
    const filled = usedArea(sheet, true, wider);
    const grown = filled ? bounding(region, filled) : region;
    if (contains(region, grown)) return region;
    region = grown;
  }
}

function mergedIn(place: Place): HostObject | undefined {
  const merges = place.sheet.merges.filter((merge) => overlaps(merge, place.area));
  return merges.length === 0 ? undefined : place.desk.make.rangeAreas(place.sheet, merges);
}

/** The tables that a range touches, or those that lie in it as a whole. */
function tablesIn({ desk, sheet, area }: Place, args: Arguments): HostObject {
  const isIn = (table: Area) => (flagAt(args, 0) ? contains(area, table) : overlaps(table, area));
  return desk.make.tables(() => [{ ...sheet, tables: sheet.tables.filter((table) => isIn(table.area)) }]);
}

/** Methods of a range that lead to another range. */
export const rangeSteps: Members<Place> = {
  GetCell: method((place, args) =>
    at(place, areaOf(place.area.top + wholeAt(args, 0), place.area.left + wholeAt(args, 1))),
  ),
  GetRow: method((place, args) => {
    const row = place.area.top + wholeAt(args, 0);
    return at(place, { ...place.area, top: row, bottom: row });
  }),
  GetColumn: method((place, args) => {
    const column = place.area.left + wholeAt(args, 0);
    return at(place, { ...place.area, left: column, right: column });
  }),
  GetOffsetRange: method((place, args) => at(place, moved(place.area, wholeAt(args, 0), wholeAt(args, 1)))),
  // Beyond its own corner a range turns over, as when a corner is dragged.
  GetResizedRange: method((place, args) =>
    at(place, spanned(place.area, wholeAt(args, 0), wholeAt(args, 1))),
  ),
  GetAbsoluteResizedRange: method((place, args) =>
    at(place, resized(place, wholeAt(args, 0), wholeAt(args, 1))),
  ),
  GetBoundingRect: method((place, args) => at(place, bounding(place.area, areaAt(place, args, 0)))),
  GetEntireColumn: method((place) => at(place, { ...place.area, top: 0, bottom: rowLimit - 1 })),
  GetEntireRow: method((place) => at(place, { ...place.area, left: 0, right: columnLimit - 1 })),
  GetLastCell: method((place) => at(place, areaOf(place.area.bottom, place.area.right))),
  GetLastRow: method((place) => at(place, { ...place.area, top: place.area.bottom })),
  GetLastColumn: method((place) => at(place, { ...place.area, left: place.area.right })),
  GetColumnsAfter: method((place, args) =>
    at(place, columnsAt(place, behind(place.area.right, countAt(args)))),
  ),
  GetColumnsBefore: method((place, args) =>
    at(place, columnsAt(place, before(place.area.left, countAt(args)))),
  ),
  GetRowsBelow: method((place, args) => at(place, rowsAt(place, behind(place.area.bottom, countAt(args))))),
  GetRowsAbove: method((place, args) => at(place, rowsAt(place, before(place.area.top, countAt(args))))),
  GetIntersection: method((place, args) => found(place, intersection(place.area, areaAt(place, args, 0)))),
  GetIntersectionOrNullObject: method((place, args) =>
    foundOrNull(place, intersection(place.area, areaAt(place, args, 0))),
  ),
  GetUsedRange: method((place, args) =>
    at(place, used(place, args) ?? areaOf(place.area.top, place.area.left)),
  ),
  GetUsedRangeOrNullObject: method((place, args) => foundOrNull(place, used(place, args))),
  GetSurroundingRegion: method((place) => at(place, surrounding(place.sheet, place.area))),
  GetSpillingToRange: method((place) => found(place, spillOf(place))),
  GetSpillingToRangeOrNullObject: method((place) => foundOrNull(place, spillOf(place))),
  GetSpillParent: method((place) => found(place, spillParentOf(place))),
  GetSpillParentOrNullObject: method((place) => foundOrNull(place, spillParentOf(place))),
  GetMergedAreas: method((place) => {
    const merged = mergedIn(place);
    if (!merged) throw itemNotFound("no merged cells");
    return merged;
  }),
  GetMergedAreasOrNullObject: method((place) => mergedIn(place) ?? nullObject),
  GetSpecialCells: method((place, args) => specialCells(place, args, true)),
  GetSpecialCellsOrNullObject: method((place, args) => specialCells(place, args, false)),
  GetTables: method(tablesIn),
};

function specialCells(place: Place, args: Arguments, isNeeded: boolean): HostObject {
  const areas = specialAreas(place, args);
  if (areas.length > 0) return place.desk.make.rangeAreas(place.sheet, areas);
  if (isNeeded) throw itemNotFound("no such cells");
  return nullObject;
}
