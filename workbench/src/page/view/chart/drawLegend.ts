import type { Book } from "../../../book/book";
import { fillColor, lineColor, lineWeight, markerColors, pointColor } from "../../../book/chartColors";
import type { Chart, ChartSeries } from "../../../book/chart";
import { legendNames } from "../../../book/chartData";
import { hasMarkers, isLined } from "../../../book/chartTypes";
import { type Box, type Mark, strokeOf, textWidth } from "./marks";

const keyWidth = 18;
const gap = 14;

function square(fill: string | undefined, x: number, y: number): Mark[] {
  return [{ kind: "rectangle", x: x + 5, y: y - 3.5, width: 7, height: 7, fill }];
}

function keyOf(one: ChartSeries, x: number, y: number): Mark[] {
  if (!isLined(one)) return square(fillColor(one), x, y);
  const color = lineColor(one);
  const colors = markerColors(one);
  const ends = [
    { x, y },
    { x: x + keyWidth, y },
  ];
  const stroke = color && strokeOf(one.line.style, color, lineWeight(one));
  const marker: Mark = {
    kind: "marker",
    x: x + keyWidth / 2,
    y,
    style: one.marker.style,
    size: one.marker.size,
    fill: colors.background,
    stroke: colors.foreground,
  };
  return [
    ...(stroke ? [{ kind: "line", points: ends, stroke } as const] : []),
    ...(hasMarkers(one) ? [marker] : []),
  ];
}

/** One line of the legend: a name, and how its key is drawn. */
interface Entry {
  readonly name: string;
  readonly key: (x: number, y: number) => Mark[];
}

function entriesOf(book: Book, chart: Chart): readonly Entry[] {
  const { series, legend } = chart;
  const [first] = series;
  const isByPoint = series.length === 1 && first?.variesByPoint === true;
  const entries = legendNames(book, chart).map((name, index): Entry => {
    const one = series[index];
    if (isByPoint) return { name, key: (x, y) => square(pointColor(first, index), x, y) };
    return { name, key: (x, y) => (one ? keyOf(one, x, y) : []) };
  });
  return entries.filter((_, index) => !legend.hidden?.includes(index));
}

function widthOf({ name }: Entry, { legend }: Chart): number {
  return keyWidth + 4 + textWidth(name, legend.font);
}

/** Whether the legend is shown, its entries, and what is left of a box beside it. */
export function legendBoxes(book: Book, chart: Chart, box: Box) {
  const { legend, series } = chart;
  const entries = legend.visible && series.length > 0 ? entriesOf(book, chart) : [];
  if (entries.length === 0) return { entries, rest: box };
  const height = legend.font.size * 2;
  const width = Math.max(...entries.map((entry) => widthOf(entry, chart))) + 8;
  return { entries, rest: legend.overlay ? box : besides(box, legend.position, { width, height }) };
}

function besides(
  box: Box,
  position: string,
  { width, height }: { readonly width: number; readonly height: number },
): Box {
  switch (position) {
    case "Top":
      return { ...box, y: box.y + height, height: box.height - height };
    case "Bottom":
      return { ...box, height: box.height - height };
    case "Left":
      return { ...box, x: box.x + width, width: box.width - width };
    default:
      return { ...box, width: box.width - width };
  }
}

/** Draws the legend into its side of the box. */
export function drawLegend(book: Book, chart: Chart, box: Box): Mark[] {
  const { entries } = legendBoxes(book, chart, box);
  const { font, position } = chart.legend;
  const height = font.size * 2;
  const draw = ({ name, key }: Entry, x: number, y: number): Mark[] => [
    ...key(x, y),
    { kind: "text", x: x + keyWidth + 4, y: y + font.size * 0.35, text: name, anchor: "start", font },
  ];
  const widths = entries.map((entry) => widthOf(entry, chart));
  if (position === "Top" || position === "Bottom") {
    const total = widths.reduce((sum, width) => sum + width + gap, -gap);
    const y = position === "Top" ? box.y + height / 2 : box.y + box.height - height / 2;
    let x = box.x + Math.max(0, (box.width - total) / 2);
    return entries.flatMap((entry, index) => {
      const drawn = draw(entry, x, y);
      x += (widths[index] ?? 0) + gap;
      return drawn;
    });
  }
  const width = Math.max(0, ...widths) + 8;
  const x = position === "Left" ? box.x : box.x + box.width - width + 8;
  const first =
    position === "Corner" ? box.y + height / 2 : box.y + (box.height - (entries.length - 1) * height) / 2;
  return entries.flatMap((entry, index) => draw(entry, x, first + index * height));
}
