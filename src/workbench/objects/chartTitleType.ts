import type { ChartTitle } from "../book/chart";
import {
  type HostObject,
  hostObject,
  link,
  type Members,
  method,
  type ObjectType,
  scalar,
} from "../protocol/hostObject";
import { asFlag, asText, textAt } from "./argument";
import { makeChartFont } from "./chartLookTypes";
import { fontSlot, formulaOfText, type Slot } from "./chartPlace";
import type { ShapePlace } from "./shapePlace";

interface TitleSlot extends Slot<ChartTitle> {
  readonly place: ShapePlace;
  /** What it reads now: of a title that follows a cell the cell's text. */
  readonly text: () => string;
}

const formatType: ObjectType<TitleSlot> = {
  name: "ChartTitleFormat",
  members: {
    Font: link((slot) => makeChartFont(fontSlot(slot, (font) => slot.change({ font })))),
  },
};

const members: Members<TitleSlot> = {
  Visible: scalar(
    ({ get }) => get().visible,
    ({ change }, value) => change({ visible: asFlag(value) }),
  ),
  Text: scalar(
    ({ text }) => text(),
    ({ change }, value) => change({ text: asText(value), formula: undefined, visible: true }),
  ),
  Format: link((slot) => hostObject(formatType, slot)),
  SetFormula: method(({ place, change }, args) =>
    change({ formula: formulaOfText(place, textAt(args, 0)), text: undefined, visible: true }),
  ),
};

const titleType: ObjectType<TitleSlot> = {
  name: "ChartTitle",
  members: {
    ...members,
    Overlay: scalar(
      ({ get }) => get().overlay,
      ({ change }, value) => change({ overlay: asFlag(value) }),
    ),
  },
};

const axisTitleType: ObjectType<TitleSlot> = { name: "ChartAxisTitle", members };

export function makeChartTitle(slot: TitleSlot): HostObject {
  return hostObject(titleType, slot);
}

export function makeAxisTitle(slot: TitleSlot): HostObject {
  return hostObject(axisTitleType, slot);
}
