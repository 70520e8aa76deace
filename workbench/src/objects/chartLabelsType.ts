import type { SeriesPlot } from "../book/chart";
import type { ChartLabels, LabelContent, PointLabel } from "../book/chartSeriesParts";
import { labelPositions } from "../book/chartLabels";
import {
  type HostObject,
  hostObject,
  link,
  type Member,
  type Members,
  type ObjectType,
  scalar,
} from "../protocol/hostObject";
import { invalidArgument } from "../protocol/refusal";
import { asFlag, asText, oneOf, asTurn } from "./argument";
import { makeBoxBorder, makeBoxFill, makeChartFont } from "./chartLookTypes";
import { fontSlot, type Slot } from "./chartPlace";

/** The labels of a series or of one point; where they can stand depends on how the series is drawn. */
export interface LabelSlot<Labels extends ChartLabels> extends Slot<Labels> {
  readonly plot: () => SeriesPlot;
}

const positions = [
  "Center",
  "InsideEnd",
  "InsideBase",
  "OutsideEnd",
  "Left",
  "Right",
  "Top",
  "Bottom",
  "BestFit",
] as const;

type AnyLabels = LabelSlot<ChartLabels>;

const formatType: ObjectType<AnyLabels> = {
  name: "ChartDataLabelFormat",
  members: {
    Font: link((slot) => makeChartFont(fontSlot(slot, (font) => slot.change({ font })))),
    Fill: link((slot) => makeBoxFill(slot)),
    Border: link(makeBoxBorder),
  },
};

function shows(content: LabelContent): Member<AnyLabels> {
  return scalar(
    ({ get }) => get().shows.includes(content),
    ({ get, change }, value) => {
      const others = get().shows.filter((each) => each !== content);
      change({ shows: asFlag(value) ? [...others, content] : others });
    },
  );
}

function asPosition({ plot }: AnyLabels, value: unknown): string {
  const position = oneOf(value, positions);
  if (!labelPositions(plot()).includes(position))
    throw invalidArgument(`labels of this type of chart can't stand at ${position}`);
  return position;
}

const members: Members<AnyLabels> = {
  ShowValue: shows("Value"),
  ShowSeriesName: shows("SeriesName"),
  ShowCategoryName: shows("CategoryName"),
  ShowPercentage: shows("Percentage"),
  ShowLegendKey: shows("LegendKey"),
  ShowBubbleSize: shows("BubbleSize"),
  NumberFormat: scalar(
    ({ get }) => get().numberFormat ?? "General",
    ({ change }, value) => change({ numberFormat: asText(value) }),
  ),
  LinkNumberFormat: scalar(
    ({ get }) => get().numberFormat === undefined,
    ({ get, change }, value) =>
      change({ numberFormat: asFlag(value) ? undefined : (get().numberFormat ?? "General") }),
  ),
  Position: scalar(
    ({ get }) => get().position ?? "None",
    (slot, value) => slot.change({ position: asPosition(slot, value) }),
  ),
  Separator: scalar(
    ({ get }) => get().separator ?? ", ",
    ({ change }, value) => change({ separator: asText(value) }),
  ),
  TextOrientation: scalar(
    ({ get }) => get().turn ?? 0,
    ({ change }, value) => change({ turn: asTurn(value) }),
  ),
  Format: link((slot) => hostObject(formatType, slot)),
};

/** The labels of a series: its values, names or shares beside the points. */
const labelsType: ObjectType<AnyLabels> = {
  name: "ChartDataLabels",
  members: {
    ...members,
    ShowLeaderLines: scalar(
      ({ get }) => get().hidesLeaderLines !== true,
      ({ change }, value) => change({ hidesLeaderLines: asFlag(value) ? undefined : true }),
    ),
  },
};

/** What a point's label says is said by the view as well: the text is known where it is one of its own. */
interface PointSlot extends LabelSlot<PointLabel> {
  readonly text: () => string;
}

const labelType: ObjectType<PointSlot> = {
  name: "ChartDataLabel",
  members: {
    ...members,
    Text: scalar(
      ({ get, text }) => get().text ?? text(),
      ({ get, change }, value) =>
        change({ text: asText(value), shows: get().shows.length > 0 ? get().shows : ["Value"] }),
    ),
    AutoText: scalar(
      ({ get }) => get().text === undefined,
      ({ get, text, change }, value) => change({ text: asFlag(value) ? undefined : (get().text ?? text()) }),
    ),
  },
};

export function makeDataLabels(slot: AnyLabels): HostObject {
  return hostObject(labelsType, slot);
}

export function makeDataLabel(slot: PointSlot): HostObject {
  return hostObject(labelType, slot);
}
