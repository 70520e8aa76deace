import type { Book } from "../../../book/book";
import { type Chart, chartFont } from "../../../book/chart";
import { nameOfSeries, textOfTitle } from "../../../book/chartData";
import type { Shape } from "../../../book/shape";
import { hasSlices } from "../../../book/chartTypes";
import { drawAxis, drawGridlines, sidesOf } from "./drawAxes";
import { drawLegend } from "./drawLegend";
import { drawPie, drawRadar } from "./drawRound";
import { drawSeries } from "./drawSeries";
import { type Box, type Mark, strokeOf } from "./marks";
import { type ChartBoxes, drawnAxes, plotBoxes } from "./plotBoxes";
import { undrawn } from "./undrawn";

/** A chart as the page shows it: its pieces, and what it is said to be. */
export interface ChartView {
  readonly marks: readonly Mark[];
  readonly label: string;
}

function drawTitle(book: Book, chart: Chart, box: Box): Mark[] {
  const { title } = chart;
  if (!title.visible) return [];
  const { font } = title;
  const [x, y] = [box.x + box.width / 2, box.y + font.size];
  return [{ kind: "text", x, y, text: textOfTitle(book, chart), anchor: "middle", font }];
}

function drawPlot(book: Book, chart: Chart, { inside: plot, outside }: ChartBoxes): Mark[] {
  if (chart.series.some(hasSlices)) return drawPie(book, chart, outside);
  if (chart.series.some(({ kind }) => kind === "Radar")) return drawRadar(book, chart, outside);
  const groups = drawnAxes(book, chart);
  const names = ["category", "value"] as const;
  return [
    ...groups.flatMap((axes) =>
      names.flatMap((name) => drawGridlines(axes[name], sidesOf(axes)[name], plot)),
    ),
    ...groups.flatMap((axes) => drawSeries(book, chart, axes, plot)),
    ...groups.flatMap((axes) =>
      names.flatMap((name) => drawAxis(book, axes[name], sidesOf(axes)[name], plot)),
    ),
  ];
}

function drawPlotArea({ plotArea }: Chart, box: Box): Mark[] {
  const { fill, border } = plotArea ?? {};
  const line = border && border.style !== "None" ? border : undefined;
  const stroke = line && strokeOf(line.style, line.color ?? "#000000", line.weightPoints ?? 0.75);
  if (fill?.kind !== "Solid" && !stroke) return [];
  return [{ kind: "rectangle", ...box, fill: fill?.color, ...(stroke ? { stroke } : {}) }];
}

const noteFont = chartFont(7);

/** What is not drawn is said, so that nobody takes the picture for Excel's. */
function drawNote(chart: Chart, { height }: Shape): Mark[] {
  const names = undrawn(chart);
  if (names.length === 0) return [];
  const text = `Not shown here: ${names.join(", ")}`;
  return [{ kind: "text", x: 4, y: height - 3, text, anchor: "start", font: noteFont }];
}

function frameOf({ fill, border }: Chart, width: number, height: number): Mark {
  const line = border.style === "None" ? undefined : border;
  return {
    kind: "rectangle",
    x: 0,
    y: 0,
    width,
    height,
    fill: fill.kind === "None" ? undefined : (fill.color ?? "#FFFFFF"),
    ...(line ? { stroke: strokeOf(line.style, line.color ?? "#D9D9D9", line.weightPoints ?? 0.75) } : {}),
  };
}

/** "On-time delivery: chart of Actual, Target". */
function labelOf(book: Book, chart: Chart, { name, altTextDescription }: Shape): string {
  if (altTextDescription !== "") return altTextDescription;
  const title = chart.title.visible ? textOfTitle(book, chart) : name;
  const series = chart.series.map((one) => nameOfSeries(book, chart, one));
  return series.length > 0 ? `${title}: chart of ${series.join(", ")}` : `${title}: chart`;
}

/** Draws the chart of a shape from what its cells hold now. */
export function drawChart(book: Book, chart: Chart, shape: Shape): ChartView {
  const { width, height } = shape;
  const boxes = plotBoxes(book, chart, shape);
  const plot = chart.series.length > 0 ? drawPlot(book, chart, boxes) : [];
  return {
    marks: [
      frameOf(chart, width, height),
      ...drawPlotArea(chart, boxes.inside),
      ...plot,
      ...drawTitle(book, chart, boxes.title),
      ...drawLegend(book, chart, boxes.legend),
      ...drawNote(chart, shape),
    ],
    label: labelOf(book, chart, shape),
  };
}
