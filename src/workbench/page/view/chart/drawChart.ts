import type { Book } from "../../../book/book";
import type { Chart } from "../../../book/chart";
import { nameOfSeries, textOfTitle } from "../../../book/chartData";
import type { Shape } from "../../../book/shape";
import { drawAxis, drawGridlines, roomOf, type Side, sidesOf } from "./drawAxes";
import { drawLegend } from "./drawLegend";
import { drawSeries } from "./drawSeries";
import { type Box, type Mark, strokeOf } from "./marks";
import { axesOf, type DrawnAxes } from "./scales";

/** A chart as the page shows it: its pieces, and what it is said to be. */
export interface ChartView {
  readonly marks: readonly Mark[];
  readonly label: string;
}

const margin = 8;

function drawTitle(book: Book, chart: Chart, box: Box): { readonly marks: Mark[]; readonly rest: Box } {
  const { title } = chart;
  if (!title.visible) return { marks: [], rest: box };
  const { font } = title;
  const height = font.size * 1.8;
  const text: Mark = {
    kind: "text",
    x: box.x + box.width / 2,
    y: box.y + font.size,
    text: textOfTitle(book, chart),
    anchor: "middle",
    font,
  };
  const rest = title.overlay ? box : { ...box, y: box.y + height, height: box.height - height };
  return { marks: [text], rest };
}

/** What the axes leave of a box for the plot. */
function plotIn(box: Box, groups: readonly DrawnAxes[]): Box {
  const rooms: Record<Side, number> = { left: 4, right: 4, top: 4, bottom: 4 };
  for (const axes of groups) {
    const sides = sidesOf(axes);
    for (const name of ["value", "category"] as const) {
      const side = sides[name];
      rooms[side] = Math.max(rooms[side], roomOf(axes[name], side));
    }
  }
  return {
    x: box.x + rooms.left,
    y: box.y + rooms.top,
    width: Math.max(1, box.width - rooms.left - rooms.right),
    height: Math.max(1, box.height - rooms.top - rooms.bottom),
  };
}

function drawPlot(book: Book, chart: Chart, box: Box): Mark[] {
  const groups = (["Primary", "Secondary"] as const).flatMap((group) => axesOf(book, chart, group) ?? []);
  const plot = plotIn(box, groups);
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
  const whole = { x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin };
  const title = drawTitle(book, chart, whole);
  const legend = drawLegend(book, chart, title.rest);
  const plot = chart.series.length > 0 ? drawPlot(book, chart, legend.rest) : [];
  return {
    marks: [frameOf(chart, width, height), ...plot, ...title.marks, ...legend.marks],
    label: labelOf(book, chart, shape),
  };
}
