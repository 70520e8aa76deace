import type { ChartLegend } from "../book/chart";
import { type HostObject, hostObject, link, type ObjectType, scalar } from "../protocol/hostObject";
import { asFlag, oneOf } from "./argument";
import { makeChartFont } from "./chartLookTypes";
import { changeChart, chartOf, fontSlot, type Slot } from "./chartPlace";
import type { ShapePlace } from "./shapePlace";

const positions = ["Top", "Bottom", "Left", "Right", "Corner"] as const;

const formatType: ObjectType<Slot<ChartLegend>> = {
  name: "ChartLegendFormat",
  members: {
    Font: link((slot) => makeChartFont(fontSlot(slot, (font) => slot.change({ font })))),
  },
};

const legendType: ObjectType<Slot<ChartLegend>> = {
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
    Format: link((slot) => hostObject(formatType, slot)),
  },
};

export function makeLegend(place: ShapePlace): HostObject {
  return hostObject(legendType, {
    get: () => chartOf(place).legend,
    change: (what) => changeChart(place, { legend: { ...chartOf(place).legend, ...what } }),
  });
}
