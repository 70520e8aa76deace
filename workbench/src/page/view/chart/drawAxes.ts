import { textOfAxisTitle } from "../../../book/chartData";
import type { Book } from "../../../book/book";
import type { ChartLine } from "../../../book/chart";
import { type Box, type Mark, type Point, strokeOf, textWidth } from "./marks";
import type { DrawnAxes, DrawnAxis } from "./scales";

/** "left", "right", "bottom" or "top" of the plot: where an axis has its labels. */
export type Side = "left" | "right" | "bottom" | "top";

function isUpright(side: Side): boolean {
  return side === "left" || side === "right";
}

/** The sides on which the axes of a group stand. */
export function sidesOf({ isLying, group, value, category }: DrawnAxes): {
  readonly value: Side;
  readonly category: Side;
} {
  const isSecond = group === "Secondary";
  if (isLying) {
    return {
      category: isSecond !== value.axis.reversed ? "right" : "left",
      value: isSecond !== category.axis.reversed ? "top" : "bottom",
    };
  }
  return {
    category: value.axis.reversed ? "top" : "bottom",
    value: isSecond !== category.axis.reversed ? "right" : "left",
  };
}

/** How much room an axis takes beside the plot. */
export function roomOf({ axis, labels }: DrawnAxis, side: Side): number {
  if (!axis.visible) return 4;
  const title = axis.title.visible ? axis.title.font.size * 1.6 : 0;
  if (axis.labels === "None") return title + 4;
  const widest = Math.max(0, ...labels.map(({ text }) => textWidth(text, axis.font)));
  return title + (isUpright(side) ? widest + 8 : axis.font.size * 1.7);
}

/** A point on a side of the plot, so far away from it. */
function besides(plot: Box, side: Side, share: number, distance: number): Point {
  const along = { x: plot.x + share * plot.width, y: plot.y + (1 - share) * plot.height };
  switch (side) {
    case "left":
      return { x: plot.x - distance, y: along.y };
    case "right":
      return { x: plot.x + plot.width + distance, y: along.y };
    case "top":
      return { x: along.x, y: plot.y - distance };
    case "bottom":
      return { x: along.x, y: plot.y + plot.height + distance };
  }
}

function lineOf(line: ChartLine, points: readonly Point[]): Mark[] {
  if (line.style === "None") return [];
  return [
    {
      kind: "line",
      points,
      stroke: strokeOf(line.style, line.color ?? "#D9D9D9", line.weightPoints ?? 0.75),
    },
  ];
}

const opposite: Readonly<Record<Side, Side>> = { left: "right", right: "left", top: "bottom", bottom: "top" };

export function drawGridlines({ axis, labels }: DrawnAxis, side: Side, plot: Box): Mark[] {
  if (!axis.gridlines.visible) return [];
  return labels.flatMap(({ share }) =>
    lineOf(axis.gridlines.line, [besides(plot, side, share, 0), besides(plot, opposite[side], share, 0)]),
  );
}

/** Every how many labels one is shown, so that they do not run into each other. */
function stepOf({ axis, labels }: DrawnAxis, side: Side, plot: Box): number {
  if (axis.labelSpacing !== undefined || labels.length === 0) return 1;
  const room = (isUpright(side) ? plot.height : plot.width) / labels.length;
  const needed = isUpright(side)
    ? axis.font.size * 1.2
    : Math.max(...labels.map(({ text }) => textWidth(text, axis.font) + 4));
  return Math.max(1, Math.ceil(needed / room));
}

function drawLabels(drawn: DrawnAxis, side: Side, plot: Box): Mark[] {
  const { axis, labels } = drawn;
  if (axis.labels === "None") return [];
  const step = stepOf(drawn, side, plot);
  const { size } = axis.font;
  const distance = isUpright(side) ? 5 : 4;
  const drop = { left: 0.35, right: 0.35, bottom: 0.9, top: 0 }[side];
  const anchor = side === "left" ? "end" : side === "right" ? "start" : "middle";
  return labels
    .filter((_, index) => index % step === 0)
    .map(({ share, text }): Mark => {
      const { x, y } = besides(plot, side, share, distance);
      return { kind: "text", x, y: y + size * drop, text, anchor, font: axis.font };
    });
}

function drawTitle(book: Book, { axis, labels }: DrawnAxis, side: Side, plot: Box): Mark[] {
  const { title } = axis;
  if (!title.visible) return [];
  const distance = roomOf({ axis, labels, shareOf: () => 0 }, side) - title.font.size * 0.8;
  const { x, y } = besides(plot, side, 0.5, distance);
  const drop = isUpright(side) ? 0 : title.font.size * 0.35;
  return [
    {
      kind: "text",
      x,
      y: y + drop,
      text: textOfAxisTitle(book, title),
      anchor: "middle",
      font: title.font,
      isUpright: isUpright(side),
    },
  ];
}

export function drawAxis(book: Book, drawn: DrawnAxis, side: Side, plot: Box): Mark[] {
  if (!drawn.axis.visible) return [];
  const line = lineOf(drawn.axis.line, [besides(plot, side, 0, 0), besides(plot, side, 1, 0)]);
  return [...line, ...drawLabels(drawn, side, plot), ...drawTitle(book, drawn, side, plot)];
}
