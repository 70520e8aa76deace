import type { ChartSeries } from "./chart";
import { hasLine, isLined } from "./chartTypes";

/** The accents of Office's theme, which automatic series take one after the other. */
const accents = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"] as const;

/** The colour that Excel gives to a series that has none of its own. */
export function accentOf({ id }: Pick<ChartSeries, "id">): string {
  return accents[id % accents.length] ?? accents[0];
}

/** The colour of a series' line; undefined where it has none: columns and areas have an outline only when told so. */
export function lineColor(series: ChartSeries): string | undefined {
  if (!hasLine(series)) return undefined;
  if (series.line.style === "Automatic" && !isLined(series)) return undefined;
  return series.line.color ?? accentOf(series);
}

/** Width of a series' line in points, 2.25 unless told. */
export function lineWeight({ line }: ChartSeries): number {
  return line.weightPoints ?? 2.25;
}

/** The colour that fills a column, bar or area; undefined where nothing does. */
export function fillColor(series: ChartSeries): string | undefined {
  const { kind, color } = series.fill;
  return kind === "None" ? undefined : (color ?? accentOf(series));
}

/** The same of one of its points, which may have a fill of its own, or a colour by its place. */
export function pointColor(series: ChartSeries, index: number): string | undefined {
  const own = series.points?.find((point) => point.index === index)?.fill;
  if (own?.kind === "None") return undefined;
  if (own?.color !== undefined) return own.color;
  const isByPlace = series.variesByPoint === true && series.fill.kind === "Automatic";
  return isByPlace ? accentOf({ id: index }) : fillColor(series);
}

/** The colours of a series' marks: those of its line unless told. */
export function markerColors(series: ChartSeries): {
  readonly foreground: string;
  readonly background: string;
} {
  const own = series.line.color ?? accentOf(series);
  const { foreground = own, background = own } = series.marker;
  return { foreground, background };
}
