import { placesOf } from "../../../book/axisScale";
import type { Book } from "../../../book/book";
import { fillColor, lineColor, lineWeight, markerColors, pointColor } from "../../../book/chartColors";
import type { Chart, ChartSeries } from "../../../book/chart";
import { numbersOf } from "../../../book/chartData";
import { labelText } from "../../../book/chartLabels";
import { hasMarkers, hasTwoValues } from "../../../book/chartTypes";
import { type Box, type Mark, type Point, strokeOf } from "./marks";
import type { DrawnAxes } from "./scales";

interface Span {
  readonly from: number;
  readonly to: number;
}

type Spans = readonly (Span | undefined)[];

/** From where to where each value of a series reaches: stacked ones stand on those before them. */
function spansOf(book: Book, { series }: DrawnAxes): ReadonlyMap<ChartSeries, Spans> {
  const heights = new Map<string, number>();
  const totals = new Map<string, number>();
  const stackOf = ({ kind }: ChartSeries, index: number) => `${kind}:${index}`;
  for (const one of series)
    numbersOf(book, one.values).forEach((number = 0, index) => {
      const stack = stackOf(one, index);
      totals.set(stack, (totals.get(stack) ?? 0) + Math.abs(number));
    });
  const spanOf = (one: ChartSeries, number: number, index: number): Span => {
    if (!one.grouping.startsWith("Stacked")) return { from: 0, to: number };
    const stack = stackOf(one, index);
    const share = one.grouping === "Stacked100" ? number / (totals.get(stack) || 1) : number;
    const side = `${stack}:${share < 0}`;
    const from = heights.get(side) ?? 0;
    heights.set(side, from + share);
    return { from, to: from + share };
  };
  return new Map(
    series.map((one) => [
      one,
      numbersOf(book, one.values).map((number, index) =>
        number === undefined ? undefined : spanOf(one, number, index),
      ),
    ]),
  );
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}

/** Where a place along the categories and one along the values meet in the plot. */
function meet({ isLying }: DrawnAxes, plot: Box, along: number, up: number): Point {
  return isLying
    ? { x: plot.x + up * plot.width, y: plot.y + (1 - along) * plot.height }
    : { x: plot.x + along * plot.width, y: plot.y + (1 - up) * plot.height };
}

function boxBetween(one: Point, other: Point): Box {
  return {
    x: Math.min(one.x, other.x),
    y: Math.min(one.y, other.y),
    width: Math.abs(one.x - other.x),
    height: Math.abs(one.y - other.y),
  };
}

function drawColumns(axes: DrawnAxes, plot: Box, one: ChartSeries, spans: Spans): Mark[] {
  const columns = axes.series.filter(({ kind }) => kind === one.kind);
  const isBeside = !one.grouping.startsWith("Stacked");
  const beside = isBeside ? columns.length : 1;
  const place = isBeside ? columns.indexOf(one) : 0;
  const step = 1 - (isBeside ? one.overlap : 100) / 100;
  const width = 1 / axes.count / (1 + (beside - 1) * step + one.gapWidth / 100);
  const start = -(width * (1 + (beside - 1) * step)) / 2 + place * width * step;
  const outline = lineColor(one);
  const shareOf = (value: number) => clamp(axes.value.shareOf(value));
  return spans.flatMap((span, index): Mark[] => {
    if (!span) return [];
    const along = axes.category.shareOf(index) + start;
    const corner = meet(axes, plot, along, shareOf(span.from));
    const box = boxBetween(corner, meet(axes, plot, along + width, shareOf(span.to)));
    return [
      {
        kind: "rectangle",
        ...box,
        fill: pointColor(one, index),
        ...(outline ? { stroke: strokeOf(one.line.style, outline, lineWeight(one)) } : {}),
      },
    ];
  });
}

/** The points of a series, undefined where there is a gap. */
function placed(book: Book, axes: DrawnAxes, plot: Box, [one, spans]: readonly [ChartSeries, Spans]) {
  const places = hasTwoValues(one) ? placesOf(book, one) : spans.map((_, index) => index);
  return spans.map(
    (span, index) =>
      span &&
      meet(axes, plot, axes.category.shareOf(places[index] ?? index), clamp(axes.value.shareOf(span.to))),
  );
}

