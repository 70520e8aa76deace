import type { Area, ConditionalFormat, ConditionalRule, Sheet } from "../book/book";
import { overlaps } from "../book/area";
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
import { invalidOperation, itemNotFound } from "../protocol/refusal";
import { type Arguments, asFlag, wholeAt, oneOf, textAt } from "./argument";
import { changeFormat, type FormatPlace, formatOf } from "./conditionalPlace";
import { makePreset, makeTopBottom } from "./conditionalPresetTypes";
import { makeCellValue, makeContainsText, makeCustom } from "./conditionalRuleTypes";
import { makeColorScale, makeDataBar, makeIconSet, newBar } from "./conditionalScaleTypes";
import type { Desk } from "./desk";
import { checkUnprotected } from "./place";

function part(name: string, kind: ConditionalRule["kind"], make: (place: FormatPlace) => HostObject) {
  const plain: Member<FormatPlace> = link((place) => {
    if (formatOf(place).rule.kind !== kind) throw itemNotFound(`the conditional format is not ${name}`);
    return make(place);
  });
  const orNull: Member<FormatPlace> = link((place) =>
    formatOf(place).rule.kind === kind ? make(place) : nullObject,
  );
  return { [name]: plain, [`${name}OrNullObject`]: orNull };
}

/** New formats come first: priority 0 is the one that wins. A negative one counts from the last, which is -1. */
function setPriority(place: FormatPlace, value: unknown): void {
  checkUnprotected(place.sheet);
  const wanted = wholeAt([value], 0);
  const { sheet, id } = place;
  const others = byPriority(sheet).filter((each) => each.id !== id);
  const at = Math.max(0, wanted < 0 ? others.length + 1 + wanted : wanted);
  const order = [...others.slice(0, at), formatOf(place), ...others.slice(at)];
  renumber(sheet, order);
}

function byPriority(sheet: Sheet): readonly ConditionalFormat[] {
  return [...sheet.conditionalFormats].sort((one, other) => one.priority - other.priority);
}

function renumber(sheet: Sheet, order: readonly ConditionalFormat[]): void {
  sheet.conditionalFormats = order.map((format, priority) => ({ ...format, priority }));
}

const typeNames: Readonly<Record<ConditionalRule["kind"], string>> = {
  Custom: "Custom",
  CellValue: "CellValue",
  ContainsText: "ContainsText",
  DataBar: "DataBar",
  IconSet: "IconSet",
  ColorScale: "ColorScale",
  TopBottom: "TopBottom",
  Preset: "PresetCriteria",
  Other: "Custom",
};

const formatType: ObjectType<FormatPlace> = {
  name: "ConditionalFormat",
  members: {
    Id: scalar(({ id }) => id),
    Type: scalar((place) => typeNames[formatOf(place).rule.kind]),
    Priority: scalar((place) => formatOf(place).priority, setPriority),
    StopIfTrue: scalar(
      (place) => formatOf(place).stopIfTrue,
      (place, value) => changeFormat(place, { stopIfTrue: asFlag(value) }),
    ),
    ...part("Custom", "Custom", makeCustom),
    ...part("CellValue", "CellValue", makeCellValue),
    ...part("TextComparison", "ContainsText", makeContainsText),
    ...part("DataBar", "DataBar", makeDataBar),
    ...part("IconSet", "IconSet", makeIconSet),
    ...part("ColorScale", "ColorScale", makeColorScale),
    ...part("Preset", "Preset", makePreset),
    ...part("TopBottom", "TopBottom", makeTopBottom),
    GetRange: method((place) => {
      const [first, second] = formatOf(place).areas;
      if (!first) throw itemNotFound();
      if (second) throw invalidOperation("The conditional format lies on several ranges.");
      return place.desk.make.range(place.sheet, first);
    }),
    GetRangeOrNullObject: method((place) => {
      const [first, second] = formatOf(place).areas;
      return first && !second ? place.desk.make.range(place.sheet, first) : nullObject;
    }),
    GetRanges: method((place) => place.desk.make.rangeAreas(place.sheet, formatOf(place).areas)),
    Delete: method((place) => {
      checkUnprotected(place.sheet);
      formatOf(place);
      renumber(
        place.sheet,
        byPriority(place.sheet).filter(({ id }) => id !== place.id),
      );
    }),
  },
  identify: ({ id }) => ({ Id: id }),
};

