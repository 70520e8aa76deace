import type { Chart, ChartFont } from "../book/chart";
import type { Sheet } from "../book/book";
import { textOfTitle } from "../book/chartData";
import { canHaveDataTable, retyped } from "../book/chartTypes";
import type { Shape } from "../book/shape";
import { changeListOf, findShape } from "../book/shapes";
import { columnWidth, rowHeight, spanPoints } from "../book/sizes";
import {
  type HostObject,
  hostObject,
  link,
  type Member,
  method,
  nullObject,
  type ObjectType,
  scalar,
} from "../protocol/hostObject";
import { invalidArgument, itemNotFound } from "../protocol/refusal";
import { type Arguments, asFlag, asNumber, asText, oneOf, optionalTextAt } from "./argument";
import { activateShape } from "./activeShape";
import { makeAxes } from "./chartAxisType";
import { findDataTable } from "./chartDataTableType";
import { makeDataLabels } from "./chartLabelsType";
import { makeLegend } from "./chartLegendType";
import { makeChartBorder, makeChartFill, makeChartFont } from "./chartLookTypes";
import { makePlotArea } from "./chartPlotAreaType";
import { changeChart, chartOf, chartSlot, seriesSlot } from "./chartPlace";
import { makeSeriesList } from "./chartSeriesListType";
import { seriesOfRange, withSource } from "./chartSource";
import { makeChartTitle } from "./chartTitleType";
import { asChartType } from "./chartTypeName";
import type { Desk } from "./desk";
import { eventTypes } from "./eventTypes";
import { listening } from "./listening";
import { checkUnprotected, type Place } from "./place";
import { parseAreaOn } from "./parseAreaOn";
import { placeOf } from "./placeOf";
import { changeShape, shapeOf, type ShapePlace } from "./shapePlace";
import { activateSheet } from "./selection";
import { together } from "./together";
import { tellChart } from "./tellChart";

function frame(name: "left" | "top" | "width" | "height", least = 0): Member<ShapePlace> {
  return scalar(
    (place) => shapeOf(place)[name],
    (place, value) => {
      const points = asNumber(value);
      if (points < least) throw invalidArgument(`${name} can't be negative`);
      changeShape(place, { [name]: points });
    },
  );
}

/** A range as an object or an address. */
function rangeAt({ desk, sheet }: ShapePlace, value: unknown): Place {
  const range = typeof value === "string" ? parseAreaOn(desk, sheet, value) : placeOf(value);
  if (!range || range.sheet !== sheet) throw invalidArgument("the cell must be on the chart's sheet");
  return range;
}

function edges(sheet: Sheet, row: number, column: number): { readonly x: number; readonly y: number } {
  return {
    x: spanPoints(0, column, (index) => columnWidth(sheet, index)),
    y: spanPoints(0, row, (index) => rowHeight(sheet, index)),
  };
}

/** Moves the chart to a cell; with an end cell it is stretched to cover that too. */
function setPosition(place: ShapePlace, args: Arguments): void {
  const start = rangeAt(place, args[0]).area;
  const { x: left, y: top } = edges(place.sheet, start.top, start.left);
  if (args[1] === undefined || args[1] === null) return changeShape(place, { left, top });
  const end = rangeAt(place, args[1]).area;
  const { x, y } = edges(place.sheet, end.bottom + 1, end.right + 1);
  if (x <= left || y <= top) throw invalidArgument("the end cell lies before the start cell");
  changeShape(place, { left, top, width: x - left, height: y - top });
}

function setData(place: ShapePlace, args: Arguments): void {
  const source = placeOf(args[0]);
  if (!source) throw invalidArgument("a range expected");
  const chart = chartOf(place);
  const by = oneOf(optionalTextAt(args, 1) ?? "Auto", ["Auto", "Columns", "Rows"]);
  changeChart(place, { series: withSource(chart, seriesOfRange(source, by, chart.type)) });
}

/** The chart's font is that of all its texts. */
function changeFont(place: ShapePlace, what: Partial<ChartFont>): void {
  const { title, legend, axes, series, font } = chartOf(place);
  const put = <Part extends { readonly font: ChartFont }>(part: Part): Part => ({
    ...part,
    font: { ...part.font, ...what },
  });
  const inGroup = ({ value, category }: Chart["axes"]["Primary"]) => ({
    value: { ...put(value), title: put(value.title) },
    category: { ...put(category), title: put(category.title) },
  });
  changeChart(place, {
    font: { ...font, ...what },
    title: put(title),
    legend: put(legend),
    axes: { Primary: inGroup(axes.Primary), Secondary: inGroup(axes.Secondary) },
    series: series.map((one) => ({ ...one, labels: put(one.labels) })),
  });
}

