import type { Area, TableColumn } from "../book/book";
import { areaOf, rowCount } from "../book/area";
import { cellAt, plainValue, putCell, styleAt } from "../book/cells";
import {
  type HostObject,
  hostObject,
  link,
  method,
  nullObject,
  type ObjectType,
  scalar,
} from "../protocol/hostObject";
import { invalidArgument, itemNotFound } from "../protocol/refusal";
import { type Arguments, asText, wholeAt, optionalWholeAt, optionalTextAt } from "./argument";
import { setFilter, tableFilters } from "./filtering";
import { makeColumnFilter } from "./filterType";
import { checkUnprotected, gridOf } from "./place";
import { followColumns } from "./renameColumn";
import { deleteCells, insertCells } from "./shiftCells";
import { freeName, renameHeaders } from "./tableHeaders";
import { bodyOf, changeTable, tableOf, type TablePlace } from "./tablePlace";
import { writeCells } from "./writeCells";

interface ColumnPlace extends TablePlace {
  readonly columnId: number;
}

function columnOf(place: ColumnPlace): { readonly column: TableColumn; readonly index: number } {
  const { columns } = tableOf(place).table;
  const index = columns.findIndex(({ id }) => id === place.columnId);
  const column = columns[index];
  if (!column) throw itemNotFound("the column is gone");
  return { column, index };
}

function within(place: ColumnPlace, area: Area): Area {
  const left = area.left + columnOf(place).index;
  return { ...area, left, right: left };
}

function whole(place: ColumnPlace): Area {
  return within(place, tableOf(place).table.area);
}

function rangeAt(place: ColumnPlace, area: Area): HostObject {
  return place.desk.make.range(tableOf(place).sheet, area);
}

function headerOf(place: ColumnPlace): Area {
  if (!tableOf(place).table.hasHeaders) throw itemNotFound("the table shows no headers");
  return { ...whole(place), bottom: whole(place).top };
}

function totalOf(place: ColumnPlace): Area {
  if (!tableOf(place).table.hasTotals) throw itemNotFound("the table shows no totals");
  return { ...whole(place), top: whole(place).bottom };
}

/** Where a table shows no headers, there is no cell with the name. */
function renameHidden(place: ColumnPlace, wanted: string): void {
  const { sheet, table } = tableOf(place);
  const { column, index } = columnOf(place);
  const others = table.columns.filter((each) => each !== column);
  const name = freeName(wanted, index, new Set(others.map((each) => each.name.toLowerCase())));
  const columns = table.columns.map((each) => (each === column ? { ...each, name } : each));
  followColumns(place.desk.book, sheet, table, changeTable(place, { columns }).table);
}

function rename(place: ColumnPlace, value: unknown): void {
  const { sheet, table } = tableOf(place);
  checkUnprotected(sheet);
  if (!table.hasHeaders) {
    renameHidden(place, asText(value));
    return;
  }
  const area = headerOf(place);
  const style = styleAt(sheet, area.top, area.left);
  putCell(sheet, area.top, area.left, { value: asText(value), style });
  renameHeaders({ desk: place.desk, sheet, area });
  place.desk.isStale = true;
}

const columnType: ObjectType<ColumnPlace> = {
  name: "TableColumn",
  members: {
    Id: scalar(({ columnId }) => columnId),
    Index: scalar((place) => columnOf(place).index),
    Name: scalar((place) => columnOf(place).column.name, rename),
    Values: scalar(
      (place) => {
        const { sheet } = tableOf(place);
        return gridOf(whole(place), (row, column) => plainValue(cellAt(sheet, row, column)?.value));
      },
      (place, value) =>
        writeCells({ desk: place.desk, sheet: tableOf(place).sheet, area: whole(place) }, value),
    ),
    Filter: link((place) => makeColumnFilter(place, place.columnId)),
    GetRange: method((place) => rangeAt(place, whole(place))),
    GetDataBodyRange: method((place) => rangeAt(place, within(place, bodyOf(tableOf(place).table)))),
    GetHeaderRowRange: method((place) => rangeAt(place, headerOf(place))),
    GetTotalRowRange: method((place) => rangeAt(place, totalOf(place))),
    Delete: method(deleteColumn),
  },
  identify: ({ columnId }) => ({ Id: columnId }),
};

function deleteColumn(place: ColumnPlace): void {
  const { sheet, table } = tableOf(place);
  if (table.columns.length === 1) throw invalidArgument("the last column can't be deleted");
  // What its filter hides would stay hidden with nothing to tell why.
  setFilter(tableFilters(place), columnOf(place).index, undefined);
  const columns = table.columns.filter(({ id }) => id !== place.columnId);
  deleteCells({ desk: place.desk, sheet, area: whole(place) }, "Left");
  const area = { ...table.area, right: table.area.right - 1 };
  changeTable(place, { columns, area, sort: undefined });
}

function find(place: TablePlace, args: Arguments): HostObject | undefined {
  const [wanted] = args;
  const column = tableOf(place).table.columns.find(
    ({ id, name }) => id === wanted || name.toLowerCase() === String(wanted).toLowerCase(),
  );
  return column && hostObject(columnType, { ...place, columnId: column.id });
}

function needed(object: HostObject | undefined, what: unknown): HostObject {
  if (!object) throw itemNotFound(`column "${String(what)}"`);
  return object;
}

function add(place: TablePlace, args: Arguments): HostObject {
  const { sheet, table } = tableOf(place);
  const at = optionalWholeAt(args, 0) ?? table.columns.length;
  const index = at < 0 ? table.columns.length : at;
  if (index > table.columns.length) throw invalidArgument("no such column");
  const area = areaOf(table.area.top, table.area.left + index, rowCount(table.area), 1);
  insertCells({ desk: place.desk, sheet, area }, "Right");
  const id = Math.max(...table.columns.map((column) => column.id)) + 1;
  const taken = new Set(table.columns.map(({ name }) => name.toLowerCase()));
  const name = freeName(optionalTextAt(args, 2) ?? "", index, taken);
  const columns = [...table.columns.slice(0, index), { id, name }, ...table.columns.slice(index)];
  changeTable(place, { columns, area: { ...table.area, right: table.area.right + 1 }, sort: undefined });
  putCell(sheet, area.top, area.left, { value: name, style: styleAt(sheet, area.top, area.left) });
  if (Array.isArray(args[1])) writeCells({ desk: place.desk, sheet, area }, args[1]);
  return hostObject(columnType, { ...place, columnId: id });
}

const columnsType: ObjectType<TablePlace> = {
  name: "TableColumnCollection",
  items: (place) =>
    tableOf(place).table.columns.map(({ id }) => hostObject(columnType, { ...place, columnId: id })),
  members: {
    Count: scalar((place) => tableOf(place).table.columns.length),
    Add: method(add),
    GetItem: method((place, args) => needed(find(place, args), args[0])),
    GetItemOrNullObject: method((place, args) => find(place, args) ?? nullObject),
    GetItemAt: method((place, args) => {
      const column = tableOf(place).table.columns[wholeAt(args, 0)];
      return needed(column && hostObject(columnType, { ...place, columnId: column.id }), args[0]);
    }),
    GetCount: method((place) => tableOf(place).table.columns.length),
  },
};

export function makeTableColumns(place: TablePlace): HostObject {
  return hostObject(columnsType, place);
}
