/* `range.sort` and `table.sort`. */
import { isWholeColumns, isWholeRows } from "../book/area";
import { usedArea } from "../book/cells";
import type { SortField } from "../book/filter";
import { type HostObject, hostObject, method, type ObjectType, scalar } from "../protocol/hostObject";
import { apiNotFound, invalidArgument } from "../protocol/refusal";
import { type Arguments, asColor, flagAt, isRecord, oneOf, optionalTextAt } from "./argument";
import type { Place } from "./place";
import { sortCells } from "./sortCells";
import { bodyOf, changeTable, tableOf, type TablePlace } from "./tablePlace";

function fieldOf(given: unknown): SortField {
  if (!isRecord(given) || typeof given.key !== "number") throw invalidArgument("a field has a key");
  const sortOn = oneOf(given.sortOn ?? "Value", ["Value", "CellColor", "FontColor", "Icon"]);
  if (sortOn === "Icon") throw apiNotFound('SortField.SortOn "Icon"');
  if (sortOn !== "Value" && !given.color) throw invalidArgument("a colour to sort by");
  const dataOption = oneOf(given.dataOption ?? "Normal", ["Normal", "TextAsNumber"]);
  return {
    key: given.key,
    sortOn,
    ascending: given.ascending !== false,
    ...(given.color ? { color: asColor(given.color) } : {}),
    ...(dataOption === "TextAsNumber" ? { textAsNumber: true } : {}),
  };
}

function fieldsAt(args: Arguments, index: number): readonly SortField[] {
  const given: unknown = args[index];
  if (!Array.isArray(given) || given.length === 0) throw invalidArgument("a list of fields is expected");
  return given.map(fieldOf);
}

function methodAt(args: Arguments, index: number): "PinYin" | "StrokeCount" {
  return oneOf(optionalTextAt(args, index) ?? "PinYin", ["PinYin", "StrokeCount"]);
}

function shownField({ key, sortOn, ascending, color, textAsNumber }: SortField) {
  const dataOption = textAsNumber ? "TextAsNumber" : "Normal";
  return { key, sortOn, ascending, dataOption, ...(color === undefined ? {} : { color }) };
}

function applyToRange(place: Place, args: Arguments): void {
  const hasHeaders = flagAt(args, 2);
  const isByColumns = oneOf(optionalTextAt(args, 3) ?? "Rows", ["Rows", "Columns"]) === "Columns";
  const { sheet, area: given } = place;
  const area = isWholeColumns(given) || isWholeRows(given) ? (usedArea(sheet, true, given) ?? given) : given;
  const body = isByColumns
    ? { ...area, left: area.left + (hasHeaders ? 1 : 0) }
    : { ...area, top: area.top + (hasHeaders ? 1 : 0) };
  const sorting = {
    fields: fieldsAt(args, 0),
    matchCase: flagAt(args, 1),
    method: methodAt(args, 4),
    isByColumns,
  };
  sortCells({ ...place, area: body }, sorting);
}

const rangeSortType: ObjectType<Place> = {
  name: "RangeSort",
  members: { Apply: method(applyToRange) },
};

export function makeRangeSort(place: Place): HostObject {
  return hostObject(rangeSortType, place);
}

function sortTable(place: TablePlace): void {
  const { sheet, table } = tableOf(place);
  if (!table.sort) return;
  sortCells({ desk: place.desk, sheet, area: bodyOf(table) }, { ...table.sort, isByColumns: false });
}

const tableSortType: ObjectType<TablePlace> = {
  name: "TableSort",
  members: {
    Fields: scalar((place) => (tableOf(place).table.sort?.fields ?? []).map(shownField)),
    MatchCase: scalar((place) => tableOf(place).table.sort?.matchCase ?? false),
    Method: scalar((place) => tableOf(place).table.sort?.method ?? "PinYin"),
    Apply: method((place, args) => {
      const sort = { fields: fieldsAt(args, 0), matchCase: flagAt(args, 1), method: methodAt(args, 2) };
      const { sheet, table } = tableOf(place);
      sortCells({ desk: place.desk, sheet, area: bodyOf(table) }, { ...sort, isByColumns: false });
      changeTable(place, { sort });
    }),
    Clear: method((place) => {
      const { sheet, table } = tableOf(place);
      const { sort: _gone, ...rest } = table;
      sheet.tables = sheet.tables.map((each) => (each.id === table.id ? rest : each));
    }),
    Reapply: method(sortTable),
  },
};

export function makeTableSort(place: TablePlace): HostObject {
  return hostObject(tableSortType, place);
}
