import { markerColors, pointColor } from "../book/chartColors";
import type { ChartSeries } from "../book/chart";
import type { ChartMarker, ChartPoint, PointLabel } from "../book/chartSeriesParts";
import { numbersOf, pointsOf } from "../book/chartData";
import { labelText } from "../book/chartLabels";
import {
  type HostObject,
  hostObject,
  link,
  type Member,
  method,
  type ObjectType,
  scalar,
} from "../protocol/hostObject";
import { invalidArgument } from "../protocol/refusal";
import { type Arguments, asColor, asFlag, wholeAt, oneOf } from "./argument";
import { makeDataLabel } from "./chartLabelsType";
import { makeBoxBorder, makeBoxFill } from "./chartLookTypes";
import { asMarkerSize, chartOf, markerStyles, type Slot } from "./chartPlace";
import type { ShapePlace } from "./shapePlace";

export interface SeriesPlace extends Slot<ChartSeries> {
  readonly place: ShapePlace;
}

interface PointPlace extends Slot<ChartPoint> {
  readonly series: SeriesPlace;
  readonly index: number;
}

function pointPlace(series: SeriesPlace, index: number): PointPlace {
  const get = (): ChartPoint => series.get().points?.find((point) => point.index === index) ?? { index };
  const change = (what: Partial<ChartPoint>): void => {
    const others = (series.get().points ?? []).filter((point) => point.index !== index);
    const points = [...others, { ...get(), ...what }];
    series.change({ points: points.sort((one, other) => one.index - other.index) });
  };
  return { series, index, get, change };
}

function markerOf({ series, get }: PointPlace): ChartMarker {
  return get().marker ?? series.get().marker;
}

function marker(
  name: keyof ChartMarker,
  read: (point: PointPlace) => unknown,
  parse: (value: unknown) => ChartMarker[keyof ChartMarker],
): Member<PointPlace> {
  return scalar(read, (point, value) =>
    point.change({ marker: { ...markerOf(point), [name]: parse(value) } }),
  );
}

function colorsOf(point: PointPlace) {
  return markerColors({ ...point.series.get(), marker: markerOf(point) });
}

function labelOf({ series, get }: PointPlace): PointLabel {
  return get().label ?? series.get().labels;
}

function setLabelled(point: PointPlace, value: unknown): void {
  const label = labelOf(point);
  if (!asFlag(value)) return point.change({ label: { ...label, shows: [] } });
  if (label.shows.length === 0) point.change({ label: { ...label, shows: ["Value"] } });
}

function makeLabel(point: PointPlace): HostObject {
  const { series, index } = point;
  const { desk } = series.place;
  return makeDataLabel({
    get: () => labelOf(point),
    change: (what) => point.change({ label: { ...labelOf(point), ...what } }),
    plot: series.get,
    text: () => labelText(desk.book, chartOf(series.place), series.get(), index),
  });
}

const formatType: ObjectType<PointPlace> = {
  name: "ChartPointFormat",
  members: {
    Fill: link((point) => makeBoxFill(point, () => pointColor(point.series.get(), point.index))),
    Border: link(makeBoxBorder),
  },
};

const pointType: ObjectType<PointPlace> = {
  name: "ChartPoint",
  members: {
    Value: scalar(({ series, index }) => {
      const point = pointsOf(series.place.desk.book, series.get().values)?.[index];
      return typeof point?.value === "number" ? point.value : (point?.text ?? null);
    }),
    HasDataLabel: scalar((point) => labelOf(point).shows.length > 0, setLabelled),
    MarkerStyle: marker(
      "style",
      (point) => markerOf(point).style,
      (value) => oneOf(value, markerStyles),
    ),
    MarkerSize: marker("size", (point) => markerOf(point).size, asMarkerSize),
    MarkerForegroundColor: marker("foreground", (point) => colorsOf(point).foreground, asColor),
    MarkerBackgroundColor: marker("background", (point) => colorsOf(point).background, asColor),
    DataLabel: link(makeLabel),
    Format: link((point) => hostObject(formatType, point)),
  },
};

function countOf({ place, get }: SeriesPlace): number {
  return numbersOf(place.desk.book, get().values).length;
}

function makePoint(series: SeriesPlace, index: number): HostObject {
  return hostObject(pointType, pointPlace(series, index));
}

function pointAt(series: SeriesPlace, args: Arguments): HostObject {
  const index = wholeAt(args, 0);
  if (!Number.isInteger(index) || index < 0 || index >= countOf(series))
    throw invalidArgument(`the series has no point ${index}`);
  return makePoint(series, index);
}

const pointsType: ObjectType<SeriesPlace> = {
  name: "ChartPointsCollection",
  items: (series) => Array.from({ length: countOf(series) }, (_, index) => makePoint(series, index)),
  members: {
    Count: scalar(countOf),
    GetCount: method(countOf),
    GetItemAt: method(pointAt),
  },
};

export function makePoints(series: SeriesPlace): HostObject {
  return hostObject(pointsType, series);
}