const formatType: ObjectType<ShapePlace> = {
  name: "ChartAreaFormat",
  members: {
    Fill: link((place) =>
      makeChartFill({
        get: () => chartOf(place).fill,
        change: (what) => changeChart(place, { fill: { ...chartOf(place).fill, ...what } }),
      }),
    ),
    Border: link((place) =>
      makeChartBorder({
        automatic: { color: "#D9D9D9", weightPoints: 0.75 },
        get: () => chartOf(place).border,
        change: (what) => changeChart(place, { border: { ...chartOf(place).border, ...what } }),
      }),
    ),
    Font: link((place) =>
      makeChartFont({ get: () => chartOf(place).font, change: (what) => changeFont(place, what) }),
    ),
  },
};

function makeTitle(place: ShapePlace): HostObject {
  return makeChartTitle({
    place,
    text: () => textOfTitle(place.desk.book, chartOf(place)),
    get: () => chartOf(place).title,
    change: (what) => changeChart(place, { title: { ...chartOf(place).title, ...what } }),
  });
}

/** The labels of all series: what is set of them is set of each. */
function allLabels(place: ShapePlace): HostObject {
  const { series } = chartOf(place);
  if (series.length === 0) throw itemNotFound("the chart has no series");
  return together(
    series.map(({ id }) => {
      const { get, change } = seriesSlot(place, id);
      return makeDataLabels({
        plot: get,
        get: () => get().labels,
        change: (what) => change({ labels: { ...get().labels, ...what } }),
      });
    }),
  );
}

function getDataTable(place: ShapePlace): HostObject {
  const table = findDataTable(place);
  if (!table) throw invalidArgument("a chart of this type has no data table");
  return table;
}

function setType(place: ShapePlace, value: unknown): void {
  const type = asChartType(value);
  const chart = chartOf(place);
  const series = chart.series.map((one) => retyped(one, type));
  const dataTable = canHaveDataTable(series) ? chart.dataTable : undefined;
  changeChart(place, { type, series, dataTable });
}

function remove(place: ShapePlace): void {
  const { sheet, shapeId } = place;
  checkUnprotected(sheet);
  chartOf(place);
  sheet.shapes = changeListOf(sheet.shapes, shapeId, (list) => list.filter(({ id }) => id !== shapeId));
  tellChart(place, "Deleted");
}

function activate(place: ShapePlace): void {
  activateSheet(place.desk, place.sheet);
  activateShape(place.desk, place.sheet, shapeOf(place));
}

function setName(place: ShapePlace, value: unknown): void {
  changeShape(place, { name: asText(value) });
}

const chartType: ObjectType<ShapePlace> = {
  name: "Chart",
  members: {
    Id: scalar(({ shapeId }) => String(shapeId)),
    Name: scalar((place) => shapeOf(place).name, setName),
    Left: frame("left"),
    Top: frame("top"),
    Width: frame("width"),
    Height: frame("height"),
    ChartType: scalar((place) => chartOf(place).type, setType),
    DisplayBlanksAs: scalar(
      (place) => chartOf(place).blanksAs,
      (place, value) =>
        changeChart(place, { blanksAs: oneOf(value, ["NotPlotted", "Zero", "Interplotted"]) }),
    ),
    PlotVisibleOnly: scalar(
      (place) => chartOf(place).plotVisibleOnly,
      (place, value) => chartSlot(place).change({ plotVisibleOnly: asFlag(value) }),
    ),
    ShowDataLabelsOverMaximum: scalar(
      (place) => chartOf(place).labelsOverMaximum ?? true,
      (place, value) => changeChart(place, { labelsOverMaximum: asFlag(value) }),
    ),
    Title: link(makeTitle),
    Legend: link(makeLegend),
    Axes: link(makeAxes),
    Series: link(makeSeriesList),
    Format: link((place) => hostObject(formatType, place)),
    PlotArea: link(makePlotArea),
    DataLabels: link(allLabels),
    GetDataTable: method(getDataTable),
    GetDataTableOrNullObject: method((place) => findDataTable(place) ?? nullObject),
    Worksheet: link(({ desk, sheet }) => desk.make.sheet(sheet)),
    SetPosition: method(setPosition),
    SetData: method(setData),
    Activate: method(activate),
    Delete: method(remove),
    ...listening<ShapePlace>(
      { Activated: eventTypes.chartActivated, Deactivated: eventTypes.chartDeactivated },
      ({ shapeId }) => String(shapeId),
    ),
  },
  identify: ({ shapeId }) => ({ Id: String(shapeId) }),
};

export function makeChart(desk: Desk, sheet: Sheet, shape: Shape): HostObject {
  if (!findShape(sheet.shapes, shape.id)) throw itemNotFound();
  return hostObject(chartType, { desk, sheet, shapeId: shape.id });
}
