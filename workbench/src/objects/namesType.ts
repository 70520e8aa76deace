import type { CellValue, DefinedName, Sheet } from "../book/book";
import { absoluteAddressOf, parseArea, splitSheet } from "../book/address";
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
import { isReference } from "./sheetNames";
import { tablesOf } from "./tableMaking";

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

function piecesOf(formula: string): readonly string[] {
  return formula.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
}

/** `A1,Sheet1!B2`, which no cell's formula could be. */
function isList(formula: string): boolean {
  return piecesOf(formula).every((piece) => parseArea(splitSheet(piece.trim()).rest) !== undefined);
}

/** The ranges of a name that stands for several: `Sheet1!A1,Sheet1!B2`. */
function rangesOf(self: Name): readonly Place[] | undefined {
  const home = self.sheet ?? self.desk.book.sheets[0];
  const places = piecesOf(named(self).formula).map((piece) => parseAreaOn(self.desk, home, piece.trim()));
  const found = places.flatMap((place) => place ?? []);
  return found.length === places.length ? found : undefined;
}

/** What a name stands for: cells, or what its formula comes to. */
function meaningOf(self: Name): { readonly type: string; readonly value: unknown } {
  const { formula } = named(self);
  const addresses = rangesOf(self)?.map(({ sheet, area }) => absoluteAddressOf(sheet.name, area));
  if (addresses) return { type: "Range", value: addresses.join(",") };
  // What these give are cells, which a value would not tell.
  if (/^(?:OFFSET|INDEX|INDIRECT)\(/i.test(formula)) return { type: "Range", value: `=${formula}` };
  if (formula.startsWith("{")) return { type: "Array", value: `=${formula}` };
  const value = evaluated(self, formula);
  if (typeof value === "object") return { type: "Error", value: value.error };
  if (typeof value === "boolean") return { type: "Boolean", value };
  return typeof value === "number" ? { type: "Double", value } : { type: "String", value: value ?? "" };
}

function evaluated({ desk, sheet }: Name, formula: string): CellValue {
  const home = sheet ?? desk.book.sheets[0];
  desk.freshen();
  return home ? desk.evaluateAll([formula], home)[0] : undefined;
}

function checkedFormula(given: unknown): string {
  const text = typeof given === "number" ? String(given) : asText(given);
  if (!text.startsWith("=")) return typeof given === "number" ? text : `"${text.replace(/"/g, '""')}"`;
  const formula = text.slice(1);
  if (!isFormula(formula) && !isList(formula)) throw invalidArgument(`the formula can't be read: ${text}`);
  return formula;
}

const nameType: ObjectType<Name> = {
  name: "NamedItem",
  members: {
    Name: scalar((self) => named(self).name),
    Formula: scalar(
      (self) => `=${named(self).formula}`,
      (self, value) => change(self, { formula: checkedFormula(value) }),
    ),
    Value: scalar((self) => meaningOf(self).value),
    Type: scalar((self) => meaningOf(self).type),
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
  if (!isWord || isReference(name)) throw invalidArgument(`"${name}" can't be a name`);
  if (tablesOf(desk).some((table) => table.name.toLowerCase() === name.toLowerCase()))
    throw itemAlreadyExists(`table "${name}"`);
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
