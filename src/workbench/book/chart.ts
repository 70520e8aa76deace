import type { FontStyle } from "./style";

/** The text of a chart's part. */
export type ChartFont = Omit<FontStyle, "strikethrough">;

/** "Automatic" is Excel's own choice by the place of the series; "Other" is a gradient, picture or pattern of a file. */
export interface ChartFill {
  readonly kind: "Automatic" | "None" | "Solid" | "Other";
  readonly color?: string;
}

export interface ChartLine {
  /** As Office.js names it: "Automatic", "None", "Continuous", "Dash", "Dot", … */
  readonly style: string;
  readonly color?: string;
  readonly weightPoints?: number;
}

/** A title of a chart or an axis: a text, a formula that leads to one, or neither (Excel's own choice). */
export interface ChartTitle {
  readonly visible: boolean;
  readonly text?: string;
  /** Without "=". */
  readonly formula?: string;
  readonly overlay: boolean;
  readonly font: ChartFont;
}

export interface ChartLegend {
  readonly visible: boolean;
  readonly position: string;
  readonly overlay: boolean;
  readonly font: ChartFont;
}

export interface ChartAxis {
  readonly visible: boolean;
  /** Undefined where Excel chooses. */
  readonly minimum?: number;
  readonly maximum?: number;
  readonly majorUnit?: number;
  /** Undefined where the cells' own format is shown. */
  readonly numberFormat?: string;
  readonly reversed: boolean;
  /** "NextToAxis", "Low", "High" or "None". */
  readonly labels: string;
  /** Every how many categories one is named; undefined where Excel chooses. */
  readonly labelSpacing?: number;
  /** "None", "Cross", "Inside" or "Outside". */
  readonly majorTicks: string;
  readonly title: ChartTitle;
  readonly gridlines: { readonly visible: boolean; readonly line: ChartLine };
  readonly line: ChartLine;
  readonly font: ChartFont;
}

export type AxisName = "value" | "category";
export type AxisGroup = "Primary" | "Secondary";

export interface ChartMarker {
  /** "Automatic", "None", "Circle", … */
  readonly style: string;
  readonly size: number;
  readonly foreground?: string;
  readonly background?: string;
}

export interface ChartLabels {
  readonly visible: boolean;
  readonly numberFormat?: string;
  /** As Office.js names it; undefined where Excel chooses. */
  readonly position?: string;
  readonly font: ChartFont;
}

/** How a series is drawn: with its grouping and marks this is what Office.js calls its chart type. */
export interface SeriesPlot {
  readonly kind: "Line" | "Column" | "Bar" | "Area" | "Scatter";
  readonly grouping: "Side" | "Stacked" | "Stacked100";
}

export interface ChartSeries extends SeriesPlot {
  /** Stays the same while other series come and go. */
  readonly id: number;
  /** What it is called where no formula says it; undefined: "Series1". */
  readonly name?: string;
  /** Formulas without "=": `Sheet1!$B$2:$B$5`. */
  readonly nameFormula?: string;
  readonly values?: string;
  readonly categories?: string;
  readonly axisGroup: AxisGroup;
  readonly fill: ChartFill;
  readonly line: ChartLine;
  readonly marker: ChartMarker;
  readonly smooth: boolean;
  readonly labels: ChartLabels;
  /** Percent of a column's width; the same for all columns of an axis group. */
  readonly gapWidth: number;
  readonly overlap: number;
}

/** A chart; its frame is the shape that holds it. Never changed in place. */
export interface Chart {
  /** Office.js name of the type that the chart as a whole has. */
  readonly type: string;
  readonly title: ChartTitle;
  readonly legend: ChartLegend;
  readonly axes: Readonly<Record<AxisGroup, Readonly<Record<AxisName, ChartAxis>>>>;
  readonly series: readonly ChartSeries[];
  readonly fill: ChartFill;
  readonly border: ChartLine;
  readonly font: ChartFont;
  /** As Office.js names it: "NotPlotted", "Zero" or "Interplotted". */
  readonly blanksAs: string;
  readonly plotVisibleOnly: boolean;
  /** Of a chart that is as its file has it: what of it this model does not know, and its formulas in the file's order. */
  readonly stored?: { readonly unknown: readonly string[]; readonly formulas: readonly string[] };
}

const gray = "#595959";
const faint = "#D9D9D9";

export function chartFont(size: number, change: Partial<ChartFont> = {}): ChartFont {
  return { name: "Calibri", size, bold: false, italic: false, underline: "None", color: gray, ...change };
}

export const hairline: ChartLine = { style: "Continuous", color: faint, weightPoints: 0.75 };
export const automaticLine: ChartLine = { style: "Automatic" };
export const noLine: ChartLine = { style: "None" };

const plainAxis: ChartAxis = {
  visible: true,
  reversed: false,
  labels: "NextToAxis",
  majorTicks: "None",
  title: { visible: false, overlay: false, font: chartFont(10) },
  gridlines: { visible: false, line: hairline },
  line: hairline,
  font: chartFont(9),
};

/** The axes of a group as Excel makes them for columns and lines. */
export const plainAxes: Chart["axes"]["Primary"] = {
  category: plainAxis,
  value: { ...plainAxis, gridlines: { visible: true, line: hairline }, line: noLine },
};

/** A chart without series, as Excel adds it. */
export function blankChart(type: string): Chart {
  return {
    type,
    title: { visible: true, overlay: false, font: chartFont(14) },
    legend: { visible: true, position: "Bottom", overlay: false, font: chartFont(9) },
    axes: {
      Primary: plainAxes,
      Secondary: {
        category: { ...plainAxis, visible: false },
        value: { ...plainAxes.value, gridlines: plainAxis.gridlines },
      },
    },
    series: [],
    fill: { kind: "Solid", color: "#FFFFFF" },
    border: hairline,
    font: chartFont(10),
    blanksAs: "NotPlotted",
    plotVisibleOnly: true,
  };
}

/** A series that leads nowhere yet. */
export function blankSeries(id: number): ChartSeries {
  return {
    id,
    kind: "Column",
    grouping: "Side",
    axisGroup: "Primary",
    fill: { kind: "Automatic" },
    line: automaticLine,
    marker: { style: "Automatic", size: 5 },
    smooth: false,
    labels: { visible: false, font: chartFont(9) },
    gapWidth: 150,
    overlap: 0,
  };
}