/** Parts a series at its gaps; gaps that are bridged are no gaps. */
function runsOf(points: readonly (Point | undefined)[], isBridged: boolean): Point[][] {
  const runs: Point[][] = [[]];
  for (const point of points) {
    if (point) runs.at(-1)?.push(point);
    else if (!isBridged) runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

function drawLine(chart: Chart, one: ChartSeries, points: readonly (Point | undefined)[]): Mark[] {
  const color = lineColor(one);
  const colors = markerColors(one);
  const lines = runsOf(points, chart.blanksAs === "Interplotted").map((run): Mark => ({
    kind: "line",
    points: run,
    stroke: strokeOf(one.line.style, color ?? "none", lineWeight(one)),
  }));
  const markers = points.flatMap((point): Mark[] =>
    point
      ? [
          {
            kind: "marker",
            ...point,
            style: one.marker.style,
            size: one.marker.size,
            fill: colors.background,
            stroke: colors.foreground,
          },
        ]
      : [],
  );
  return [...(color ? lines : []), ...(hasMarkers(one) ? markers : [])];
}

function drawArea(axes: DrawnAxes, plot: Box, one: ChartSeries, spans: Spans): Mark[] {
  const fill = fillColor(one);
  const edge = (name: keyof Span) =>
    spans.map((span, index) =>
      meet(axes, plot, axes.category.shareOf(index), clamp(axes.value.shareOf(span?.[name] ?? 0))),
    );
  return fill ? [{ kind: "area", points: [...edge("to"), ...edge("from").reverse()], fill }] : [];
}

function drawLabels(
  book: Book,
  chart: Chart,
  one: ChartSeries,
  points: readonly (Point | undefined)[],
): Mark[] {
  return points.flatMap((point, index): Mark[] => {
    const text = point ? labelText(book, chart, one, index) : "";
    const own = one.points?.find((each) => each.index === index)?.label;
    return point && text !== ""
      ? [
          {
            kind: "text",
            x: point.x,
            y: point.y - 4 - (hasMarkers(one) ? one.marker.size / 2 : 0),
            anchor: "middle",
            font: (own ?? one.labels).font,
            text,
          },
        ]
      : [];
  });
}

const largestBubble = 0.25;

/** Circles whose surface is the size; the largest is a quarter of the plot. */
function drawBubbles(
  book: Book,
  plot: Box,
  one: ChartSeries,
  points: readonly (Point | undefined)[],
): Mark[] {
  const sizes = numbersOf(book, one.bubbleSizes);
  const largest = Math.max(...sizes.map((size) => size ?? 0), 0);
  const full = Math.min(plot.width, plot.height) * largestBubble * ((one.bubbleScale ?? 100) / 100);
  return points.flatMap((point, index): Mark[] => {
    const number = one.bubbleSizes === undefined ? 1 : (sizes[index] ?? 0);
    const fill = pointColor(one, index);
    if (!point || number <= 0 || !fill) return [];
    const size = full * Math.sqrt(number / (largest || 1));
    return [{ kind: "marker", ...point, style: "Circle", size, fill, stroke: fill }];
  });
}

const layers = ["Area", "Column", "Bar", "Line", "Scatter", "Bubble"];

/** The series of a group of axes: areas behind columns behind lines, with their labels on top. */
export function drawSeries(book: Book, chart: Chart, axes: DrawnAxes, plot: Box): Mark[] {
  const spans = spansOf(book, axes);
  const ordered = [...axes.series].sort(
    (one, other) => layers.indexOf(one.kind) - layers.indexOf(other.kind),
  );
  const drawn = ordered.map((one) => {
    const own = spans.get(one) ?? [];
    const points = placed(book, axes, plot, [one, own]);
    const isLong = one.kind === "Column" || one.kind === "Bar";
    const marks = isLong
      ? drawColumns(axes, plot, one, own)
      : one.kind === "Area"
        ? drawArea(axes, plot, one, own)
        : one.kind === "Bubble"
          ? drawBubbles(book, plot, one, points)
          : drawLine(chart, one, points);
    return { marks, labels: drawLabels(book, chart, one, points) };
  });
  return [...drawn.flatMap(({ marks }) => marks), ...drawn.flatMap(({ labels }) => labels)];
}
