import type { Table } from "../book/book";
import { isOneCell, isSameArea } from "../book/area";
import { cellAt, styleAt } from "../book/cells";
import { shownText } from "../book/numberText";
import {
  type HostObject,
  hostObject,
  method,
  nullObject,
  type ObjectType,
  scalar,
} from "../protocol/hostObject";
import { apiNotFound, invalidArgument, itemNotFound, Refusal } from "../protocol/refusal";
import { type Arguments, wholeAt, oneOf, textAt } from "./argument";
import { type Binding, boundCells } from "./bindings";
import type { Desk } from "./desk";
import { parseAreaOn } from "./parseAreaOn";
import type { Place } from "./place";
import { placeOf } from "./placeOf";

interface Bound {
  readonly desk: Desk;
  readonly id: string;
}

function bindingOf({ desk, id }: Bound): Binding {
  const found = desk.bindings.find((binding) => binding.id === id);
  if (!found) throw itemNotFound(`binding "${id}"`);
  return found;
}

function cellsOf(bound: Bound) {
  const found = boundCells(bound.desk, bindingOf(bound));
  if (!found) throw new Refusal("InvalidBinding", "This object binding is no longer valid.");
  return found;
}

function checkType(bound: Bound, wanted: Binding["type"]): void {
  if (bindingOf(bound).type !== wanted)
    throw new Refusal("InvalidBinding", `The binding "${bound.id}" is not one of type ${wanted}.`);
}

function tableOfBinding(bound: Bound): HostObject {
  checkType(bound, "Table");
  const { sheet } = cellsOf(bound);
  const { tableId } = bindingOf(bound);
  const table = sheet.tables.find(({ id }) => id === tableId);
  if (!table) throw itemNotFound("the bound table");
  return bound.desk.make.table(sheet, table);
}

function textOfBinding(bound: Bound): string {
  checkType(bound, "Text");
  const { sheet, area } = cellsOf(bound);
  const { locale, book } = bound.desk;
  const value = cellAt(sheet, area.top, area.left)?.value;
  const format = styleAt(sheet, area.top, area.left).numberFormat;
  return shownText(value, format, { locale, date1904: book.date1904 });
}

const bindingType: ObjectType<Bound> = {
  name: "Binding",
  members: {
    Id: scalar(({ id }) => id),
    Type: scalar((bound) => bindingOf(bound).type),
    Delete: method((bound) => {
      bindingOf(bound);
      bound.desk.bindings = bound.desk.bindings.filter(({ id }) => id !== bound.id);
    }),
    GetRange: method((bound) => {
      checkType(bound, "Range");
      const { sheet, area } = cellsOf(bound);
      return bound.desk.make.range(sheet, area);
    }),
    GetTable: method(tableOfBinding),
    GetText: method(textOfBinding),
  },
  identify: ({ id }) => ({ Id: id }),
};

function makeBinding(desk: Desk, { id }: Binding): HostObject {
  return hostObject(bindingType, { desk, id });
}

/** The table that lies exactly on the cells, or has them as its body. */
function tableOn({ sheet, area }: Place): Table {
  const found = sheet.tables.find((table) => {
    const header = table.hasHeaders ? 1 : 0;
    const totals = table.hasTotals ? 1 : 0;
    const body = { ...table.area, top: table.area.top + header, bottom: table.area.bottom - totals };
    return isSameArea(table.area, area) || isSameArea(body, area);
  });
  if (!found) throw apiNotFound("a Binding of type Table on cells that are no table");
  return found;
}

/** Binds cells; an id that is in use stands for the new cells from then on. */
function bind(place: Place, [typeName, id]: readonly [unknown, unknown]): HostObject {
  const { desk, sheet, area } = place;
  const type = oneOf(typeName, ["Range", "Table", "Text"]);
  if (typeof id !== "string" || id === "") throw invalidArgument("a binding needs an id");
  if (type === "Text" && !isOneCell(area)) throw invalidArgument("a text is bound in one cell");
  const table = type === "Table" ? { tableId: tableOn(place).id } : {};
  const binding: Binding = { id, type, sheetId: sheet.id, area, ...table };
  desk.bindings = [...desk.bindings.filter((other) => other.id !== id), binding];
  return makeBinding(desk, binding);
}

function placeNamed(desk: Desk, text: string): Place {
  const found = parseAreaOn(desk, undefined, text);
  if (!found) throw invalidArgument(`"${text}" is not the full address of a range`);
  return found;
}

function add({ desk }: { readonly desk: Desk }, args: Arguments): HostObject {
  const place = typeof args[0] === "string" ? placeNamed(desk, args[0]) : placeOf(args[0]);
  if (!place) throw invalidArgument("a range expected");
  return bind(place, [args[1], args[2]]);
}

function addFromName({ desk }: { readonly desk: Desk }, args: Arguments): HostObject {
  const name = textAt(args, 0);
  const home = desk.book.sheets.find(({ id }) => id === desk.book.activeSheetId);
  const place = parseAreaOn(desk, home, name);
  if (!place) throw itemNotFound(`the name "${name}"`);
  return bind(place, [args[1], args[2]]);
}

function addFromSelection({ desk }: { readonly desk: Desk }, args: Arguments): HostObject {
  const sheet = desk.book.sheets.find(({ id }) => id === desk.book.activeSheetId) ?? desk.book.sheets[0];
  if (!sheet) throw itemNotFound("the selection");
  return bind({ desk, sheet, area: sheet.selection }, [args[0], args[1]]);
}

function needed(desk: Desk, binding: Binding | undefined, what: unknown): HostObject {
  if (!binding) throw itemNotFound(`binding "${String(what)}"`);
  return makeBinding(desk, binding);
}

const bindingsType: ObjectType<{ readonly desk: Desk }> = {
  name: "BindingCollection",
  items: ({ desk }) => desk.bindings.map((binding) => makeBinding(desk, binding)),
  members: {
    Count: scalar(({ desk }) => desk.bindings.length),
    Add: method(add),
    AddFromNamedItem: method(addFromName),
    AddFromSelection: method(addFromSelection),
    GetCount: method(({ desk }) => desk.bindings.length),
    GetItem: method(({ desk }, args) =>
      needed(
        desk,
        desk.bindings.find(({ id }) => id === textAt(args, 0)),
        args[0],
      ),
    ),
    GetItemAt: method(({ desk }, args) => needed(desk, desk.bindings[wholeAt(args, 0)], args[0])),
    GetItemOrNullObject: method(({ desk }, args) => {
      const found = desk.bindings.find(({ id }) => id === textAt(args, 0));
      return found ? makeBinding(desk, found) : nullObject;
    }),
  },
};

/** `workbook.bindings`. They last as long as the book is open: a file keeps them with an add-in's own part. */
export function makeBindings(desk: Desk): HostObject {
  return hostObject(bindingsType, { desk });
}
