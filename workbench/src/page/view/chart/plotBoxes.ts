import type { Book } from "../../../book/book";
import type { Chart } from "../../../book/chart";
import { hasSlices } from "../../../book/chartTypes";
import { roomOf, type Side, sidesOf } from "./drawAxes";
import { legendBoxes } from "./drawLegend";
import type { Box } from "./marks";
import { axesOf, type DrawnAxes } from "./scales";

const margin = 8;

/** Where a chart's parts stand, in points from its corner. */
export interface ChartBoxes {
  readonly title: Box;
  readonly legend: Box;
  /** The plot with the labels of its axes, and without. */
  readonly outside: Box;
  readonly inside: Box;
}

/** The groups of axes that a chart is drawn on; pies and radars have none of these. */
export function drawnAxes(book: Book, chart: Chart): readonly DrawnAxes[] {
  const isRound = chart.series.some((one) => hasSlices(one) || one.kind === "Radar");
  if (isRound) return [];
  return (["Primary", "Secondary"] as const).flatMap((group) => axesOf(book, chart, group) ?? []);
}

/** What the axes leave of a box for the plot. */
function insideOf(box: Box, groups: readonly DrawnAxes[]): Box {
  const rooms: Record<Side, number> = { left: 4, right: 4, top: 4, bottom: 4 };
  for (const axes of groups) {
    const sides = sidesOf(axes);
    for (const name of ["value", "category"] as const)
      rooms[sides[name]] = Math.max(rooms[sides[name]], roomOf(axes[name], sides[name]));
  }
  return {
    x: box.x + rooms.left,
    y: box.y + rooms.top,
    width: Math.max(1, box.width - rooms.left - rooms.right),
    height: Math.max(1, box.height - rooms.top - rooms.bottom),
  };
}

function outsideOf(inside: Box, groups: readonly DrawnAxes[]): Box {
  const own = insideOf(inside, groups);
  const [left, top] = [own.x - inside.x, own.y - inside.y];
  const [across, down] = [inside.width - own.width, inside.height - own.height];
  return {
    x: inside.x - left,
    y: inside.y - top,
    width: inside.width + across,
    height: inside.height + down,
  };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function plotOf(chart: Chart, rest: Box, groups: readonly DrawnAxes[], size: Size) {
  const place = chart.plotArea?.place;
  if (!place) return { outside: rest, inside: insideOf(rest, groups) };
  const box = {
    x: place.x * size.width,
    y: place.y * size.height,
    width: place.width * size.width,
    height: place.height * size.height,
  };
  return place.isInside
    ? { inside: box, outside: outsideOf(box, groups) }
    : { outside: box, inside: insideOf(box, groups) };
}

/** Lays a chart of a size out: title above, legend on its side, the plot in what is left, or where it was put. */
export function plotBoxes(book: Book, chart: Chart, size: Size): ChartBoxes {
  const title = {
    x: margin,
    y: margin,
    width: size.width - 2 * margin,
    height: size.height - 2 * margin,
  };
  const taken = chart.title.visible && !chart.title.overlay ? chart.title.font.size * 1.8 : 0;
  const legend = { ...title, y: title.y + taken, height: title.height - taken };
  const { rest } = legendBoxes(book, chart, legend);
  return { title, legend, ...plotOf(chart, rest, drawnAxes(book, chart), size) };
}
