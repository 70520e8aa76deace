import * as React from "react";
import { figureText } from "../../scorecard";

export interface HistoryPoint {
  readonly label: string;
  readonly value: number | undefined;
}

interface Props {
  /** Oldest first; gaps stay gaps. */
  readonly points: readonly HistoryPoint[];
  readonly target: number | undefined;
  readonly unit: string | undefined;
}

const [width, height, margin] = [320, 110, 8];

/** The last periods as a line against today's target; the same as a table for those who do not see it. */
export function HistoryChart({ points, target, unit }: Props) {
  const values = points.flatMap(({ value }) => (value === undefined ? [] : [value]));
  if (values.length < 2) return null;
  const low = Math.min(...values, target ?? Infinity);
  const high = Math.max(...values, target ?? -Infinity);
  const x = (index: number) => margin + (index * (width - 2 * margin)) / Math.max(points.length - 1, 1);
  const y = (value: number) => height - margin - ((value - low) * (height - 2 * margin)) / (high - low || 1);
  return (
    <figure className="history">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={spoken(points, target, unit)}>
        {target !== undefined && <line className="target" x1={0} x2={width} y1={y(target)} y2={y(target)} />}
        <path className="actual" d={linePath(points, x, y)} />
        {points.map(({ label, value }, index) =>
          value === undefined ? null : (
            <circle key={label} cx={x(index)} cy={y(value)} r={2.5}>
              <title>{`${label}: ${figureText(value, unit)}`}</title>
            </circle>
          ),
        )}
      </svg>
      <figcaption>
        {points[0]?.label} to {points[points.length - 1]?.label}
        {target !== undefined && ", dashed: today's target"}
      </figcaption>
    </figure>
  );
}

/** A new piece of line after each gap. */
function linePath(
  points: readonly HistoryPoint[],
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  return points
    .map(({ value }, index) => {
      if (value === undefined) return "";
      const isFirst = points[index - 1]?.value === undefined;
      return `${isFirst ? "M" : "L"}${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
    })
    .join("");
}

function spoken(
  points: readonly HistoryPoint[],
  target: number | undefined,
  unit: string | undefined,
): string {
  const values = points.map(
    ({ label, value }) => `${label} ${value === undefined ? "no data" : figureText(value, unit)}`,
  );
  return `History: ${values.join("; ")}. Target ${figureText(target, unit)}.`;
}
