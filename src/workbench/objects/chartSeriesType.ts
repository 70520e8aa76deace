import { accentOf, markerColors } from "../book/chartColors";
import type { ChartMarker, ChartSeries } from "../book/chart";
import { nameOfSeries, pointsOf } from "../book/chartData";
import { retyped, typeOfSeries } from "../book/chartTypes";
import {
  type HostObject,
  hostObject,
  link,
  type Member,
  type Members,
  method,
  type ObjectType,
  scalar,
} from "../protocol/hostObject";
import { invalidArgument } from "../protocol/refusal";
import { type Arguments, asColor, asFlag, asNumber, asText, oneOf, textAt } from "./argument";
import { makeDataLabels } from "./chartLabelsType";
import { makeChartFill, makeChartLine } from "./chartLookTypes";
import { changeChart, chartOf, formulaOfRange, formulaOfText, seriesSlot, type Slot } from "./chartPlace";
import { asChartType } from "./chartTypeName";
import type { ShapePlace } from "./shapePlace";

interface SeriesPlace extends Slot<ChartSeries> {
  readonly place: ShapePlace;
}

const markerStyles = [
  "Automatic",
  "None",
  "Square",
  "Diamond",
  "Triangle",
  "X",
  "Star",
  "Dot",
  "Dash",
  "Circle",
  "Plus",
] as const;

const axisGroups = ["Primary", "Secondary"] as const;

function within(value: unknown, least: number, most: number): number {
  const number = asNumber(value);
  if (number < least || number > most) throw invalidArgument(`${number} is not from ${least} to ${most}`);
  return number;
}

function marker<Name extends keyof ChartMarker>(
  get: (series: ChartSeries) => unknown,
  name: Name,
  parse: (value: unknown) => ChartMarker[Name],
): Member<SeriesPlace> {
  return scalar(
    (slot) => get(slot.get()),
    (slot, value) => slot.change({ marker: { ...slot.get().marker, [name]: parse(value) } }),
  );
}

/** A width that all columns of an axis group share. */
function ofAllColumns(
  name: "gapWidth" | "overlap",
  [least, most]: readonly [number, number],
): Member<SeriesPlace> {
  return scalar(
    ({ get }) => get()[name],
    ({ place, get }, value) => {
      const { kind, axisGroup } = get();
      if (kind !== "Column" && kind !== "Bar") throw invalidArgument("only columns and bars have a width");
      const width = within(value, least, most);
      const series = chartOf(place).series.map((one) =>
        one.kind === kind && one.axisGroup === axisGroup ? { ...one, [name]: width } : one,
      );
      changeChart(place, { series });
    },
  );
}

function setName({ place, change }: SeriesPlace, value: unknown): void {
  const name = asText(value);
  if (name.length > 255) throw invalidArgument("a series' name has at most 255 characters");
  if (name.startsWith("=")) change({ nameFormula: formulaOfText(place, name), name: undefined });
  else change({ name, nameFormula: undefined });
}

const marks: Members<SeriesPlace> = {
  MarkerStyle: marker(
    (series) => series.marker.style,
    "style",
    (value) => oneOf(value, markerStyles),
  ),
  MarkerSize: marker(
    (series) => series.marker.size,
    "size",
    (value) => within(value, 2, 72),
  ),
  MarkerForegroundColor: marker((series) => markerColors(series).foreground, "foreground", asColor),
  MarkerBackgroundColor: marker((series) => markerColors(series).background, "background", asColor),
};

/** The formula of what Office.js calls a dimension of a series. */
function dimension({ get }: SeriesPlace, args: Arguments): string | undefined {
  const { values, categories } = get();
  const asked = oneOf(textAt(args, 0), ["Categories", "Values", "XValues", "YValues"]);
  return asked === "Values" || asked === "YValues" ? values : categories;
}

const methods: Members<SeriesPlace> = {
  SetValues: method(({ change }, args) => change({ values: formulaOfRange(args[0]) })),
  SetXAxisValues: method(({ change }, args) => change({ categories: formulaOfRange(args[0]) })),
  GetDimensionDataSourceString: method((series, args) => dimension(series, args) ?? ""),
  GetDimensionValues: method((series, args) =>
    (pointsOf(series.place.desk.book, dimension(series, args)) ?? []).map(({ value, text }) =>
      typeof value === "number" ? value : text,
    ),
  ),
  Delete: method(({ place, get }) => {
    const { id } = get();
    changeChart(place, { series: chartOf(place).series.filter((series) => series.id !== id) });
  }),
};

const formatType: ObjectType<SeriesPlace> = {
  name: "ChartSeriesFormat",
  members: {
    Fill: link(({ get, change }) =>
      makeChartFill({
        get: () => get().fill,
        change: (what) => change({ fill: { ...get().fill, ...what } }),
      }),
    ),
    Line: link(({ get, change }) =>
      makeChartLine({
        automatic: { color: accentOf(get()), weightPoints: 2.25 },
        get: () => get().line,
        change: (what) => change({ line: { ...get().line, ...what } }),
      }),
    ),
  },
};

const seriesType: ObjectType<SeriesPlace> = {
  name: "ChartSeries",
  members: {
    Name: scalar(({ place, get }) => nameOfSeries(place.desk.book, chartOf(place), get()), setName),
    ChartType: scalar(
      ({ get }) => typeOfSeries(get()),
      ({ get, change }, value) => change(retyped(get(), asChartType(value))),
    ),
    AxisGroup: scalar(
      ({ get }) => get().axisGroup,
      ({ change }, value) => change({ axisGroup: oneOf(value, axisGroups) }),
    ),
    HasDataLabels: scalar(
      ({ get }) => get().labels.visible,
      ({ get, change }, value) => change({ labels: { ...get().labels, visible: asFlag(value) } }),
    ),
    Smooth: scalar(
      ({ get }) => get().smooth,
      ({ change }, value) => change({ smooth: asFlag(value) }),
    ),
    GapWidth: ofAllColumns("gapWidth", [0, 500]),
    Overlap: ofAllColumns("overlap", [-100, 100]),
    PlotOrder: scalar(({ place, get }) => chartOf(place).series.indexOf(get())),
    ...marks,
    ...methods,
    Format: link((series) => hostObject(formatType, series)),
    DataLabels: link(({ get, change }) =>
      makeDataLabels({
        get: () => get().labels,
        change: (what) => change({ labels: { ...get().labels, ...what } }),
      }),
    ),
  },
};

export function makeSeries(place: ShapePlace, id: number): HostObject {
  return hostObject(seriesType, { place, ...seriesSlot(place, id) });
}
