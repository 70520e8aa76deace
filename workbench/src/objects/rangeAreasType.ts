import type { Area, Sheet } from "../book/book";
import {
  bounding,
  columnCount,
  columnLimit,
  contains,
  intersection,
  isOnGrid,
  isWholeColumns,
  isWholeRows,
  moved,
  overlaps,
  rowCount,
  rowLimit,
} from "../book/area";
import { fullAddressOf } from "../book/address";
import { usedArea } from "../book/cells";
import {
  type HostObject,
  hostObject,
  isHostObject,
  link,
  type Members,
  method,
  nullObject,
  type ObjectType,
  scalar,
} from "../protocol/hostObject";
import { apiNotFound, invalidArgument, itemNotFound } from "../protocol/refusal";
import { type Arguments, flagAt, wholeAt, textAt } from "./argument";
import type { Desk } from "./desk";
import { areasNamed } from "./parseAreaOn";
import { placeOf } from "./placeOf";
import { selectAreas } from "./selection";
import { specialAreas } from "./specialCells";
import { together } from "./together";

interface Areas {
  readonly desk: Desk;
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
  readonly reference: string;
}

const known = new WeakMap<object, Areas>();

/** The areas of an argument that is a RangeAreas object. */
function areasOf(given: unknown): Areas | undefined {
  const self = isHostObject(given) ? given.self : undefined;
  return typeof self === "object" && self !== null ? known.get(self) : undefined;
}

function ranges({ desk, sheet, areas }: Areas): readonly HostObject[] {
  return areas.map((area) => desk.make.range(sheet, area));
}

const collectionType: ObjectType<Areas> = {
  name: "RangeCollection",
  items: ranges,
  members: {
    GetCount: method(({ areas }) => areas.length),
    GetItemAt: method(({ desk, sheet, areas }, args) => {
      const area = areas[wholeAt(args, 0)];
      if (!area) throw itemNotFound("no such area");
      return desk.make.range(sheet, area);
    }),
  },
};

function objectIn(owner: HostObject, name: string): HostObject {
  const object = owner.get(name);
  if (!isHostObject(object)) throw apiNotFound(`${owner.typeName}.${name}`);
  return object;
}

function forEach(areas: Areas, name: string, args: Arguments): void {
  for (const range of ranges(areas)) range.call(name, args);
}

/** All areas as one object, where each of them has its own. */
function all(name: string) {
  return link<Areas>((areas) => together(ranges(areas).map((range) => objectIn(range, name))));
}

function each(name: string) {
  return method<Areas>((areas, args) => forEach(areas, name, args));
}

function found(areas: Areas, made: readonly Area[]): HostObject | undefined {
  if (!made.every(isOnGrid)) throw invalidArgument("an area would lie outside the sheet");
  return made.length === 0 ? undefined : areas.desk.make.rangeAreas(areas.sheet, made);
}

function needed(object: HostObject | undefined): HostObject {
  if (!object) throw itemNotFound("no such cells");
  return object;
}

function step(ask: (areas: Areas, args: Arguments) => readonly Area[]) {
  return method<Areas>((areas, args) => needed(found(areas, ask(areas, args))));
}

function stepOrNull(ask: (areas: Areas, args: Arguments) => readonly Area[]) {
  return method<Areas>((areas, args) => found(areas, ask(areas, args)) ?? nullObject);
}

/** The areas of an argument that is a Range, a RangeAreas or addresses on this sheet. */
function otherAreas({ desk, sheet }: Areas, given: unknown): readonly Area[] {
  const other = areasOf(given) ?? placeOf(given);
  if (other) {
    if (other.sheet !== sheet) throw invalidArgument("the ranges are on different sheets");
    return "areas" in other ? other.areas : [other.area];
  }
  return areasNamed({ desk, sheet }, textAt([given], 0));
}

function shared(areas: Areas, args: Arguments): readonly Area[] {
  const others = otherAreas(areas, args[0]);
  return areas.areas.flatMap((one) => others.flatMap((other) => intersection(one, other) ?? []));
}

function used({ sheet, areas }: Areas, args: Arguments): readonly Area[] {
  return areas.flatMap((area) => usedArea(sheet, flagAt(args, 0), area) ?? []);
}

function special({ desk, sheet, areas }: Areas, args: Arguments): readonly Area[] {
  return areas.flatMap((area) => specialAreas({ desk, sheet, area }, args));
}

