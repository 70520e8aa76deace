import type { Chart, ChartAxis, ChartFont, ChartSeries, AxisGroup, AxisName } from "../book/chart";
import { hasSlices, plotOfType, typeOfSeries } from "../book/chartTypes";
import type { Shape } from "../book/shape";
import { invalidArgument, itemNotFound, Refusal } from "../protocol/refusal";
import { absoluteAddressOf } from "../book/address";
import { changeShape, shapeOf, type ShapePlace } from "./shapePlace";
import { wholeWithin } from "./argument";
import { parseAreaOn } from "./parseAreaOn";
import { placeOf } from "./placeOf";

/** A piece of a chart that Office.js has an object for: what it is now, and how to change some of it. */
export interface Slot<Value> {
  readonly get: () => Value;
  readonly change: (what: Partial<Value>) => void;
}

export function chartOf(place: ShapePlace): Chart {
  const { chart } = shapeOf(place);
  if (!chart) throw itemNotFound("the chart is gone");
  return chart;
}

/** Changes a chart. One that holds what this host does not know is left alone: rewriting it would lose that. */
export function changeChart(place: ShapePlace, what: Partial<Chart>): void {
  const chart = chartOf(place);
  if (chart.stored && chart.stored.unknown.length > 0) throw cannotChange(shapeOf(place), chart.stored);
  const { stored: _changed, ...known } = { ...chart, ...what };
  const [first] = known.series;
  changeShape(place, { chart: { ...known, type: first ? typeOfSeries(first) : known.type } });
}

function cannotChange({ name }: Shape, { unknown }: NonNullable<Chart["stored"]>): Refusal {
  const text = `The workbench can't change the chart "${name}": it does not know its ${unknown.join(", ")}.`;
  return new Refusal("NotImplemented", text);
}

export function chartSlot(place: ShapePlace): Slot<Chart> {
  return { get: () => chartOf(place), change: (what) => changeChart(place, what) };
}

export function axisSlot(place: ShapePlace, group: AxisGroup, name: AxisName): Slot<ChartAxis> {
  const get = () => chartOf(place).axes[group][name];
  return {
    get,
    change: (what) => {
      const { axes, series, type } = chartOf(place);
      const plots = series.length > 0 ? series : [plotOfType(type)];
      if (plots.every(hasSlices)) throw invalidArgument("a chart of this type has no axes");
      changeChart(place, { axes: { ...axes, [group]: { ...axes[group], [name]: { ...get(), ...what } } } });
    },
  };
}

export function seriesSlot(place: ShapePlace, id: number): Slot<ChartSeries> {
  const get = () => {
    const found = chartOf(place).series.find((series) => series.id === id);
    if (!found) throw itemNotFound("the series is gone");
    return found;
  };
  return {
    get,
    change: (what) => {
      const changed = { ...get(), ...what };
      changeChart(place, {
        series: chartOf(place).series.map((series) => (series.id === id ? changed : series)),
      });
    },
  };
}

export const markerStyles = [
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

export function asMarkerSize(value: unknown): number {
  return wholeWithin(value, 2, 72);
}

/** The font of a piece that has one. */
export function fontSlot<Value extends { readonly font: ChartFont }>(
  { get }: Slot<Value>,
  put: (font: ChartFont) => void,
): Slot<ChartFont> {
  return { get: () => get().font, change: (what) => put({ ...get().font, ...what }) };
}

/** The absolute address that a Range object stands for, as a chart holds it. */
export function formulaOfRange(value: unknown): string {
  const range = placeOf(value);
  if (!range) throw invalidArgument("a range expected");
  return absoluteAddressOf(range.sheet.name, range.area);
}

/** The absolute form of a formula that must lead to cells. */
export function formulaOfText({ desk, sheet }: ShapePlace, text: string): string {
  const found = parseAreaOn(desk, sheet, text);
  if (!found) throw invalidArgument(`"${text}" does not lead to cells`);
  return absoluteAddressOf(found.sheet.name, found.area);
}
