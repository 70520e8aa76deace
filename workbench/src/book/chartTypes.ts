import type { ChartLine, ChartSeries, SeriesPlot } from "./chart";

type TypeOfSeries = SeriesPlot & {
  readonly hasMarkers?: boolean;
  readonly hasLine?: boolean;
  readonly smooth?: boolean;
  readonly isExploded?: boolean;
};

const line = { kind: "Line", hasMarkers: false } as const;
const marked = { kind: "Line", hasMarkers: true } as const;
const scatter = { kind: "Scatter", grouping: "Side" } as const;
const pie = { kind: "Pie", grouping: "Side" } as const;
const doughnut = { kind: "Doughnut", grouping: "Side" } as const;
const radar = { kind: "Radar", grouping: "Side" } as const;

type Types = Readonly<Record<string, TypeOfSeries>>;

/** Columns and bars in space, as Office.js names those of one form: "CylinderColStacked". */
function solids(form: string, solid: NonNullable<SeriesPlot["solid"]>): Types {
  return {
    [`${form}ColClustered`]: { kind: "Column", grouping: "Side", solid },
    [`${form}ColStacked`]: { kind: "Column", grouping: "Stacked", solid },
    [`${form}ColStacked100`]: { kind: "Column", grouping: "Stacked100", solid },
    [`${form}BarClustered`]: { kind: "Bar", grouping: "Side", solid },
    [`${form}BarStacked`]: { kind: "Bar", grouping: "Stacked", solid },
    [`${form}BarStacked100`]: { kind: "Bar", grouping: "Stacked100", solid },
    [`${form}Col`]: { kind: "Column", grouping: "Deep", solid },
  };
}

/** The chart types that the workbench holds, by Office.js name. */
const types: Types = {
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
  Pie: { ...pie, isExploded: false },
  PieExploded: { ...pie, isExploded: true },
  "3DPie": { ...pie, solid: "Box", isExploded: false },
  "3DPieExploded": { ...pie, solid: "Box", isExploded: true },
  Doughnut: { ...doughnut, isExploded: false },
  DoughnutExploded: { ...doughnut, isExploded: true },
  Bubble: { kind: "Bubble", grouping: "Side" },
  Bubble3DEffect: { kind: "Bubble", grouping: "Side", solid: "Box" },
  Radar: { ...radar, hasMarkers: false },
  RadarMarkers: { ...radar, hasMarkers: true },
  RadarFilled: { ...radar, isFilled: true },
  "3DColumnClustered": { kind: "Column", grouping: "Side", solid: "Box" },
  "3DColumnStacked": { kind: "Column", grouping: "Stacked", solid: "Box" },
  "3DColumnStacked100": { kind: "Column", grouping: "Stacked100", solid: "Box" },
  "3DColumn": { kind: "Column", grouping: "Deep", solid: "Box" },
  "3DBarClustered": { kind: "Bar", grouping: "Side", solid: "Box" },
  "3DBarStacked": { kind: "Bar", grouping: "Stacked", solid: "Box" },
  "3DBarStacked100": { kind: "Bar", grouping: "Stacked100", solid: "Box" },
  "3DLine": { kind: "Line", grouping: "Deep", solid: "Box", hasMarkers: false },
  "3DArea": { kind: "Area", grouping: "Deep", solid: "Box" },
  "3DAreaStacked": { kind: "Area", grouping: "Stacked", solid: "Box" },
  "3DAreaStacked100": { kind: "Area", grouping: "Stacked100", solid: "Box" },
  ...solids("Cylinder", "Cylinder"),
  ...solids("Cone", "Cone"),
  ...solids("Pyramid", "Pyramid"),
};

const typeList = Object.entries(types);

/** What a chart type says of a series; undefined for types that are not held. */
function findType(name: string): TypeOfSeries | undefined {
  return typeList.find(([known]) => known === name)?.[1];
}

/** True for a chart type that the workbench holds. */
export function isHeld(name: string): boolean {
  return findType(name) !== undefined;
}

/** How series of a chart type are drawn; as columns where the type is not held. */
export function plotOfType(name: string): SeriesPlot {
  return findType(name) ?? { kind: "Column", grouping: "Side" };
}

const plainExplosion = 25;

