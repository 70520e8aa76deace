import type { Area, Sheet, Table } from "../book/book";
import {
  type HostObject,
  hostObject,
  link,
  type Member,
  method,
  nullObject,
  type ObjectType,
  scalar,
} from "../protocol/hostObject";
import { invalidArgument, itemNotFound } from "../protocol/refusal";
import { type Arguments, asFlag, asText, flagAt, wholeAt, textAt } from "./argument";
import type { Desk } from "./desk";
import { eventTypes, workbookTarget } from "./eventTypes";
import { clearFilters, reapplyFilters, tableFilters } from "./filtering";
import { makeTableFilter } from "./filterType";
import { listening } from "./listening";
import { parseAreaOn } from "./parseAreaOn";
import type { Place } from "./place";
import { placeOf } from "./placeOf";
import { sheetIdOf } from "./sheetNames";
import { makeTableSort } from "./sortType";
import { makeTableColumns } from "./tableColumns";
import { addTable, checkTableName, dropTable, resizeTable } from "./tableMaking";
import { bodyOf, changeTable, tableIdOf, tableOf, type TablePlace } from "./tablePlace";
import { makeTableRows } from "./tableRowsType";
import { showHeaders, showTotals } from "./tableParts";
import { renameTable } from "./renameTable";

type Flag = "showBandedRows" | "showBandedColumns" | "highlightFirstColumn" | "highlightLastColumn";

function flag(name: Flag): Member<TablePlace> {
  return scalar(
    (place) => tableOf(place).table[name],
    (place, value) => void changeTable(place, { [name]: asFlag(value) }),
  );
}

function rangeAt(place: TablePlace, areaFor: (table: Table) => Area): HostObject {
  const { sheet, table } = tableOf(place);
  return place.desk.make.range(sheet, areaFor(table));
}

/** A range or an address given as an argument. */
function areaArgument(desk: Desk, home: Sheet | undefined, given: unknown): Place {
  const place = placeOf(given) ?? parseAreaOn(desk, home ?? desk.book.sheets[0], String(given));
  if (!place || (home && place.sheet !== home)) throw invalidArgument("not a range on this sheet");
  return place;
}

const tableType: ObjectType<TablePlace> = {
  name: "Table",
  members: {
    Id: scalar((place) => tableIdOf(tableOf(place).table)),
    LegacyId: scalar((place) => String(tableOf(place).table.id)),
    Name: scalar(
      (place) => tableOf(place).table.name,
      (place, value) => {
        checkTableName(place.desk, asText(value), tableOf(place).table);
        renameTable(place, asText(value));
      },
    ),
    Style: scalar(
      (place) => tableOf(place).table.style,
      (place, value) => void changeTable(place, { style: asText(value) }),
    ),
    ShowHeaders: scalar(
      (place) => tableOf(place).table.hasHeaders,
      (place, value) => showHeaders(place, asFlag(value)),
    ),
    ShowTotals: scalar(
      (place) => tableOf(place).table.hasTotals,
      (place, value) => showTotals(place, asFlag(value)),
    ),
    ShowBandedRows: flag("showBandedRows"),
    ShowBandedColumns: flag("showBandedColumns"),
    ShowFilterButton: scalar(
      (place) => tableOf(place).table.showFilterButton,
      (place, value) => {
        // Without its buttons a table has no filter.
        if (!asFlag(value)) clearFilters(tableFilters(place));
        changeTable(place, { showFilterButton: asFlag(value) });
      },
    ),
    HighlightFirstColumn: flag("highlightFirstColumn"),
    HighlightLastColumn: flag("highlightLastColumn"),
    AutoFilter: link(makeTableFilter),
    Sort: link(makeTableSort),
    ClearFilters: method((place) => clearFilters(tableFilters(place))),
    ReapplyFilters: method((place) => reapplyFilters(tableFilters(place))),
    Columns: link(makeTableColumns),
    Rows: link(makeTableRows),
    Worksheet: link((place) => place.desk.make.sheet(tableOf(place).sheet)),
    GetRange: method((place) => rangeAt(place, ({ area }) => area)),
    GetHeaderRowRange: method((place) =>
      rangeAt(place, ({ area, hasHeaders }) => {
        if (!hasHeaders) throw itemNotFound("the table shows no headers");
        return { ...area, bottom: area.top };
      }),
    ),
    GetDataBodyRange: method((place) => rangeAt(place, bodyOf)),
    GetTotalRowRange: method((place) =>
      rangeAt(place, ({ area, hasTotals }) => {
        if (!hasTotals) throw itemNotFound("the table shows no totals");
        return { ...area, top: area.bottom };
      }),
    ),
    Resize: method((place, args) => {
      const { sheet } = tableOf(place);
      resizeTable(place, areaArgument(place.desk, sheet, args[0]).area);
    }),
    Delete: method((place) => {
      clearFilters(tableFilters(place));
      const { sheet, table } = dropTable(place);
      place.desk.make.range(sheet, table.area).call("Clear", []);
    }),
    ConvertToRange: method((place) => {
      clearFilters(tableFilters(place));
      const { sheet, table } = dropTable(place);
      return place.desk.make.range(sheet, table.area);
    }),
    ...listening<TablePlace>(
      { DataChanged: eventTypes.tableChanged, SelectionChanged: eventTypes.tableSelectionChanged },
      (place) => tableIdOf(tableOf(place).table),
    ),
  },
  identify: (place) => ({ Id: tableIdOf(tableOf(place).table) }),
};

