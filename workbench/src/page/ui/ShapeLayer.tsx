import * as React from "react";
import type { Shape } from "../../book/shape";
import type { ChartView } from "../view/chart/drawChart";
import { ChartShape } from "./ChartShape";
import type { ShapeMove } from "../moveShapes";
import { toPixels } from "./pixels";
import { ShapeText } from "./ShapeText";
import { still } from "./useDrag";
import { type ShapeHandling, useShapeHandling } from "./useShapeHandling";

interface Props {
  readonly shapes: readonly Shape[];
  readonly charts: ReadonlyMap<number, ChartView>;
  readonly size: { readonly width: number; readonly height: number };
  readonly onClick: (name: string) => void;
  readonly onMove: (move: ShapeMove) => void;
}

/** The shapes over the cells; they scroll with them, can be clicked, and moved, several of them together. */
export function ShapeLayer({ shapes, charts, size, onClick, onMove }: Props) {
  const handling = useShapeHandling({ onClick, onMove });
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
          <BoxShape key={shape.id} shape={shape} handling={handling} />
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

interface BoxProps {
  readonly shape: Shape;
  readonly handling: ShapeHandling;
}

function BoxShape({ shape, handling }: BoxProps) {
  const isSelected = handling.selected.has(shape.id);
  const offset = isSelected ? handling.offset : still;
  const box = {
    x: toPixels(shape.left) + offset.x,
    y: toPixels(shape.top) + offset.y,
    width: toPixels(shape.width),
    height: toPixels(shape.height),
  };
  return (
    <g
      className="shape"
      role="button"
      tabIndex={0}
      aria-label={shape.altTextDescription || shape.altTextTitle || shape.name}
      aria-pressed={isSelected}
      {...handling.handlersOf(shape)}
    >
      <rect
        {...box}
        {...roundingOf(shape, box)}
        fill={shape.fill.kind === "Solid" ? shape.fill.color : "transparent"}
        {...strokeOf(shape)}
      />
      {shape.kind === "Image" && <PictureFrame name={shape.name} box={box} />}
      {shape.text && <ShapeText text={shape.text} box={box} />}
      {isSelected && <rect className="shape-frame" {...box} />}
    </g>
  );
}

/** Pictures are not painted here: their place is shown, and that it is one. */
function PictureFrame({ name, box }: { readonly name: string; readonly box: Box }) {
  const { x, y, width, height } = box;
  return (
    <>
      <rect {...box} fill="#F3F3F3" stroke="#A6A6A6" strokeDasharray="3 3" />
      <text x={x + width / 2} y={y + height / 2} textAnchor="middle" fontSize="11" fill="#595959">
        {`${name}: picture, not shown here`}
      </text>
    </>
  );
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function roundingOf({ geometry }: Shape, { width, height }: Box) {
  if (geometry === "Ellipse") return { rx: width / 2, ry: height / 2 };
  const radius = geometry === "RoundRectangle" ? Math.min(width, height) / 6 : 0;
  return { rx: radius, ry: radius };
}
