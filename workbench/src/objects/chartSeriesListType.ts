import { blankSeries, type ChartSeries } from "../book/chart";
import { retyped } from "../book/chartTypes";
import { type HostObject, hostObject, method, type ObjectType, scalar } from "../protocol/hostObject";
import { invalidArgument, itemNotFound } from "../protocol/refusal";
import { type Arguments, wholeAt, optionalWholeAt, optionalTextAt } from "./argument";
import { changeChart, chartOf } from "./chartPlace";
import { makeSeries } from "./chartSeriesType";
import type { ShapePlace } from "./shapePlace";

/** Excel's own limit. */
const seriesLimit = 255;

/** A new series of the chart's type, with the categories that the others have. */
function add(place: ShapePlace, args: Arguments): HostObject {
  const { series, type } = chartOf(place);
  if (series.length >= seriesLimit) throw invalidArgument(`a chart has at most ${seriesLimit} series`);
  const name = optionalTextAt(args, 0);
  const id = Math.max(-1, ...series.map((one) => one.id)) + 1;
  const at = optionalWholeAt(args, 1) ?? series.length;
  const categories = series[0]?.categories;
  const made: ChartSeries = {
    ...withSharedWidths(retyped(blankSeries(id), type), series),
    ...(name === undefined ? {} : { name }),
    ...(categories === undefined ? {} : { categories }),
  };
  changeChart(place, { series: [...series.slice(0, at), made, ...series.slice(at)] });
  return makeSeries(place, id);
}

function withSharedWidths(made: ChartSeries, others: readonly ChartSeries[]): ChartSeries {
  const like = others.find(({ kind, axisGroup }) => kind === made.kind && axisGroup === made.axisGroup);
  return like ? { ...made, gapWidth: like.gapWidth, overlap: like.overlap } : made;
}

function seriesAt(place: ShapePlace, args: Arguments): HostObject {
  const series = chartOf(place).series[wholeAt(args, 0)];
  if (!series) throw itemNotFound(`series ${String(args[0])}`);
  return makeSeries(place, series.id);
}

const seriesListType: ObjectType<ShapePlace> = {
  name: "ChartSeriesCollection",
  items: (place) => chartOf(place).series.map(({ id }) => makeSeries(place, id)),
  members: {
    Count: scalar((place) => chartOf(place).series.length),
    Add: method(add),
    GetCount: method((place) => chartOf(place).series.length),
    GetItemAt: method(seriesAt),
  },
};

export function makeSeriesList(place: ShapePlace): HostObject {
  return hostObject(seriesListType, place);
}
