import type { DefinedName, Sheet } from "../book/book";
import { absoluteAddressOf } from "../book/address";
import {
  type HostObject,
  hostObject,
  link,
  method,
  nullObject,
  type ObjectType,
  scalar,
} from "../protocol/hostObject";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../protocol/refusal";
import { isFormula } from "../calc/isFormula";
import { type Arguments, asFlag, asText, optionalTextAt, textAt } from "./argument";
import type { Desk } from "./desk";
import { parseAreaOn } from "./parseAreaOn";
import type { Place } from "./place";
import { placeOf } from "./placeOf";

interface Names {
  readonly desk: Desk;
  readonly sheet?: Sheet;
}

interface Name extends Names {
  readonly name: string;
}

function isNamed(each: DefinedName, { name, sheet }: Pick<Name, "name" | "sheet">): boolean {
  return each.name.toLowerCase() === name.toLowerCase() && each.sheetId === sheet?.id;
}

function named(self: Name): DefinedName {
  const found = self.desk.book.names.find((each) => isNamed(each, self));
  if (!found) throw itemNotFound(`name "${self.name}"`);
  return found;
}

function change(self: Name, what: Partial<DefinedName>): void {
  named(self);
  const { book } = self.desk;
  book.names = book.names.map((each) => (isNamed(each, self) ? { ...each, ...what } : each));
  self.desk.isStale = true;
}

function rangeOf(self: Name): Place | undefined {
  const home = self.sheet ?? self.desk.book.sheets[0];
  return parseAreaOn(self.desk, home, named(self).formula);
}

function typeOf(self: Name): string {
  if (rangeOf(self)) return "Range";
  const { formula } = named(self);
  if (/^".*"$/s.test(formula)) return "String";
  if (Number.isFinite(Number(formula))) return "Double";
  return /^(TRUE|FALSE)$/i.test(formula) ? "Boolean" : "Range";
}

function valueOf(self: Name): unknown {
  const range = rangeOf(self);
  const { formula } = named(self);
  if (range) return absoluteAddressOf(range.sheet.name, range.area);
  if (/^".*"$/s.test(formula)) return formula.slice(1, -1).replace(/""/g, '"');
  return Number.isFinite(Number(formula)) ? Number(formula) : `=${formula}`;
}

function checkedFormula(given: unknown): string {
  const text = typeof given === "number" ? String(given) : asText(given);
  if (!text.startsWith("=")) return typeof given === "number" ? text : `"${text.replace(/"/g, '""')}"`;
  if (!isFormula(text.slice(1))) throw invalidArgument(`the formula can't be read: ${text}`);
  return text.slice(1);
}

const nameType: ObjectType<Name> = {
  name: "NamedItem",
  members: {
    Name: scalar((self) => named(self).name),
    Formula: scalar(
      (self) => `=${named(self).formula}`,
      (self, value) => change(self, { formula: checkedFormula(value) }),
    ),
    Value: scalar(valueOf),
    Type: scalar(typeOf),
    Scope: scalar(({ sheet }) => (sheet ? "Worksheet" : "Workbook")),
    Visible: scalar(
      (self) => named(self).visible,
      (self, value) => change(self, { visible: asFlag(value) }),
    ),
    Comment: scalar(
      (self) => named(self).comment,
      (self, value) => change(self, { comment: asText(value) }),
    ),
    Worksheet: link(({ desk, sheet }) => {
      if (!sheet) throw itemNotFound("the name is scoped to the workbook");
      return desk.make.sheet(sheet);
    }),
    WorksheetOrNullObject: link(({ desk, sheet }) => (sheet ? desk.make.sheet(sheet) : nullObject)),
    GetRange: method((self) => {
      const range = rangeOf(self);
      if (!range) throw itemNotFound("the name is not a range");
      return self.desk.make.range(range.sheet, range.area);
    }),
    GetRangeOrNullObject: method((self) => {
      const range = rangeOf(self);
      return range ? self.desk.make.range(range.sheet, range.area) : nullObject;
    }),
    Delete: method((self) => {
      named(self);
      self.desk.book.names = self.desk.book.names.filter((each) => !isNamed(each, self));
      self.desk.isStale = true;
    }),
  },
  identify: ({ name }) => ({ Name: name, _Id: name }),
};

function checkName({ desk, sheet }: Names, name: string): void {
  const isWord = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= 255;
  const isCell = /^[A-Za-z]{1,3}\d{1,7}$/.test(name) || /^[rc]$/i.test(name) || /^r\d*c\d*$/i.test(name);
  if (!isWord || isCell) throw invalidArgument(`"${name}" can't be a name`);
  if (desk.book.names.some((each) => isNamed(each, { name, ...(sheet ? { sheet } : {}) })))
    throw itemAlreadyExists(`name "${name}"`);
}

function add(names: Names, args: Arguments): HostObject {
  const name = textAt(args, 0);
  checkName(names, name);
  const place = placeOf(args[1]);
  const formula = place ? absoluteAddressOf(place.sheet.name, place.area) : checkedFormula(args[1]);
  const scope = names.sheet ? { sheetId: names.sheet.id } : {};
  const comment = optionalTextAt(args, 2) ?? "";
  const { book } = names.desk;
  book.names = [...book.names, { name, formula, ...scope, visible: true, comment }];
  names.desk.isStale = true;
  return hostObject(nameType, { ...names, name });
}

function find(names: Names, args: Arguments): HostObject | undefined {
  const wanted = textAt(args, 0);
  const found = names.desk.book.names.find((each) => isNamed(each, { ...names, name: wanted }));
  return found && hostObject(nameType, { ...names, name: found.name });
}

/** Of the workbook: its names and those of all sheets, as Excel lists them; of a sheet: its own. */
function listed(names: Names): readonly HostObject[] {
  const { desk, sheet } = names;
  return desk.book.names.flatMap(({ name, sheetId }) => {
    if (sheetId === undefined) return sheet ? [] : [hostObject(nameType, { desk, name })];
    const home = desk.book.sheets.find(({ id }) => id === sheetId);
    return home && home === sheet ? [hostObject(nameType, { desk, sheet: home, name })] : [];
  });
}

const namesType: ObjectType<Names> = {
  name: "NamedItemCollection",
  items: listed,
  members: {
    Add: method(add),
    GetItem: method((names, args) => {
      const found = find(names, args);
      if (!found) throw itemNotFound(`name "${textAt(args, 0)}"`);
      return found;
    }),
    GetItemOrNullObject: method((names, args) => find(names, args) ?? nullObject),
    GetCount: method((names) => listed(names).length),
  },
};

export function makeNames(desk: Desk, sheet?: Sheet): HostObject {
  return hostObject(namesType, sheet ? { desk, sheet } : { desk });
}
