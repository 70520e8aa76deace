import * as React from "react";
import type { Shape } from "../../book/shape";
import type { ChartView } from "../view/chart/drawChart";
import type { Mark, Point, Stroke } from "../view/chart/marks";
import { toPixels } from "./pixels";

interface Props {
  readonly shape: Shape;
  readonly view: ChartView;
}

/** A chart over the cells, drawn in points and shown in pixels. */
export function ChartShape({ shape, view }: Props) {
  const place = `translate(${toPixels(shape.left)} ${toPixels(shape.top)}) scale(${toPixels(1)})`;
  return (
    <g className="chart" role="img" aria-label={view.label} transform={place}>
      {view.marks.map((mark, index) => (
        <MarkShape key={index} mark={mark} />
      ))}
    </g>
  );
}

function MarkShape({ mark }: { readonly mark: Mark }) {
  switch (mark.kind) {
    case "rectangle": {
      const { x, y, width, height, fill = "none", stroke } = mark;
      return <rect {...{ x, y, width, height, fill }} {...strokeIn(stroke)} />;
    }
    case "line":
      return <polyline points={pointsIn(mark.points)} fill="none" {...strokeIn(mark.stroke)} />;
    case "area":
      return <polygon points={pointsIn(mark.points)} fill={mark.fill} />;
    case "marker":
      return <Marker {...mark} />;
    case "text":
      return <Words {...mark} />;
  }
}

const pointsIn = (points: readonly Point[]): string => points.map(({ x, y }) => `${x},${y}`).join(" ");

function strokeIn(stroke: Stroke | undefined) {
  if (!stroke) return {};
  const { color, width, dashes } = stroke;
  return {
    stroke: color,
    strokeWidth: width,
    strokeLinejoin: "round" as const,
    strokeDasharray: dashes?.map((dash) => dash * width).join(" "),
  };
}

function Marker({ x, y, size, style, fill, stroke }: Extract<Mark, { kind: "marker" }>) {
  const half = size / 2;
  if (style === "Square") {
    return <rect x={x - half} y={y - half} width={size} height={size} fill={fill} stroke={stroke} />;
  }
  if (style === "Diamond" || style === "Triangle") {
    const corners = style === "Diamond" ? [[0, -1], [1, 0], [0, 1], [-1, 0]] : [[0, -1], [1, 1], [-1, 1]]; // prettier-ignore
    const points = corners.map(([dx = 0, dy = 0]) => ({ x: x + dx * half, y: y + dy * half }));
    return <polygon points={pointsIn(points)} fill={fill} stroke={stroke} />;
  }
  return <circle cx={x} cy={y} r={half} fill={fill} stroke={stroke} />;
}

function Words({ x, y, text, anchor, font, isUpright }: Extract<Mark, { kind: "text" }>) {
  return (
    <text
      x={x}
      y={y}
      textAnchor={anchor}
      fill={font.color}
      fontSize={font.size}
      fontFamily={`"${font.name}", Carlito, Arial, sans-serif`}
      fontWeight={font.bold ? 700 : 400}
      fontStyle={font.italic ? "italic" : undefined}
      transform={isUpright ? `rotate(-90 ${x} ${y})` : undefined}
    >
      {text}
    </text>
  );
}
