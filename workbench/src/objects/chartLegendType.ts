import type { ChartLegend } from "../book/chart";
import { legendNames } from "../book/chartData";
import { type HostObject, hostObject, link, method, type ObjectType, scalar } from "../protocol/hostObject";
import { invalidArgument } from "../protocol/refusal";
import { type Arguments, asFlag, wholeAt, oneOf } from "./argument";
import { makeBoxBorder, makeBoxFill, makeChartFont } from "./chartLookTypes";
import { changeChart, chartOf, fontSlot, type Slot } from "./chartPlace";
import type { ShapePlace } from "./shapePlace";

const positions = ["Top", "Bottom", "Left", "Right", "Corner"] as const;

interface LegendSlot extends Slot<ChartLegend> {
  readonly count: () => number;
}

const formatType: ObjectType<Slot<ChartLegend>> = {
  name: "ChartLegendFormat",
  members: {
    Font: link((slot) => makeChartFont(fontSlot(slot, (font) => slot.change({ font })))),
    Fill: link((slot) => makeBoxFill(slot)),
    Border: link(makeBoxBorder),
  },
};

/** An entry of the legend, by its place in it. */
interface Entry {
  readonly legend: LegendSlot;
  readonly index: number;
}

function setEntryVisible({ legend: { get, change }, index }: Entry, value: unknown): void {
  const others = (get().hidden ?? []).filter((each) => each !== index);
  const hidden = asFlag(value) ? others : [...others, index].sort((one, other) => one - other);
  change({ hidden: hidden.length > 0 ? hidden : undefined });
}

const entryType: ObjectType<Entry> = {
  name: "ChartLegendEntry",
  members: {
    Index: scalar(({ index }) => index),
    Visible: scalar(({ legend, index }) => !(legend.get().hidden ?? []).includes(index), setEntryVisible),
  },
};

function entryAt(legend: LegendSlot, args: Arguments): HostObject {
  const index = wholeAt(args, 0);
  if (!Number.isInteger(index) || index < 0 || index >= legend.count())
    throw invalidArgument("no such entry");
  return hostObject(entryType, { legend, index });
}

const entriesType: ObjectType<LegendSlot> = {
  name: "ChartLegendEntryCollection",
  items: (legend) =>
    Array.from({ length: legend.count() }, (_, index) => hostObject(entryType, { legend, index })),
  members: {
    GetCount: method((legend) => legend.count()),
    GetItemAt: method(entryAt),
  },
};

const legendType: ObjectType<LegendSlot> = {
  name: "ChartLegend",
  members: {
    Visible: scalar(
      ({ get }) => get().visible,
      ({ change }, value) => change({ visible: asFlag(value) }),
    ),
    Position: scalar(
      ({ get }) => get().position,
      ({ change }, value) => change({ position: oneOf(value, positions) }),
    ),
    Overlay: scalar(
      ({ get }) => get().overlay,
      ({ change }, value) => change({ overlay: asFlag(value) }),
    ),
    ShowShadow: scalar(
      ({ get }) => get().hasShadow === true,
      ({ change }, value) => change({ hasShadow: asFlag(value) || undefined }),
    ),
    Format: link((slot) => hostObject(formatType, slot)),
    LegendEntries: link((slot) => hostObject(entriesType, slot)),
  },
};

export function makeLegend(place: ShapePlace): HostObject {
  return hostObject(legendType, {
    count: () => legendNames(place.desk.book, chartOf(place)).length,
    get: () => chartOf(place).legend,
    change: (what) => changeChart(place, { legend: { ...chartOf(place).legend, ...what } }),
  });
}
