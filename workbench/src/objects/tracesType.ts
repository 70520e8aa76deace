/* Precedents and dependents of a range: cells of several sheets as one object. */
import type { Area, Sheet } from "../book/book";
import { fullAddressOf } from "../book/address";
import type { SheetArea } from "../calc/formulaOperand";
import { bySheet, dependentsIn, followed, precedentsIn, type Trace } from "../calc/traces";
import {
  type HostObject,
  hostObject,
  link,
  type Members,
  method,
  nullObject,
  type ObjectType,
  scalar,
} from "../protocol/hostObject";
import { itemNotFound } from "../protocol/refusal";
import { type Arguments, wholeAt } from "./argument";
import { sheetGiven } from "./copySheet";
import type { Desk } from "./desk";
import { joinedAreas } from "./joinedAreas";
import type { Place } from "./place";

interface OnSheets {
  readonly desk: Desk;
  readonly areas: ReadonlyMap<Sheet, readonly Area[]>;
  readonly reference: string;
}

function areasOn({ desk, areas }: OnSheets): readonly HostObject[] {
  return [...areas].map(([sheet, own]) => desk.make.rangeAreas(sheet, own));
}

function rangesOn({ desk, areas }: OnSheets): readonly HostObject[] {
  return [...areas].flatMap(([sheet, own]) => own.map((area) => desk.make.range(sheet, area)));
}

function collection(name: string, items: (self: OnSheets) => readonly HostObject[]): ObjectType<OnSheets> {
  return {
    name,
    items,
    members: {
      GetCount: method((self) => items(self).length),
      GetItemAt: method((self, args) => {
        const item = items(self)[wholeAt(args, 0)];
        if (!item) throw itemNotFound("no such item");
        return item;
      }),
    },
  };
}

const rangesType = collection("RangeCollection", rangesOn);
const areasType = collection("RangeAreasCollection", areasOn);

function onSheet({ desk, areas }: OnSheets, args: Arguments): HostObject | undefined {
  const sheet = sheetGiven(desk.book, args[0]);
  const own = sheet && areas.get(sheet);
  return sheet && own && desk.make.rangeAreas(sheet, own);
}

const workbookAreasType: ObjectType<OnSheets> = {
  name: "WorkbookRangeAreas",
  members: {
    Addresses: scalar(({ areas }) =>
      [...areas].map(([sheet, own]) => own.map((area) => fullAddressOf(sheet.name, area)).join(",")),
    ),
    Areas: link((self) => hostObject(areasType, self)),
    Ranges: link((self) => hostObject(rangesType, self)),
    GetRangeAreasBySheet: method((self, args) => {
      const found = onSheet(self, args);
      if (!found) throw itemNotFound("no cells on that sheet");
      return found;
    }),
    GetRangeAreasOrNullObjectBySheet: method((self, args) => onSheet(self, args) ?? nullObject),
    _KeepReference: method(() => undefined),
  },
  identify: (self) => {
    self.desk.references.set(self.reference, hostObject(workbookAreasType, self));
    return { _ReferenceId: self.reference };
  },
};

function traced(
  { desk, sheet, area }: Place,
  find: (from: readonly SheetArea[]) => readonly SheetArea[],
): HostObject {
  desk.freshen();
  const found = bySheet(find([{ sheet, area }]));
  if (found.size === 0) throw itemNotFound("no such cells");
  const areas = new Map([...found].map(([home, own]) => [home, joinedAreas(own)] as const));
  return hostObject(workbookAreasType, { desk, areas, reference: `workbook-areas-${desk.nextId()}` });
}

function direct(traceIn: (book: Desk["book"]) => Trace) {
  return method<Place>((place) => traced(place, traceIn(place.desk.book)));
}

function all(traceIn: (book: Desk["book"]) => Trace) {
  return method<Place>((place) => traced(place, (from) => followed(traceIn(place.desk.book), from)));
}

/** Members of a range that lead to the cells which it reads or which read it. */
export const rangeTraces: Members<Place> = {
  GetDirectPrecedents: direct(precedentsIn),
  GetPrecedents: all(precedentsIn),
  GetDirectDependents: direct(dependentsIn),
  GetDependents: all(dependentsIn),
};
