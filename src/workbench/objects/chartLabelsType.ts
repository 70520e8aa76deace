import type { ChartLabels } from "../book/chart";
import { type HostObject, hostObject, link, type ObjectType, scalar } from "../protocol/hostObject";
import { asFlag, asText, oneOf } from "./argument";
import { makeChartFont } from "./chartLookTypes";
import { fontSlot, type Slot } from "./chartPlace";

const positions = [
  "Center",
  "InsideEnd",
  "InsideBase",
  "OutsideEnd",
  "Left",
  "Right",
  "Top",
  "Bottom",
] as const;

const formatType: ObjectType<Slot<ChartLabels>> = {
  name: "ChartDataLabelFormat",
  members: {
    Font: link((slot) => makeChartFont(fontSlot(slot, (font) => slot.change({ font })))),
  },
};

/** Labels with the values beside the points of a series; other contents are not known. */
const labelsType: ObjectType<Slot<ChartLabels>> = {
  name: "ChartDataLabels",
  members: {
    ShowValue: scalar(
      ({ get }) => get().visible,
      ({ change }, value) => change({ visible: asFlag(value) }),
    ),
    NumberFormat: scalar(
      ({ get }) => get().numberFormat ?? "General",
      ({ change }, value) => change({ numberFormat: asText(value) }),
    ),
    Position: scalar(
      ({ get }) => get().position ?? "None",
      ({ change }, value) => change({ position: oneOf(value, positions) }),
    ),
    Format: link((slot) => hostObject(formatType, slot)),
  },
};

export function makeDataLabels(slot: Slot<ChartLabels>): HostObject {
  return hostObject(labelsType, slot);
}
