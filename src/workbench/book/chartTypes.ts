import type { ChartLine, ChartSeries, SeriesPlot } from "./chart";

type TypeOfSeries = SeriesPlot & {
  readonly hasMarkers?: boolean;
  readonly hasLine?: boolean;
  readonly smooth?: boolean;
};

const line = { kind: "Line", hasMarkers: false } as const;
const marked = { kind: "Line", hasMarkers: true } as const;
const scatter = { kind: "Scatter", grouping: "Side" } as const;

/** The chart types that the workbench draws, by Office.js name. */
const types = {
  Line: { ...line, grouping: "Side" },
  LineStacked: { ...line, grouping: "Stacked" },
  LineStacked100: { ...line, grouping: "Stacked100" },
  LineMarkers: { ...marked, grouping: "Side" },
  LineMarkersStacked: { ...marked, grouping: "Stacked" },
  LineMarkersStacked100: { ...marked, grouping: "Stacked100" },
  ColumnClustered: { kind: "Column", grouping: "Side" },
  ColumnStacked: { kind: "Column", grouping: "Stacked" },
  ColumnStacked100: { kind: "Column", grouping: "Stacked100" },
  BarClustered: { kind: "Bar", grouping: "Side" },
  BarStacked: { kind: "Bar", grouping: "Stacked" },
  BarStacked100: { kind: "Bar", grouping: "Stacked100" },
  Area: { kind: "Area", grouping: "Side" },
  AreaStacked: { kind: "Area", grouping: "Stacked" },
  AreaStacked100: { kind: "Area", grouping: "Stacked100" },
  XYScatter: { ...scatter, hasMarkers: true, hasLine: false },
  XYScatterLines: { ...scatter, hasMarkers: true, hasLine: true, smooth: false },
  XYScatterLinesNoMarkers: { ...scatter, hasMarkers: false, hasLine: true, smooth: false },
  XYScatterSmooth: { ...scatter, hasMarkers: true, hasLine: true, smooth: true },
  XYScatterSmoothNoMarkers: { ...scatter, hasMarkers: false, hasLine: true, smooth: true },
} as const satisfies Readonly<Record<string, TypeOfSeries>>;

const typeList: readonly (readonly [string, TypeOfSeries])[] = Object.entries(types);

/** What a chart type says of a series; undefined for types that are not drawn. */
function findType(name: string): TypeOfSeries | undefined {
  return typeList.find(([known]) => known === name)?.[1];
}

/** True for a chart type that the workbench draws. */
export function isDrawn(name: string): boolean {
  return findType(name) !== undefined;
}

/** A series turned into one of another chart type: its marks and line follow where the type speaks of them. */
export function retyped(series: ChartSeries, name: string): ChartSeries {
  const type = findType(name);
  if (!type) return series;
  const { kind, grouping, smooth = false } = type;
  const isStacked = grouping !== "Side";
  return {
    ...series,
    kind,
    grouping,
    smooth,
    marker: { ...series.marker, style: markerStyle(series.marker.style, type.hasMarkers) },
    line: lineOf(series.line, type),
    gapWidth: 150,
    overlap: (kind === "Column" || kind === "Bar") && isStacked ? 100 : 0,
  };
}

function markerStyle(style: string, hasMarkers: boolean | undefined): string {
  if (hasMarkers === false) return "None";
  return hasMarkers === true && style === "None" ? "Automatic" : style;
}

/** Lines are as wide as Excel makes them; the outline of columns is what it was. */
function lineOf(line: ChartLine, { kind, hasLine }: TypeOfSeries): ChartLine {
  if (kind !== "Line" && kind !== "Scatter") return line;
  const { weightPoints = 2.25 } = line;
  if (hasLine === false) return { style: "None", weightPoints };
  const style = line.style === "None" ? "Automatic" : line.style;
  return { ...line, style, weightPoints };
}

/** Office.js name of a series' chart type. */
export function typeOfSeries(series: ChartSeries): string {
  const isLike = (type: TypeOfSeries): boolean =>
    type.kind === series.kind &&
    type.grouping === series.grouping &&
    (type.hasMarkers ?? hasMarkers(series)) === hasMarkers(series) &&
    (type.hasLine ?? hasLine(series)) === hasLine(series) &&
    (type.kind !== "Scatter" || (type.smooth ?? series.smooth) === series.smooth);
  return typeList.find(([, type]) => isLike(type))?.[0] ?? "XYScatter";
}

export function hasMarkers({ marker }: ChartSeries): boolean {
  return marker.style !== "None";
}

export function hasLine({ line: { style } }: ChartSeries): boolean {
  return style !== "None";
}

/** Office.js name of the type of a chart that has no series yet. */
export function typeOfPlot({ kind, grouping }: SeriesPlot): string {
  return typeList.find(([, type]) => type.kind === kind && type.grouping === grouping)?.[0] ?? "Invalid";
}
