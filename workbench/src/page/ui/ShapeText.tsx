import * as React from "react";
import type { ShapeText as Text } from "../../book/shape";
import { toPixels } from "./pixels";

interface Props {
  readonly text: Text;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

const verticals: Readonly<Record<string, string>> = {
  Top: "flex-start",
  Middle: "center",
  Bottom: "flex-end",
};
const horizontals = { Center: "center", Right: "right", Left: "left", Justify: "justify" } as const;

/** A shape's text in its runs, wrapped inside the shape. */
export function ShapeText({ text, box }: Props) {
  const { margins, verticalAlignment, horizontalAlignment } = text;
  const align = Object.entries(horizontals).find(([name]) => name === horizontalAlignment)?.[1] ?? "left";
  return (
    <foreignObject {...box} pointerEvents="none">
      <div
        className="shape-text"
        style={{
          justifyContent: verticals[verticalAlignment] ?? "flex-start",
          textAlign: align,
          padding: [margins.top, margins.right, margins.bottom, margins.left]
            .map((one) => `${toPixels(one)}px`)
            .join(" "),
        }}
      >
        <div>
          {text.runs.map((run, index) => (
            <span
              key={index}
              style={{
                font: `${run.italic ? "italic " : ""}${run.bold ? 700 : 400} ${toPixels(run.size)}px/1.2 "${run.name}", Carlito, Arial, sans-serif`,
                color: run.color,
              }}
            >
              {run.text}
            </span>
          ))}
        </div>
      </div>
    </foreignObject>
  );
}