function withoutTwice(areas: readonly Area[]): readonly Area[] {
  return areas.filter((area, index) => !areas.some((other, at) => at < index && contains(other, area)));
}

/** Each area takes the copy; several areas that are copied keep their places to each other. */
function copyFrom(areas: Areas, args: Arguments): void {
  const source = areasOf(args[0]);
  if (!source) {
    forEach(areas, "CopyFrom", args);
    return;
  }
  const [first, ...others] = source.areas;
  if (!first) return;
  const corner = others.reduce(bounding, first);
  for (const { top, left } of areas.areas) {
    for (const area of source.areas) {
      const goal = moved(area, top - corner.top, left - corner.left);
      if (!isOnGrid(goal)) throw invalidArgument("the copy would not fit on the sheet");
      const target = areas.desk.make.range(areas.sheet, goal);
      target.call("CopyFrom", [source.desk.make.range(source.sheet, area), ...args.slice(1)]);
    }
  }
}

const steps: Members<Areas> = {
  GetEntireRow: step(({ areas }) =>
    withoutTwice(areas.map((area) => ({ ...area, left: 0, right: columnLimit - 1 }))),
  ),
  GetEntireColumn: step(({ areas }) =>
    withoutTwice(areas.map((area) => ({ ...area, top: 0, bottom: rowLimit - 1 }))),
  ),
  GetOffsetRangeAreas: step(({ areas }, args) =>
    areas.map((area) => moved(area, wholeAt(args, 0), wholeAt(args, 1))),
  ),
  GetIntersection: step(shared),
  GetIntersectionOrNullObject: stepOrNull(shared),
  GetUsedRangeAreas: step(used),
  GetUsedRangeAreasOrNullObject: stepOrNull(used),
  GetSpecialCells: step(special),
  GetSpecialCellsOrNullObject: stepOrNull(special),
  GetTables: method(({ desk, sheet, areas }, args) => {
    const isIn = (table: Area) =>
      areas.some((area) => (flagAt(args, 0) ? contains(area, table) : overlaps(area, table)));
    return desk.make.tables(() => [{ ...sheet, tables: sheet.tables.filter(({ area }) => isIn(area)) }]);
  }),
};

function addresses({ sheet, areas }: Areas): string {
  return areas.map((area) => fullAddressOf(sheet.name, area)).join(",");
}

const rangeAreasType: ObjectType<Areas> = {
  name: "RangeAreas",
  members: {
    Address: scalar(addresses),
    AddressLocal: scalar(addresses),
    AreaCount: scalar(({ areas }) => areas.length),
    CellCount: scalar(({ areas }) => {
      const count = areas.reduce((sum, area) => sum + rowCount(area) * columnCount(area), 0);
      return count > 2 ** 31 - 1 ? -1 : count;
    }),
    IsEntireRow: scalar(({ areas }) => areas.every(isWholeRows)),
    IsEntireColumn: scalar(({ areas }) => areas.every(isWholeColumns)),
    Style: scalar(
      (areas) => {
        const styles = new Set(ranges(areas).map((range) => range.get("Style")));
        const [only] = styles;
        return styles.size === 1 ? only : null;
      },
      (areas, value) => ranges(areas).forEach((range) => range.set("Style", value)),
    ),
    Areas: link((areas) => hostObject(collectionType, areas)),
    Format: all("Format"),
    DataValidation: all("DataValidation"),
    ConditionalFormats: link(({ desk, sheet, areas }) => desk.make.conditionalFormats(sheet, areas)),
    Worksheet: link(({ desk, sheet }) => desk.make.sheet(sheet)),
    Calculate: each("Calculate"),
    SetDirty: each("SetDirty"),
    Clear: each("Clear"),
    ClearOrResetContents: each("ClearOrResetContents"),
    CopyFrom: method(copyFrom),
    Select: method(({ desk, sheet, areas }) => {
      desk.book.activeSheetId = sheet.id;
      selectAreas(desk, sheet, areas);
    }),
    ...steps,
    GetCount: method(({ areas }) => areas.length),
    _KeepReference: method(() => undefined),
  },
  identify: (areas) => {
    areas.desk.references.set(areas.reference, hostObject(rangeAreasType, areas));
    return { _ReferenceId: areas.reference };
  },
};

export function makeRangeAreas(desk: Desk, sheet: Sheet, areas: readonly Area[]): HostObject {
  const self = { desk, sheet, areas, reference: `areas-${desk.nextId()}` };
  known.set(self, self);
  return hostObject(rangeAreasType, self);
}
