import * as React from "react";
import type { Shape } from "../../book/shape";
import type { ChartView } from "../view/chart/drawChart";
import { ChartShape } from "./ChartShape";
import { toPixels, toPoints } from "./pixels";
import { ShapeText } from "./ShapeText";

interface Props {
  readonly shapes: readonly Shape[];
  readonly charts: ReadonlyMap<number, ChartView>;
  readonly size: { readonly width: number; readonly height: number };
  readonly onClick: (name: string) => void;
  readonly onMove: (name: string, left: number, top: number) => void;
}

/** The shapes over the cells; they scroll with them, can be clicked and dragged. */
export function ShapeLayer({ shapes, charts, size, onClick, onMove }: Props) {
  if (shapes.length === 0) return null;
  return (
    <svg
      className="shapes"
      width={size.width}
      height={size.height}
      aria-label="Shapes on the sheet"
      role="group"
    >
      <defs>
        <marker
          id="arrow"
          viewBox="0 0 10 10"
          refX="9"
          refY="5"
          markerWidth="7"
          markerHeight="7"
          orient="auto-start-reverse"
        >
          <path d="M0 0L10 5L0 10z" fill="context-stroke" />
        </marker>
      </defs>
      {shapes.map((shape) => {
        const chart = charts.get(shape.id);
        if (chart) return <ChartShape key={shape.id} shape={shape} view={chart} />;
        return shape.kind === "Line" ? (
          <LineShape key={shape.id} shape={shape} />
        ) : (
          <BoxShape key={shape.id} shape={shape} onClick={onClick} onMove={onMove} />
        );
      })}
    </svg>
  );
}

const dashes: Readonly<Record<string, string>> = {
  Dash: "6 4",
  RoundDot: "1 4",
  SquareDot: "2 3",
  DashDot: "6 3 1 3",
};

function strokeOf({ line }: Shape) {
  if (!line.visible) return { stroke: "none" };
  return {
    stroke: line.color,
    strokeWidth: toPixels(line.weightPoints),
    strokeDasharray: dashes[line.dashStyle],
  };
}

function LineShape({ shape }: { readonly shape: Shape }) {
  const { left, top, width, height, connector } = shape;
  const [x1, x2] = connector?.flipHorizontal ? [left + width, left] : [left, left + width];
  const [y1, y2] = connector?.flipVertical ? [top + height, top] : [top, top + height];
  const hasArrow = connector !== undefined && connector.endArrowhead.style !== "None";
  return (
    <line
      x1={toPixels(x1)}
      y1={toPixels(y1)}
      x2={toPixels(x2)}
      y2={toPixels(y2)}
      {...strokeOf(shape)}
      markerEnd={hasArrow ? "url(#arrow)" : undefined}
    />
  );
}

function BoxShape({ shape, onClick, onMove }: Pick<Props, "onClick" | "onMove"> & { readonly shape: Shape }) {
  const drag = useDrag((x, y) => onMove(shape.name, shape.left + toPoints(x), shape.top + toPoints(y)));
  const box = {
    x: toPixels(shape.left) + drag.x,
    y: toPixels(shape.top) + drag.y,
    width: toPixels(shape.width),
    height: toPixels(shape.height),
  };
  const isRound = shape.geometry === "Ellipse";
  const radius = isRound
    ? box.width / 2
    : shape.geometry === "RoundRectangle"
      ? Math.min(box.width, box.height) / 6
      : 0;
  return (
    <g
      className="shape"
      role="button"
      tabIndex={0}
      aria-label={shape.altTextDescription || shape.altTextTitle || shape.name}
      onClick={() => onClick(shape.name)}
      onKeyDown={({ key }) => (key === "Enter" || key === " ") && onClick(shape.name)}
      {...drag.handlers}
    >
      <rect
        {...box}
        rx={radius}
        ry={isRound ? box.height / 2 : radius}
        fill={shape.fill.kind === "Solid" ? shape.fill.color : "transparent"}
        {...strokeOf(shape)}
      />
      {shape.text && <ShapeText text={shape.text} box={box} />}
    </g>
  );
}

const still = { x: 0, y: 0 };

/** Follows the pointer while it is down; a click that goes nowhere is no move. */
function useDrag(onEnd: (x: number, y: number) => void) {
  const [from, setFrom] = React.useState<{ readonly x: number; readonly y: number }>();
  const [moved, setMoved] = React.useState(still);
  const end = () => {
    if (Math.abs(moved.x) + Math.abs(moved.y) > 3) onEnd(moved.x, moved.y);
    setFrom(undefined);
    setMoved(still);
  };
  return {
    ...moved,
    handlers: {
      onPointerDown: (event: React.PointerEvent) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setFrom({ x: event.clientX, y: event.clientY });
      },
      onPointerMove: ({ clientX, clientY }: React.PointerEvent) =>
        from && setMoved({ x: clientX - from.x, y: clientY - from.y }),
      onPointerUp: end,
      onPointerCancel: () => setFrom(undefined),
    },
  };
}
