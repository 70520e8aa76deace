import type { Area } from "../book/book";
import { cellAt, plainValue } from "../book/cells";
import { type HostObject, hostObject, method, type ObjectType, scalar } from "../protocol/hostObject";
import { conflict, itemNotFound } from "../protocol/refusal";
import { isHostObject } from "../protocol/hostObject";
import { type Arguments, wholeAt, optionalWholeAt } from "./argument";
import { gridOf } from "./place";
import { bodyOf, bodyRowCount, tableOf, type TablePlace } from "./tablePlace";
import { addRows, deleteRows } from "./tableRows";
import { writeCells } from "./writeCells";

interface RowPlace extends TablePlace {
  readonly index: number;
}

function areaOfRow(place: RowPlace): Area {
  const { table } = tableOf(place);
  if (place.index < 0 || place.index >= bodyRowCount(table)) throw itemNotFound("no such row");
  const row = bodyOf(table).top + place.index;
  return { ...table.area, top: row, bottom: row };
}

const rowType: ObjectType<RowPlace> = {
  name: "TableRow",
  members: {
    Index: scalar(({ index }) => index),
    Values: scalar(
      (place) => {
        const { sheet } = tableOf(place);
        return gridOf(areaOfRow(place), (row, column) => plainValue(cellAt(sheet, row, column)?.value));
      },
      (place, value) =>
        writeCells({ desk: place.desk, sheet: tableOf(place).sheet, area: areaOfRow(place) }, value),
    ),
    GetRange: method((place) => place.desk.make.range(tableOf(place).sheet, areaOfRow(place))),
    Delete: method((place) => deleteRows(place, place.index, 1)),
  },
  identify: ({ index }) => ({ Index: index, _Id: index }),
};

function rowAt(place: TablePlace, index: number): HostObject {
  const row = { ...place, index };
  areaOfRow(row);
  return hostObject(rowType, row);
}

function add(place: TablePlace, args: Arguments): HostObject {
  if (place.desk.isShared) throw conflict("rows were added to a table while others have the workbook open");
  const at = optionalWholeAt(args, 0);
  return rowAt(place, addRows(place, at === -1 ? undefined : at, args[1]));
}

/** `rows.deleteRows`: from the last to the first, so that the indexes stay true. */
function deleteSome(place: TablePlace, args: Arguments): void {
  const given: readonly unknown[] = Array.isArray(args[0]) ? args[0] : [];
  const indexes = given.map((row) => Number(isHostObject(row) ? row.get("Index") : row));
  for (const index of indexes.sort((one, other) => other - one)) deleteRows(place, index, 1);
}

const rowsType: ObjectType<TablePlace> = {
  name: "TableRowCollection",
  items: (place) => {
    const count = bodyRowCount(tableOf(place).table);
    return Array.from({ length: count }, (_, index) => hostObject(rowType, { ...place, index }));
  },
  members: {
    Count: scalar((place) => bodyRowCount(tableOf(place).table)),
    Add: method(add),
    GetItemAt: method((place, args) => rowAt(place, wholeAt(args, 0))),
    // So the runtime calls a row that it has among the items of the collection.
    GetItem: method((place, args) => rowAt(place, wholeAt(args, 0))),
    GetCount: method((place) => bodyRowCount(tableOf(place).table)),
    DeleteRows: method(deleteSome),
    DeleteRowsAt: method((place, args) => deleteRows(place, wholeAt(args, 0), optionalWholeAt(args, 1) ?? 1)),
  },
};

export function makeTableRows(place: TablePlace): HostObject {
  return hostObject(rowsType, place);
}
