/* Labels of a series and of its points, points with a look of their own, trendlines and error bars. */
import { automaticLine, type ChartSeries } from "../../book/chart";
import type {
  ChartErrorBars,
  ChartLabels,
  ChartMarker,
  ChartPoint,
  ChartTrendline,
  LabelContent,
  PointLabel,
} from "../../book/chartSeriesParts";
import { readDrawingColor } from "../drawing/drawingColors";
import { attributeOf, childOf, childrenOf, numberOf, textOf, type XmlElement } from "../xml/xmlTree";
import { errorSideWords, errorTypeWords, labelWords, markerWords, trendlineWords } from "./chartWords";
import { type ChartContext, isSet, valueOf, withoutGaps } from "./readAxis";
import { readBox, readChartFont, readChartLine, readTurn } from "./readChartLook";

const contents: readonly (readonly [string, LabelContent])[] = [
  ["showVal", "Value"],
  ["showSerName", "SeriesName"],
  ["showCatName", "CategoryName"],
  ["showPercent", "Percentage"],
  ["showLegendKey", "LegendKey"],
  ["showBubbleSize", "BubbleSize"],
];

export function readMarker(series: XmlElement, isMarked: boolean, { palette }: ChartContext): ChartMarker {
  const marker = childOf(series, "marker");
  const symbol = valueOf(marker, "symbol");
  const look = childOf(marker, "spPr");
  return withoutGaps({
    style: symbol === undefined && !isMarked ? "None" : markerWords.toOffice(symbol, "Automatic"),
    size: numberOf(childOf(marker, "size"), "val") ?? 5,
    foreground: readDrawingColor(childOf(look, "ln", "solidFill"), palette)?.color,
    background: readDrawingColor(childOf(look, "solidFill"), palette)?.color,
  });
}

function labelInside(labels: XmlElement, context: ChartContext): ChartLabels {
  const position = valueOf(labels, "dLblPos");
  const separator = childOf(labels, "separator");
  return withoutGaps({
    shows: contents.filter(([name]) => isSet(labels, name, false)).map(([, content]) => content),
    numberFormat: attributeOf(childOf(labels, "numFmt"), "formatCode"),
    position: position === undefined ? undefined : labelWords.toOffice(position, "Right"),
    separator: separator && textOf(separator),
    turn: readTurn(labels),
    font: readChartFont(labels, context.palette, context.font),
    ...readBox(labels, context.palette),
  });
}

export function readLabels(labels: XmlElement | undefined, context: ChartContext): ChartLabels {
  if (labels === undefined) return { shows: [], font: { ...context.font, size: 9 } };
  const leaders = childOf(labels, "showLeaderLines");
  return {
    ...labelInside(labels, context),
    ...(leaders !== undefined && !isSet(labels, "showLeaderLines", true) ? { hidesLeaderLines: true } : {}),
  };
}

function readPointLabel(label: XmlElement, all: ChartLabels, context: ChartContext): PointLabel {
  if (isSet(label, "delete", false)) return { ...all, shows: [] };
  const rich = childOf(label, "tx", "rich");
  const text = rich && childrenOf(rich, "p").map(textOf).join("\n");
  // A label that does not say what it shows shows what the others do.
  const isSilent = !contents.some(([name]) => childOf(label, name) !== undefined);
  const own = labelInside(label, { ...context, font: all.font });
  return withoutGaps({ ...own, ...(isSilent ? { shows: all.shows } : {}), text });
}

/** The points of a series that something is said of, in their order. */
export function readPoints(
  series: XmlElement,
  labels: ChartLabels,
  context: ChartContext,
): readonly ChartPoint[] | undefined {
  const found = new Map<number, ChartPoint>();
  const put = (holder: XmlElement, what: Omit<ChartPoint, "index">) => {
    const index = numberOf(childOf(holder, "idx"), "val") ?? 0;
    found.set(index, { ...found.get(index), ...what, index });
  };
  for (const point of childrenOf(series, "dPt"))
    put(point, {
      ...readBox(point, context.palette),
      ...(childOf(point, "marker") ? { marker: readMarker(point, true, context) } : {}),
    });
  for (const label of childrenOf(childOf(series, "dLbls"), "dLbl"))
    put(label, { label: readPointLabel(label, labels, context) });
  const told = [...found.values()].filter((point) => Object.keys(point).length > 1);
  return told.length > 0 ? told.sort((one, other) => one.index - other.index) : undefined;
}

function readTrendline(trendline: XmlElement, { palette }: ChartContext): ChartTrendline {
  const number = (name: string) => numberOf(childOf(trendline, name), "val");
  const name = childOf(trendline, "name");
  return withoutGaps({
    type: trendlineWords.toOffice(valueOf(trendline, "trendlineType"), "Linear"),
    name: name && textOf(name),
    forward: number("forward") ?? 0,
    backward: number("backward") ?? 0,
    intercept: number("intercept"),
    order: number("order") ?? 2,
    period: number("period") ?? 2,
    showEquation: isSet(trendline, "dispEq", true),
    showRSquared: isSet(trendline, "dispRSqr", true),
    line: readChartLine(trendline, palette, automaticLine),
  });
}

export function readTrendlines(series: XmlElement, context: ChartContext): ChartSeries["trendlines"] {
  const found = childrenOf(series, "trendline");
  return found.length > 0 ? found.map((one) => readTrendline(one, context)) : undefined;
}

function readBars(bars: XmlElement, { palette }: ChartContext): ChartErrorBars {
  return {
    type: errorTypeWords.toOffice(valueOf(bars, "errValType"), "FixedValue"),
    include: errorSideWords.toOffice(valueOf(bars, "errBarType"), "Both"),
    hasCap: !isSet(bars, "noEndCap", false),
    amount: numberOf(childOf(bars, "val"), "val") ?? 1,
    line: readChartLine(bars, palette, automaticLine),
  };
}

export function readErrorBars(series: XmlElement, context: ChartContext): ChartSeries["errorBars"] {
  const found = childrenOf(series, "errBars");
  if (found.length === 0) return undefined;
  const along = found.find((bars) => valueOf(bars, "errDir") === "x");
  const up = found.find((bars) => valueOf(bars, "errDir") !== "x");
  return withoutGaps({
    x: along && readBars(along, context),
    y: up && readBars(up, context),
  });
}
