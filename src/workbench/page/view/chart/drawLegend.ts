import type { Book } from "../../../book/book";
import { fillColor, lineColor, lineWeight, markerColors } from "../../../book/chartColors";
import type { Chart, ChartSeries } from "../../../book/chart";
import { nameOfSeries } from "../../../book/chartData";
import { hasMarkers } from "../../../book/chartTypes";
import { type Box, type Mark, strokeOf, textWidth } from "./marks";

const keyWidth = 18;
const gap = 14;

function keyOf(one: ChartSeries, x: number, y: number): Mark[] {
  if (one.kind !== "Line" && one.kind !== "Scatter") {
    return [{ kind: "rectangle", x: x + 5, y: y - 3.5, width: 7, height: 7, fill: fillColor(one) }];
  }
  const color = lineColor(one);
  const colors = markerColors(one);
  const middle = { x: x + keyWidth / 2, y };
  const ends = [
    { x, y },
    { x: x + keyWidth, y },
  ];
  return [
    ...(color
      ? [
          {
            kind: "line",
            points: ends,
            stroke: strokeOf(one.line.style, color, lineWeight(one)),
          } as const,
        ]
      : []),
    ...(hasMarkers(one)
      ? [
          {
            kind: "marker",
            ...middle,
            style: one.marker.style,
            size: one.marker.size,
            fill: colors.background,
            stroke: colors.foreground,
          } as const,
        ]
      : []),
  ];
}

/** Draws the legend into its side of the box; what remains for the plot. */
export function drawLegend(
  book: Book,
  chart: Chart,
  box: Box,
): { readonly marks: Mark[]; readonly rest: Box } {
  const { legend, series } = chart;
  if (!legend.visible || series.length === 0) return { marks: [], rest: box };
  const { font, position } = legend;
  const names = series.map((one) => nameOfSeries(book, chart, one));
  const widths = names.map((name) => keyWidth + 4 + textWidth(name, font));
  const entry = (index: number, x: number, y: number): Mark[] => {
    const one = series[index];
    const text = names[index] ?? "";
    const label = {
      kind: "text",
      x: x + keyWidth + 4,
      y: y + font.size * 0.35,
      text,
      anchor: "start",
      font,
    } as const;
    return one ? [...keyOf(one, x, y), label] : [];
  };
  const height = font.size * 2;
  if (position === "Top" || position === "Bottom") {
    const total = widths.reduce((sum, width) => sum + width + gap, -gap);
    const y = position === "Top" ? box.y + height / 2 : box.y + box.height - height / 2;
    let x = box.x + Math.max(0, (box.width - total) / 2);
    const marks = series.flatMap((_, index) => {
      const drawn = entry(index, x, y);
      x += (widths[index] ?? 0) + gap;
      return drawn;
    });
    const top = position === "Top" ? box.y + height : box.y;
    return { marks, rest: legend.overlay ? box : { ...box, y: top, height: box.height - height } };
  }
  const width = Math.max(...widths) + 8;
  const x = position === "Left" ? box.x : box.x + box.width - width + 8;
  const first =
    position === "Corner" ? box.y + height / 2 : box.y + (box.height - (series.length - 1) * height) / 2;
  const marks = series.flatMap((_, index) => entry(index, x, first + index * height));
  const left = position === "Left" ? box.x + width : box.x;
  return { marks, rest: legend.overlay ? box : { ...box, x: left, width: box.width - width } };
}