function newRule(type: string): ConditionalRule {
  switch (
    oneOf(type, [
      "Custom",
      "CellValue",
      "ContainsText",
      "DataBar",
      "IconSet",
      "ColorScale",
      "TopBottom",
      "PresetCriteria",
    ])
  ) {
    case "Custom":
      return { kind: "Custom", formula: "", look: {} };
    case "CellValue":
      return { kind: "CellValue", operator: "GreaterThan", formula1: "", look: {} };
    case "ContainsText":
      return { kind: "ContainsText", operator: "Contains", text: "", look: {} };
    case "DataBar":
      return { kind: "DataBar", color: "#638EC6", showDataBarOnly: false, bar: newBar };
    case "IconSet":
      return {
        kind: "IconSet",
        style: "ThreeTrafficLights1",
        showIconOnly: false,
        reverse: false,
        criteria: [],
      };
    case "ColorScale":
      return { kind: "ColorScale", points: [] };
    case "TopBottom":
      return { kind: "TopBottom", type: "TopItems", rank: 10, look: {} };
    case "PresetCriteria":
      return { kind: "Preset", criterion: "", look: {} };
  }
}

interface Formats {
  readonly desk: Desk;
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

function add({ desk, sheet, areas }: Formats, args: Arguments): HostObject {
  checkUnprotected(sheet);
  const rule = newRule(textAt(args, 0));
  const id = `{${String(desk.nextId()).padStart(8, "0")}-00CF-4000-8000-${String(sheet.conditionalFormats.length).padStart(12, "0")}}`;
  const format: ConditionalFormat = { id, areas, priority: 0, stopIfTrue: false, rule };
  renumber(sheet, [format, ...byPriority(sheet)]);
  return hostObject(formatType, { desk, sheet, id });
}

function held({ sheet, areas: own }: Formats): readonly ConditionalFormat[] {
  return byPriority(sheet).filter(({ areas }) =>
    areas.some((each) => own.some((area) => overlaps(each, area))),
  );
}

function find(place: Formats, args: Arguments): HostObject | undefined {
  const id = textAt(args, 0);
  const { desk, sheet } = place;
  return held(place).some((each) => each.id === id) ? hostObject(formatType, { desk, sheet, id }) : undefined;
}

function needed(object: HostObject | undefined): HostObject {
  if (!object) throw itemNotFound("conditional format");
  return object;
}

const formatsType: ObjectType<Formats> = {
  name: "ConditionalFormatCollection",
  items: (place) =>
    held(place).map(({ id }) => hostObject(formatType, { desk: place.desk, sheet: place.sheet, id })),
  members: {
    Add: method(add),
    GetCount: method((place) => held(place).length),
    GetItem: method((place, args) => needed(find(place, args))),
    GetItemOrNullObject: method((place, args) => find(place, args) ?? nullObject),
    GetItemAt: method((place, args) => {
      const format = held(place)[wholeAt(args, 0)];
      return needed(
        format && hostObject(formatType, { desk: place.desk, sheet: place.sheet, id: format.id }),
      );
    }),
    ClearAll: method((place) => {
      checkUnprotected(place.sheet);
      const gone = new Set(held(place).map(({ id }) => id));
      renumber(
        place.sheet,
        byPriority(place.sheet).filter(({ id }) => !gone.has(id)),
      );
    }),
  },
};

export function makeConditionalFormats(desk: Desk, sheet: Sheet, areas: readonly Area[]): HostObject {
  return hostObject(formatsType, { desk, sheet, areas });
}