export function makeTable(desk: Desk, table: Table): HostObject {
  return hostObject(tableType, { desk, tableId: table.id });
}

interface Tables {
  readonly desk: Desk;
  readonly sheets: () => readonly Sheet[];
  readonly home?: Sheet;
}

function held({ sheets }: Tables): readonly Table[] {
  return sheets().flatMap((sheet) => sheet.tables);
}

function find(tables: Tables, args: Arguments): HostObject | undefined {
  const wanted = String(args[0]);
  const found = held(tables).find(
    (table) => table.name.toLowerCase() === wanted.toLowerCase() || tableIdOf(table) === wanted,
  );
  return found && makeTable(tables.desk, found);
}

function needed(object: HostObject | undefined, what: unknown): HostObject {
  if (!object) throw itemNotFound(`table "${String(what)}"`);
  return object;
}

const tablesType: ObjectType<Tables> = {
  name: "TableCollection",
  items: (tables) => held(tables).map((table) => makeTable(tables.desk, table)),
  members: {
    Count: scalar((tables) => held(tables).length),
    Add: method(({ desk, home }, args) =>
      makeTable(desk, addTable(areaArgument(desk, home, args[0]), flagAt(args, 1))),
    ),
    GetItem: method((tables, args) => needed(find(tables, [textAt(args, 0)]), args[0])),
    GetItemOrNullObject: method((tables, args) => find(tables, [textAt(args, 0)]) ?? nullObject),
    GetItemAt: method((tables, args) => {
      const table = held(tables)[wholeAt(args, 0)];
      return needed(table && makeTable(tables.desk, table), args[0]);
    }),
    GetCount: method((tables) => held(tables).length),
    GetFirst: method((tables) => {
      const [table] = held(tables);
      return needed(table && makeTable(tables.desk, table), "first");
    }),
    ...listening<Tables>(
      {
        Added: eventTypes.tableAdded,
        DataChanged: eventTypes.tableChanged,
        Deleted: eventTypes.tableDeleted,
      },
      ({ home }) => (home ? sheetIdOf(home) : workbookTarget),
    ),
  },
};

export function makeTables(desk: Desk, sheets: () => readonly Sheet[], home?: Sheet): HostObject {
  return hostObject(tablesType, home ? { desk, sheets, home } : { desk, sheets });
}
