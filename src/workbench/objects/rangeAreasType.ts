import type { Area, Sheet } from "../book/book";
import { areaOf, columnCount, columnLimit, rowCount, rowLimit } from "../book/area";
import { fullAddressOf } from "../book/address";
import {
  type HostObject,
  hostObject,
  isHostObject,
  link,
  method,
  type ObjectType,
  scalar,
} from "../protocol/hostObject";
import { apiNotFound } from "../protocol/refusal";
import type { Desk } from "./desk";
import { together } from "./together";

interface Areas {
  readonly desk: Desk;
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
  readonly reference: string;
}

function ranges({ desk, sheet, areas }: Areas): readonly HostObject[] {
  return areas.map((area) => desk.make.range(sheet, area));
}

const collectionType: ObjectType<Areas> = {
  name: "RangeCollection",
  items: ranges,
  members: {
    GetCount: method(({ areas }) => areas.length),
    GetItemAt: method(({ desk, sheet, areas }, args) =>
      desk.make.range(sheet, areas[Number(args[0])] ?? areaOf(0, 0)),
    ),
  },
};

function objectIn(owner: HostObject, name: string): HostObject {
  const object = owner.get(name);
  if (!isHostObject(object)) throw apiNotFound(`${owner.typeName}.${name}`);
  return object;
}

function forEach(areas: Areas, name: string): (args: readonly unknown[]) => void {
  return (args) => {
    for (const range of ranges(areas)) range.call(name, args);
  };
}

const rangeAreasType: ObjectType<Areas> = {
  name: "RangeAreas",
  members: {
    Address: scalar(({ sheet, areas }) => areas.map((area) => fullAddressOf(sheet.name, area)).join(",")),
    AddressLocal: scalar(({ sheet, areas }) =>
      areas.map((area) => fullAddressOf(sheet.name, area)).join(","),
    ),
    AreaCount: scalar(({ areas }) => areas.length),
    CellCount: scalar(({ areas }) =>
      areas.reduce((sum, area) => sum + rowCount(area) * columnCount(area), 0),
    ),
    IsEntireRow: scalar(({ areas }) => areas.every((area) => columnCount(area) === columnLimit)),
    IsEntireColumn: scalar(({ areas }) => areas.every((area) => rowCount(area) === rowLimit)),
    Areas: link((areas) => hostObject(collectionType, areas)),
    Format: link((areas) => together(ranges(areas).map((range) => objectIn(range, "Format")))),
    Worksheet: link(({ desk, sheet }) => desk.make.sheet(sheet)),
    GetCount: method(({ areas }) => areas.length),
    Clear: method((areas, args) => forEach(areas, "Clear")(args)),
    Select: method((areas, args) => forEach(areas, "Select")(args)),
    _KeepReference: method(() => undefined),
  },
  identify: (areas) => {
    areas.desk.references.set(areas.reference, hostObject(rangeAreasType, areas));
    return { _ReferenceId: areas.reference };
  },
};

export function makeRangeAreas(desk: Desk, sheet: Sheet, areas: readonly Area[]): HostObject {
  return hostObject(rangeAreasType, { desk, sheet, areas, reference: `areas-${desk.nextId()}` });
}
