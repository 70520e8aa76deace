import type { Book } from "../../../book/book";
import { fillColor, lineColor, lineWeight, markerColors, pointColor } from "../../../book/chartColors";
import type { Chart, ChartSeries } from "../../../book/chart";
import { numbersOf, pointsOf } from "../../../book/chartData";
import { labelText } from "../../../book/chartLabels";
import { hasLine, hasMarkers } from "../../../book/chartTypes";
import { scaleOver } from "../../../book/axisScale";
import { type Box, type Mark, type Point, strokeOf } from "./marks";

const full = 2 * Math.PI;
const plainHole = 75;

/** A point of a circle; angles run with the clock from the top. */
function onCircle({ x, y }: Point, radius: number, angle: number): Point {
  return { x: x + radius * Math.sin(angle), y: y - radius * Math.cos(angle) };
}

function arc(centre: Point, radius: number, [from, to]: readonly [number, number]): Point[] {
  const steps = Math.max(2, Math.ceil(((to - from) / full) * 90));
  return Array.from({ length: steps + 1 }, (_, step) =>
    onCircle(centre, radius, from + ((to - from) * step) / steps),
  );
}

interface Ring {
  readonly series: ChartSeries;
  readonly centre: Point;
  readonly inner: number;
  readonly outer: number;
}

function drawRing(book: Book, chart: Chart, { series, centre, inner, outer }: Ring): Mark[] {
  const numbers = numbersOf(book, series.values).map((number) => Math.abs(number ?? 0));
  const total = numbers.reduce((sum, number) => sum + number, 0);
  if (total === 0) return [];
  let at = ((series.firstSliceAngle ?? 0) / 360) * full;
  const pull = (outer * Math.min(100, series.explosion ?? 0)) / 200;
  return numbers.flatMap((number, index): Mark[] => {
    const [from, to] = [at, at + (number / total) * full];
    at = to;
    const middle = (from + to) / 2;
    const own = onCircle(centre, pull, middle);
    const edge = [...arc(own, outer, [from, to]), ...arc(own, inner, [from, to]).reverse()];
    const fill = pointColor(series, index);
    const { x, y } = onCircle(own, inner > 0 ? (inner + outer) / 2 : outer * 0.7, middle);
    const text = labelText(book, chart, series, index);
    const label: Mark = { kind: "text", x, y, text, anchor: "middle", font: series.labels.font };
    return [
      ...(fill ? [{ kind: "area", points: edge, fill } as const] : []),
      ...(text === "" ? [] : [label]),
    ];
  });
}

/** A pie shows its first series, a doughnut each as a ring. */
export function drawPie(book: Book, chart: Chart, box: Box): Mark[] {
  const [first] = chart.series;
  if (!first) return [];
  const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const outer = Math.min(box.width, box.height) / 2 / (1 + (first.explosion ?? 0) / 200);
  if (first.kind === "Pie") return drawRing(book, chart, { series: first, centre, inner: 0, outer });
  const rings = chart.series.filter(({ kind }) => kind === "Doughnut");
  const hole = outer * ((first.holeSize ?? plainHole) / 100);
  const width = (outer - hole) / rings.length;
  return rings.flatMap((series, index) =>
    drawRing(book, chart, {
      series,
      centre,
      inner: hole + index * width,
      outer: hole + (index + 1) * width,
    }),
  );
}

/** Values along spokes, one for each category. */
export function drawRadar(book: Book, chart: Chart, box: Box): Mark[] {
  const { category, value } = chart.axes.Primary;
  const all = chart.series.map((series) => numbersOf(book, series.values));
  const count = Math.max(1, ...all.map((numbers) => numbers.length));
  const scale = scaleOver(
    all.flat().flatMap((number) => number ?? []),
    value,
  );
  const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const radius = Math.max(1, Math.min(box.width, box.height) / 2 - category.font.size * 1.5);
  const spoke = (index: number, share: number) => onCircle(centre, radius * share, (index / count) * full);
  const shareOf = (number: number) =>
    Math.min(1, Math.max(0, (number - scale.minimum) / (scale.maximum - scale.minimum)));
  const rings = Math.round((scale.maximum - scale.minimum) / scale.majorUnit);
  const around = (share: number) => Array.from({ length: count + 1 }, (_, index) => spoke(index, share));
  const web = Array.from({ length: Math.min(20, rings) }, (_, ring): Mark => ({
    kind: "line",
    points: around((ring + 1) / rings),
    stroke: strokeOf("Continuous", "#D9D9D9", 0.75),
  }));
  const names = pointsOf(book, chart.series[0]?.categories);
  const labels = Array.from({ length: count }, (_, index): Mark => ({
    kind: "text",
    ...spoke(index, 1 + category.font.size / radius),
    text: names?.[index]?.text ?? String(index + 1),
    anchor: "middle",
    font: category.font,
  }));
  const lines = chart.series.flatMap((series, at) => {
    const points = (all[at] ?? []).map((number = 0, index) => spoke(index, shareOf(number)));
    return drawWebLine(series, points);
  });
  return [...web, ...labels, ...lines];
}

function drawWebLine(series: ChartSeries, points: readonly Point[]): Mark[] {
  const [first] = points;
  if (!first) return [];
  const fill = fillColor(series);
  if (series.isFilled) return fill ? [{ kind: "area", points, fill }] : [];
  const color = lineColor(series);
  const { background, foreground } = markerColors(series);
  const stroke = strokeOf(series.line.style, color ?? "none", lineWeight(series));
  const { style, size } = series.marker;
  return [
    ...(hasLine(series) ? [{ kind: "line", points: [...points, first], stroke } as const] : []),
    ...(hasMarkers(series)
      ? points.map(
          (point) =>
            ({ kind: "marker", ...point, style, size, fill: background, stroke: foreground }) as const,
        )
      : []),
  ];
}
