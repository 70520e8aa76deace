import type { ChartBox, ChartFont, ChartLine } from "./chart";

export interface ChartMarker {
  /** "Automatic", "None", "Circle", … */
  readonly style: string;
  readonly size: number;
  readonly foreground?: string;
  readonly background?: string;
}

export const labelContents = [
  "Value",
  "SeriesName",
  "CategoryName",
  "Percentage",
  "LegendKey",
  "BubbleSize",
] as const;
export type LabelContent = (typeof labelContents)[number];

export interface ChartLabels extends ChartBox {
  /** What they say; nothing where there are none. */
  readonly shows: readonly LabelContent[];
  readonly numberFormat?: string;
  /** Between several contents. */
  readonly separator?: string;
  readonly turn?: number;
  readonly hidesLeaderLines?: boolean;
  /** As Office.js names it; undefined where Excel chooses. */
  readonly position?: string;
  readonly font: ChartFont;
}

/** The label of one point. */
export interface PointLabel extends ChartLabels {
  /** A text of its own in place of what it shows. */
  readonly text?: string;
}

/** What sets one point of a series apart. */
export interface ChartPoint extends ChartBox {
  /** Its place in the series. */
  readonly index: number;
  readonly marker?: ChartMarker;
  readonly label?: PointLabel;
}

export interface ChartTrendline {
  /** As Office.js names it: "Linear", "MovingAverage", … */
  readonly type: string;
  readonly name?: string;
  readonly forward: number;
  readonly backward: number;
  readonly intercept?: number;
  /** Of a polynomial its order, of a moving average its period. */
  readonly order: number;
  readonly period: number;
  readonly showEquation: boolean;
  readonly showRSquared: boolean;
  readonly line: ChartLine;
}

export interface ChartErrorBars {
  /** "FixedValue", "Percent", "StDev" or "StError". */
  readonly type: string;
  /** "Both", "MinusValues" or "PlusValues". */
  readonly include: string;
  readonly hasCap: boolean;
  readonly amount: number;
  readonly line: ChartLine;
}