/** A series turned into one of another chart type: its marks and line follow where the type speaks of them. */
export function retyped(series: ChartSeries, name: string): ChartSeries {
  const type = findType(name);
  if (!type) return series;
  const { kind, grouping, solid, isFilled, smooth = false, isExploded } = type;
  const { solid: _solid, isFilled: _filled, explosion: _explosion, variesByPoint: _varies, ...kept } = series;
  const { trendlines, errorBars, ...rest } = kept;
  return {
    ...rest,
    ...(trendlines && canHaveTrendlines(type) ? { trendlines } : {}),
    ...(errorBars && canHaveErrorBars(type) ? { errorBars } : {}),
    kind,
    grouping,
    ...(solid ? { solid } : {}),
    ...(isFilled ? { isFilled } : {}),
    ...(isExploded ? { explosion: plainExplosion } : {}),
    ...(hasSlices(type) ? { variesByPoint: true } : {}),
    smooth,
    marker: { ...series.marker, style: markerStyle(series.marker.style, type.hasMarkers) },
    line: lineOf(series.line, type),
    gapWidth: 150,
    overlap: hasWidth(type) && grouping.startsWith("Stacked") && !solid ? 100 : 0,
  };
}

/** Columns and bars. */
export function hasWidth({ kind }: SeriesPlot): boolean {
  return kind === "Column" || kind === "Bar";
}

/** Pies and doughnuts: parts of a whole, without axes. */
export function hasSlices({ kind }: SeriesPlot): boolean {
  return kind === "Pie" || kind === "Doughnut";
}

/** What is drawn as a line through its points, with marks. */
export function isLined({ kind, isFilled }: SeriesPlot): boolean {
  return kind === "Line" || kind === "Scatter" || (kind === "Radar" && !isFilled);
}

/** Whether series have error bars: not what has no axes of values, or is drawn in space. */
export function canHaveErrorBars(plot: SeriesPlot): boolean {
  return !hasSlices(plot) && plot.kind !== "Radar" && (plot.solid === undefined || plot.kind === "Bubble");
}

/** Whether series have trendlines: the same, as far as they are not stacked. */
export function canHaveTrendlines(plot: SeriesPlot): boolean {
  return canHaveErrorBars(plot) && plot.grouping === "Side";
}

/** Whether a chart of such series can have a table of its values below. */
export function canHaveDataTable(plots: readonly SeriesPlot[]): boolean {
  return plots.every((plot) => !hasSlices(plot) && !hasTwoValues(plot) && plot.kind !== "Radar");
}

/** What has numbers on both axes. */
export function hasTwoValues({ kind }: SeriesPlot): boolean {
  return kind === "Scatter" || kind === "Bubble";
}

/** Whether values of these series stand between the marks of the categories unless told: all but areas alone do. */
export function standsBetween(plots: readonly SeriesPlot[]): boolean {
  return !plots.every((plot) => plot.kind === "Area" || hasTwoValues(plot));
}

function markerStyle(style: string, hasMarkers: boolean | undefined): string {
  if (hasMarkers === false) return "None";
  return hasMarkers === true && style === "None" ? "Automatic" : style;
}

/** Lines are as wide as Excel makes them; the outline of columns is what it was. */
function lineOf(line: ChartLine, type: TypeOfSeries): ChartLine {
  if (!isLined(type)) return line;
  const { weightPoints = 2.25 } = line;
  if (type.hasLine === false) return { style: "None", weightPoints };
  const style = line.style === "None" ? "Automatic" : line.style;
  return { ...line, style, weightPoints };
}

/** Office.js name of a series' chart type. */
export function typeOfSeries(series: ChartSeries): string {
  const isLike = (type: TypeOfSeries): boolean =>
    type.kind === series.kind &&
    type.grouping === series.grouping &&
    type.solid === series.solid &&
    (type.isFilled ?? false) === (series.isFilled ?? false) &&
    (type.isExploded ?? isExploded(series)) === isExploded(series) &&
    (type.hasMarkers ?? hasMarkers(series)) === hasMarkers(series) &&
    (type.hasLine ?? hasLine(series)) === hasLine(series) &&
    (type.kind !== "Scatter" || (type.smooth ?? series.smooth) === series.smooth);
  return typeList.find(([, type]) => isLike(type))?.[0] ?? "XYScatter";
}

function isExploded({ explosion = 0 }: ChartSeries): boolean {
  return explosion > 0;
}

export function hasMarkers({ marker }: ChartSeries): boolean {
  return marker.style !== "None";
}

export function hasLine({ line: { style } }: ChartSeries): boolean {
  return style !== "None";
}

/** Office.js name of the type of a chart that has no series yet. */
export function typeOfPlot({ kind, grouping, solid, isFilled }: SeriesPlot): string {
  const isLike = (type: TypeOfSeries) =>
    type.kind === kind && type.grouping === grouping && type.solid === solid && type.isFilled === isFilled;
  return typeList.find(([, type]) => isLike(type))?.[0] ?? "Invalid";
}
