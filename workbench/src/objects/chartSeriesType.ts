import { accentOf, fillColor, markerColors } from "../book/chartColors";
import type { ChartSeries } from "../book/chart";
import type { ChartMarker } from "../book/chartSeriesParts";
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
import { type Arguments, asColor, asFlag, asNumber, asText, oneOf, textAt, wholeWithin } from "./argument";
import { makeErrorBars } from "./chartErrorBarsType";
import { makeDataLabels } from "./chartLabelsType";
import { makeChartFill, makeChartLine } from "./chartLookTypes";
import {
  asMarkerSize,
  changeChart,
  chartOf,
  formulaOfRange,
  formulaOfText,
  markerStyles,
  seriesSlot,
} from "./chartPlace";
import { makePoints, type SeriesPlace } from "./chartPointType";
import { makeTrendlines } from "./chartTrendlineType";
import { asChartType } from "./chartTypeName";
import type { ShapePlace } from "./shapePlace";

const axisGroups = ["Primary", "Secondary"] as const;

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
      const width = wholeWithin(value, least, most);
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

/** Labels come and go for all points; those that have one of their own follow. */
function setLabelled({ get, change }: SeriesPlace, value: unknown): void {
  const { labels, points } = get();
  const isWanted = asFlag(value);
  if (isWanted && labels.shows.length > 0) return;
  const rest = points
    ?.map(({ label: _own, ...point }) => point)
    .filter(({ fill, border, marker: mark }) => fill ?? border ?? mark);
  change({ labels: { ...labels, shows: isWanted ? ["Value"] : [] }, ...(rest ? { points: rest } : {}) });
}

function setPlotOrder({ place, get }: SeriesPlace, value: unknown): void {
  const { series } = chartOf(place);
  const moved = get();
  const order = asNumber(value);
  if (!Number.isInteger(order) || order < 0 || order >= series.length)
    throw invalidArgument(`there is no place ${order} among ${series.length} series`);
  const others = series.filter((one) => one !== moved);
  changeChart(place, { series: [...others.slice(0, order), moved, ...others.slice(order)] });
}

/** A number that is shared by all series of a kind, or is a series' own; undefined where it is Excel's. */
interface KindNumber {
  readonly kinds: readonly ChartSeries["kind"][];
  readonly limits: readonly [number, number];
  readonly usual: number;
  readonly isShared: boolean;
}

function kindNumber(
  name: "explosion" | "firstSliceAngle" | "holeSize" | "bubbleScale",
  { kinds, limits: [least, most], usual, isShared }: KindNumber,
): Member<SeriesPlace> {
  const check = ({ kind }: ChartSeries): void => {
    if (!kinds.includes(kind)) throw invalidArgument(`series of this type have no ${name}`);
  };
  return scalar(
    ({ get }) => (kinds.includes(get().kind) ? (get()[name] ?? usual) : null),
    ({ place, get }, value) => {
      const own = get();
      check(own);
      const number = wholeWithin(value, least, most);
      const isMeant = (one: ChartSeries) => one === own || (isShared && one.kind === own.kind);
      const series = chartOf(place).series.map((one) =>
        isMeant(one) ? { ...one, [name]: number === usual ? undefined : number } : one,
      );
      changeChart(place, { series });
    },
  );
}

/** Series that are drawn together vary together. */
function setVaries({ place, get }: SeriesPlace, value: unknown): void {
  const { kind, grouping, axisGroup } = get();
  const variesByPoint = asFlag(value) || undefined;
  const series = chartOf(place).series.map((one) => {
    const isTogether = one.kind === kind && one.grouping === grouping && one.axisGroup === axisGroup;
    return isTogether ? { ...one, variesByPoint } : one;
  });
  changeChart(place, { series });
}

/** What only some kinds of series have. */
const kindWords: Members<SeriesPlace> = {
  Explosion: kindNumber("explosion", {
    kinds: ["Pie", "Doughnut"],
    limits: [0, 400],
    usual: 0,
    isShared: false,
  }),
  FirstSliceAngle: kindNumber("firstSliceAngle", {
    kinds: ["Pie", "Doughnut"],
    limits: [0, 360],
    usual: 0,
    isShared: true,
  }),
  DoughnutHoleSize: kindNumber("holeSize", {
    kinds: ["Doughnut"],
    limits: [10, 90],
    usual: 75,
    isShared: true,
  }),
  BubbleScale: kindNumber("bubbleScale", { kinds: ["Bubble"], limits: [0, 300], usual: 100, isShared: true }),
  InvertIfNegative: scalar(
    ({ get }) => get().invertIfNegative === true,
    ({ change }, value) => change({ invertIfNegative: asFlag(value) || undefined }),
  ),
  VaryByCategories: scalar(({ get }) => get().variesByPoint === true, setVaries),
};

const marks: Members<SeriesPlace> = {
  MarkerStyle: marker(
    (series) => series.marker.style,
    "style",
    (value) => oneOf(value, markerStyles),
  ),
  MarkerSize: marker((series) => series.marker.size, "size", asMarkerSize),
  MarkerForegroundColor: marker((series) => markerColors(series).foreground, "foreground", asColor),
  MarkerBackgroundColor: marker((series) => markerColors(series).background, "background", asColor),
};

/** The formula of what Office.js calls a dimension of a series. */
function dimension({ get }: SeriesPlace, args: Arguments): string | undefined {
  const { values, categories, bubbleSizes } = get();
  const asked = oneOf(textAt(args, 0), ["Categories", "Values", "XValues", "YValues", "BubbleSizes"]);
  if (asked === "BubbleSizes") return bubbleSizes;
  return asked === "Values" || asked === "YValues" ? values : categories;
}

const methods: Members<SeriesPlace> = {
  SetValues: method(({ change }, args) => change({ values: formulaOfRange(args[0]) })),
  SetBubbleSizes: method(({ get, change }, args) => {
    if (get().kind !== "Bubble") throw invalidArgument("only bubbles have sizes");
    change({ bubbleSizes: formulaOfRange(args[0]) });
  }),
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
        automatic: () => fillColor(get()),
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
    HasDataLabels: scalar(({ get }) => get().labels.shows.length > 0, setLabelled),
    Smooth: scalar(
      ({ get }) => get().smooth,
      ({ change }, value) => change({ smooth: asFlag(value) }),
    ),
    GapWidth: ofAllColumns("gapWidth", [0, 500]),
    Overlap: ofAllColumns("overlap", [-100, 100]),
    PlotOrder: scalar(({ place, get }) => chartOf(place).series.indexOf(get()), setPlotOrder),
    ...kindWords,
    ...marks,
    ...methods,
    Format: link((series) => hostObject(formatType, series)),
    DataLabels: link(({ get, change }) =>
      makeDataLabels({
        plot: get,
        get: () => get().labels,
        change: (what) => change({ labels: { ...get().labels, ...what } }),
      }),
    ),
    Points: link(makePoints),
    Trendlines: link(makeTrendlines),
    XErrorBars: link((series) => makeErrorBars(series, "x")),
    YErrorBars: link((series) => makeErrorBars(series, "y")),
  },
};

export function makeSeries(place: ShapePlace, id: number): HostObject {
  return hostObject(seriesType, { place, ...seriesSlot(place, id) });
}
