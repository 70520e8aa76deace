import type { Area, Sheet } from "../book/book";
import { absoluteAddressOf } from "../book/address";
import { columnCount, rowCount } from "../book/area";
import { cellAt, styleAt } from "../book/cells";
import { type Chart, type ChartSeries, blankSeries } from "../book/chart";
import { showsDate } from "../book/numberText";
import { hasTwoValues, plotOfType, retyped } from "../book/chartTypes";
import { invalidArgument } from "../protocol/refusal";
import type { Place } from "./place";

const mostSeries = 255;

type SeriesBy = "Auto" | "Columns" | "Rows";

/** A cell of the source by its place along a series and across the series. */
interface Source {
  readonly sheet: Sheet;
  readonly length: number;
  readonly width: number;
  readonly areaAt: (along: readonly [number, number], across: number) => Area;
}

function sourceOf({ sheet, area }: Place, by: SeriesBy): Source {
  const isByColumns = by === "Columns" || (by === "Auto" && rowCount(area) > columnCount(area));
  const { top, left } = area;
  const areaAt = ([from, to]: readonly [number, number], across: number): Area =>
    isByColumns
      ? { top: top + from, bottom: top + to, left: left + across, right: left + across }
      : { top: top + across, bottom: top + across, left: left + from, right: left + to };
  const [length, width] = isByColumns
    ? [rowCount(area), columnCount(area)]
    : [columnCount(area), rowCount(area)];
  return { sheet, length, width, areaAt };
}

function cellIn({ sheet, areaAt }: Source, along: number, across: number) {
  const { top, left } = areaAt([along, along], across);
  return { value: cellAt(sheet, top, left)?.value, format: styleAt(sheet, top, left).numberFormat };
}

/** Texts and dates name; numbers are drawn. */
function isLabel(source: Source, along: number, across: number): boolean {
  const { value, format } = cellIn(source, along, across);
  return typeof value === "string" || (typeof value === "number" && showsDate(format));
}

function isEmpty(source: Source, along: number, across: number): boolean {
  return cellIn(source, along, across).value === undefined;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

/** Whether the first cells along the series hold their names, and whether the first series holds the categories. */
function headersOf(source: Source, isScatter: boolean): { names: boolean; categories: boolean } {
  const { length, width } = source;
  const corner = length > 1 && width > 1 && isEmpty(source, 0, 0);
  const others = range(width > 1 ? 1 : 0, width);
  const names = length > 1 && (corner || others.every((across) => isLabel(source, 0, across)));
  const body = range(names ? 1 : 0, length);
  const isNamed = body.every((along) => isLabel(source, along, 0) || isEmpty(source, along, 0));
  const isFilled = body.some((along) => !isEmpty(source, along, 0));
  return { names, categories: width > 1 && (corner || isScatter || (isNamed && isFilled)) };
}

/** The series that Excel makes of a range: by its longer side, with the names and categories it finds in it. */
export function seriesOfRange(place: Place, by: SeriesBy, type: string): ChartSeries[] {
  const source = sourceOf(place, by);
  const isBubble = plotOfType(type).kind === "Bubble";
  const { names, categories } = headersOf(source, hasTwoValues(plotOfType(type)));
  const address = (from: number, to: number, across: number) =>
    absoluteAddressOf(place.sheet.name, source.areaAt([from, to], across));
  const first = names ? 1 : 0;
  const last = source.length - 1;
  // Every second line of bubbles is their size.
  const lines = range(categories ? 1 : 0, source.width).filter((_, index) => !isBubble || index % 2 === 0);
  if (lines.length > mostSeries) throw invalidArgument(`a chart has at most ${mostSeries} series`);
  return lines.map((across, index) => ({
    ...retyped(blankSeries(index), type),
    ...(names ? { nameFormula: address(0, 0, across) } : {}),
    ...(categories ? { categories: address(first, last, 0) } : {}),
    values: address(first, last, across),
    ...(isBubble && across + 1 < source.width ? { bubbleSizes: address(first, last, across + 1) } : {}),
  }));
}

/** The chart on other cells: series that were there keep their looks. */
export function withSource(chart: Chart, series: readonly ChartSeries[]): readonly ChartSeries[] {
  return series.map((one, index) => {
    const before = chart.series[index];
    const { nameFormula, values, categories, bubbleSizes } = one;
    if (!before) return one;
    return { ...before, id: index, name: undefined, nameFormula, values, categories, bubbleSizes };
  });
}
