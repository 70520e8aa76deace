import type { ChartFont } from "../../../book/chart";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** A stroke; dashes in multiples of its width. */
export interface Stroke {
  readonly color: string;
  readonly width: number;
  readonly dashes?: readonly number[];
}

/** One piece of a drawn chart, in points from the chart's top left corner. */
export type Mark =
  | ({ readonly kind: "rectangle"; readonly fill?: string; readonly stroke?: Stroke } & Box)
  | { readonly kind: "line"; readonly points: readonly Point[]; readonly stroke: Stroke }
  | { readonly kind: "area"; readonly points: readonly Point[]; readonly fill: string }
  | ({
      readonly kind: "marker";
      readonly style: string;
      readonly size: number;
      readonly fill: string;
      readonly stroke: string;
    } & Point)
  | ({
      readonly kind: "text";
      readonly text: string;
      readonly anchor: "start" | "middle" | "end";
      readonly font: ChartFont;
      readonly isUpright?: boolean;
    } & Point);

const dashes: Readonly<Record<string, readonly number[]>> = {
  Dash: [4, 3],
  DashDot: [4, 3, 1, 3],
  DashDotDot: [4, 2, 1, 2, 1, 2],
  Dot: [1, 1],
  RoundDot: [1, 2],
};

export function strokeOf(style: string, color: string, width: number): Stroke {
  const pattern = dashes[style];
  return pattern ? { color, width, dashes: pattern } : { color, width };
}

/** Roughly how wide a text is: what Calibri and its likes take on average. */
export function textWidth(text: string, { size }: ChartFont): number {
  return text.length * size * 0.52;
}
