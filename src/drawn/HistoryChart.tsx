import * as React from "react";
import { figureText, type ScoredMeasure } from "../scorecard";
import { chartSize, namePlace } from "./namePlace";

export interface HistoryPoint {
  readonly label: string;
  readonly value: number | undefined;
}

interface Props {
  /** Oldest first; gaps stay gaps. */
  readonly points: readonly HistoryPoint[];
  readonly levels: ScoredMeasure["levels"];
  readonly unit: string | undefined;
}

const { width, height, side, room } = chartSize;

/** Where a point's place and a figure lie in the picture. */
interface Scales {
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
}

/** The last periods as a line, with today's target and red flag; the same in words for those who do not see it. */
export function HistoryChart({ points, levels, unit }: Props) {
  const values = points.flatMap(({ value }) => (value === undefined ? [] : [value]));
  if (values.length < 2) return null;
  const limits = limitsOf(levels);
  const scales = scalesFor(points.length, [...values, ...limits.map(({ value }) => value)]);
  return (
    <figure className="history">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={spoken(points, limits, unit)}>
        {limits.map(({ name, value }) => (
          <line key={`${name} ${value}`} className={looks[name]} x2={width} {...at(scales.y(value))} />
        ))}
        <Line points={points} scales={scales} unit={unit} />
        {limits.map((limit) => (
          <LimitName key={`${limit.name} ${limit.value}`} {...{ limit, points, scales, unit }} />
        ))}
      </svg>
      <figcaption>
        {points[0]?.label} to {points[points.length - 1]?.label}
      </figcaption>
    </figure>
  );
}

interface Limit {
  readonly name: "Target" | "Red flag";
  readonly value: number;
}

/** Both ends where the target is a range. */
function limitsOf({ target, targetHigh, redFlag, redFlagHigh }: Props["levels"]): readonly Limit[] {
  const limits = [
    { name: "Target", value: target },
    { name: "Target", value: targetHigh },
    { name: "Red flag", value: redFlag },
    { name: "Red flag", value: redFlagHigh },
  ] as const;
  return limits.flatMap(({ name, value }) => (value === undefined ? [] : [{ name, value }]));
}

function scalesFor(count: number, values: readonly number[]): Scales {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const share = (value: number) => (high === low ? 0.5 : (value - low) / (high - low));
  return {
    x: (index) => side + (index * (width - 2 * side)) / Math.max(count - 1, 1),
    y: (value) => height - side - share(value) * (height - side - room),
  };
}

const looks: Readonly<Record<Limit["name"], string>> = { Target: "target", "Red flag": "red-flag" };

const at = (y: number) => ({ y1: y, y2: y });

interface Named extends Omit<Props, "levels"> {
  readonly limit: Limit;
  readonly scales: Scales;
}

function LimitName({ limit: { name, value }, points, scales, unit }: Named) {
  const figures = points.flatMap((point, index) =>
    point.value === undefined ? [] : [{ x: scales.x(index), y: scales.y(point.value) }],
  );
  const { x, y, textAnchor } = namePlace(scales.y(value), name === "Target" ? "start" : "end", figures);
  return (
    <text className={looks[name]} {...{ x, y, textAnchor }}>
      {name} {figureText(value, unit)}
    </text>
  );
}

function Line({ points, scales, unit }: Omit<Props, "levels"> & { readonly scales: Scales }) {
  return (
    <>
      <path className="actual" d={linePath(points, scales)} />
      {points.map(({ label, value }, index) =>
        value === undefined ? null : (
          <circle key={label} cx={scales.x(index)} cy={scales.y(value)} r={2.5}>
            <title>{`${label}: ${figureText(value, unit)}`}</title>
          </circle>
        ),
      )}
    </>
  );
}

/** A new piece of line after each gap. */
function linePath(points: readonly HistoryPoint[], { x, y }: Scales): string {
  return points
    .map(({ value }, index) => {
      if (value === undefined) return "";
      const isFirst = points[index - 1]?.value === undefined;
      return `${isFirst ? "M" : "L"}${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
    })
    .join("");
}

function spoken(points: readonly HistoryPoint[], limits: readonly Limit[], unit: string | undefined): string {
  const values = points.map(
    ({ label, value }) => `${label} ${value === undefined ? "no data" : figureText(value, unit)}`,
  );
  const named = limits.map(({ name, value }) => `${name} ${figureText(value, unit)}.`);
  return [`History: ${values.join("; ")}.`, ...named].join(" ");
}
