import type { ChartPlotArea, PlotPlace } from "../book/chart";
import { plotBoxes } from "../page/view/chart/plotBoxes";
import type { Box } from "../page/view/chart/marks";
import {
  type HostObject,
  hostObject,
  link,
  type Member,
  type ObjectType,
  scalar,
} from "../protocol/hostObject";
import { invalidArgument } from "../protocol/refusal";
import { asNumber, oneOf } from "./argument";
import { makeBoxBorder, makeBoxFill } from "./chartLookTypes";
import { changeChart, chartOf, type Slot } from "./chartPlace";
import { shapeOf, type ShapePlace } from "./shapePlace";

type Edge = "x" | "y" | "width" | "height";

/** The plot's box in points, with the labels of the axes or without. */
function boxOf(place: ShapePlace, isInside: boolean): Box {
  const { inside, outside } = plotBoxes(place.desk.book, chartOf(place), shapeOf(place));
  return isInside ? inside : outside;
}

function plotArea(place: ShapePlace): ChartPlotArea {
  return chartOf(place).plotArea ?? {};
}

/** A plot that is put somewhere stays in its chart: what would lie beyond it is cut off. */
function put(place: ShapePlace, isInside: boolean, [edge, value]: readonly [Edge, number]): void {
  if (value < 0) throw invalidArgument("places and sizes can't be negative");
  const { width, height } = shapeOf(place);
  const asked = { ...boxOf(place, isInside), [edge]: value };
  const x = Math.min(asked.x, width);
  const y = Math.min(asked.y, height);
  const shares: PlotPlace = {
    isInside,
    x: share(x, width),
    y: share(y, height),
    width: share(Math.min(asked.width, width - x), width),
    height: share(Math.min(asked.height, height - y), height),
  };
  changeChart(place, { plotArea: { ...plotArea(place), place: shares } });
}

function share(part: number, whole: number): number {
  return whole > 0 ? Math.round((part / whole) * 1e6) / 1e6 : 0;
}

function edge(name: Edge, isInside: boolean): Member<ShapePlace> {
  return scalar(
    (place) => boxOf(place, isInside)[name],
    (place, value) => put(place, isInside, [name, asNumber(value)]),
  );
}

function setPosition(place: ShapePlace, value: unknown): void {
  if (oneOf(value, ["Automatic", "Custom"]) === "Custom") return;
  const { place: _given, ...rest } = plotArea(place);
  changeChart(place, { plotArea: Object.keys(rest).length > 0 ? rest : undefined });
}

function slotOf(place: ShapePlace): Slot<ChartPlotArea> {
  return {
    get: () => plotArea(place),
    change: (what) => changeChart(place, { plotArea: { ...plotArea(place), ...what } }),
  };
}

const formatType: ObjectType<Slot<ChartPlotArea>> = {
  name: "ChartPlotAreaFormat",
  members: { Fill: link((slot) => makeBoxFill(slot)), Border: link(makeBoxBorder) },
};

const plotAreaType: ObjectType<ShapePlace> = {
  name: "ChartPlotArea",
  members: {
    Left: edge("x", false),
    Top: edge("y", false),
    Width: edge("width", false),
    Height: edge("height", false),
    InsideLeft: edge("x", true),
    InsideTop: edge("y", true),
    InsideWidth: edge("width", true),
    InsideHeight: edge("height", true),
    Position: scalar((place) => (plotArea(place).place ? "Custom" : "Automatic"), setPosition),
    Format: link((place) => hostObject(formatType, slotOf(place))),
  },
};

/** The plot of a chart. Where Excel places it itself, its place is that of our own drawing: nearly Excel's. */
export function makePlotArea(place: ShapePlace): HostObject {
  return hostObject(plotAreaType, place);
}
