import { accentOf } from "../book/chartColors";
import { automaticLine } from "../book/chart";
import type { ChartTrendline } from "../book/chartSeriesParts";
import { nameOfSeries } from "../book/chartData";
import { canHaveTrendlines } from "../book/chartTypes";
import {
  type HostObject,
  hostObject,
  link,
  type Member,
  method,
  type ObjectType,
  scalar,
} from "../protocol/hostObject";
import { invalidArgument, itemNotFound } from "../protocol/refusal";
import { type Arguments, asFlag, asNumber, asText, wholeAt, oneOf, optionalTextAt, within } from "./argument";
import { makeChartLine } from "./chartLookTypes";
import { chartOf, type Slot } from "./chartPlace";
import type { SeriesPlace } from "./chartPointType";

const trendlineTypes = [
  "Linear",
  "Exponential",
  "Logarithmic",
  "MovingAverage",
  "Polynomial",
  "Power",
] as const;

const blankTrendline: ChartTrendline = {
  type: "Linear",
  forward: 0,
  backward: 0,
  order: 2,
  period: 2,
  showEquation: false,
  showRSquared: false,
  line: automaticLine,
};

interface TrendlinePlace extends Slot<ChartTrendline> {
  readonly series: SeriesPlace;
  readonly index: number;
}

function trendlinePlace(series: SeriesPlace, index: number): TrendlinePlace {
  const get = (): ChartTrendline => {
    const found = series.get().trendlines?.[index];
    if (!found) throw itemNotFound(`trendline ${index}`);
    return found;
  };
  const change = (what: Partial<ChartTrendline>): void => {
    const changed = { ...get(), ...what };
    const trendlines = series.get().trendlines ?? [];
    series.change({ trendlines: trendlines.map((one, at) => (at === index ? changed : one)) });
  };
  return { series, index, get, change };
}

function property<Name extends keyof ChartTrendline>(
  name: Name,
  parse: (value: unknown) => ChartTrendline[Name],
): Member<TrendlinePlace> {
  return scalar(
    ({ get }) => get()[name],
    ({ change }, value) => change({ [name]: parse(value) }),
  );
}

/** "Linear (Actual)": what Excel calls a trendline until told. */
function nameOf({ series, get }: TrendlinePlace): string {
  const { name, type } = get();
  if (name !== undefined) return name;
  const words = { MovingAverage: `${get().period} per. Mov. Avg.`, Logarithmic: "Log.", Exponential: "Expon.", Polynomial: "Poly." }; // prettier-ignore
  const word = Object.entries(words).find(([known]) => known === type)?.[1] ?? type;
  return `${word} (${nameOfSeries(series.place.desk.book, chartOf(series.place), series.get())})`;
}

function period(value: unknown): number {
  const periods = asNumber(value);
  if (periods < 0) throw invalidArgument("periods can't be negative");
  return periods;
}

function whole(value: unknown, least: number, most: number): number {
  const number = within(value, least, most);
  if (!Number.isInteger(number)) throw invalidArgument("a whole number expected");
  return number;
}

const formatType: ObjectType<TrendlinePlace> = {
  name: "ChartTrendlineFormat",
  members: {
    Line: link(({ series, get, change }) =>
      makeChartLine({
        automatic: { color: accentOf(series.get()), weightPoints: 1.5 },
        get: () => get().line,
        change: (what) => change({ line: { ...get().line, ...what } }),
      }),
    ),
  },
};

const trendlineType: ObjectType<TrendlinePlace> = {
  name: "ChartTrendline",
  members: {
    Type: property("type", (value) => oneOf(value, trendlineTypes)),
    Name: scalar(nameOf, ({ change }, value) => change({ name: asText(value) })),
    PolynomialOrder: property("order", (value) => whole(value, 2, 6)),
    MovingAveragePeriod: property("period", (value) => whole(value, 2, 255)),
    ForwardPeriod: property("forward", period),
    BackwardPeriod: property("backward", period),
    ShowEquation: property("showEquation", asFlag),
    ShowRSquared: property("showRSquared", asFlag),
    Intercept: scalar(
      ({ get }) => get().intercept ?? "",
      ({ change }, value) => change({ intercept: value === "" ? undefined : asNumber(value) }),
    ),
    Format: link((trendline) => hostObject(formatType, trendline)),
    Delete: method(({ series, index, get }) => {
      get();
      series.change({ trendlines: (series.get().trendlines ?? []).filter((_, at) => at !== index) });
    }),
  },
};

function makeTrendline(series: SeriesPlace, index: number): HostObject {
  return hostObject(trendlineType, trendlinePlace(series, index));
}

function add(series: SeriesPlace, args: Arguments): HostObject {
  const { trendlines = [] } = series.get();
  if (!canHaveTrendlines(series.get())) throw invalidArgument("series of this type have no trendlines");
  const type = oneOf(optionalTextAt(args, 0) ?? "Linear", trendlineTypes);
  series.change({ trendlines: [...trendlines, { ...blankTrendline, type }] });
  return makeTrendline(series, trendlines.length);
}

function itemAt(series: SeriesPlace, args: Arguments): HostObject {
  const index = wholeAt(args, 0);
  if (!series.get().trendlines?.[index]) throw itemNotFound(`trendline ${index}`);
  return makeTrendline(series, index);
}

const trendlinesType: ObjectType<SeriesPlace> = {
  name: "ChartTrendlineCollection",
  items: (series) => (series.get().trendlines ?? []).map((_, index) => makeTrendline(series, index)),
  members: {
    Add: method(add),
    GetCount: method((series) => series.get().trendlines?.length ?? 0),
    GetItem: method(itemAt),
  },
};

export function makeTrendlines(series: SeriesPlace): HostObject {
  return hostObject(trendlinesType, series);
}
