/* Labels of a series and of its points, points with a look of their own, trendlines and error bars. */
import { labelPositions } from "../../book/chartLabels";
import { blankSeries, type ChartSeries } from "../../book/chart";
import type {
  ChartErrorBars,
  ChartLabels,
  ChartMarker,
  ChartPoint,
  ChartTrendline,
  LabelContent,
  PointLabel,
} from "../../book/chartSeriesParts";
import { isLined } from "../../book/chartTypes";
import { isSame } from "../../book/same";
import { element, type XmlElement } from "../xml/xmlTree";
import { errorSideWords, errorTypeWords, labelWords, markerWords, trendlineWords } from "./chartWords";
import { valueElement } from "./writeAxis";
import {
  boxElements,
  fillElements,
  lineElements,
  lookElements,
  richElement,
  textElement,
} from "./writeChartLook";

/** In the order of the schema. */
const contents: readonly (readonly [string, LabelContent])[] = [
  ["LegendKey", "LegendKey"],
  ["Val", "Value"],
  ["CatName", "CategoryName"],
  ["SerName", "SeriesName"],
  ["Percent", "Percentage"],
  ["BubbleSize", "BubbleSize"],
];

/** What labels look like and say; a place that their type of series does not know would spoil the file. */
function labelInside(labels: ChartLabels, series: ChartSeries): XmlElement[] {
  const { shows, numberFormat, position, separator, font, turn } = labels;
  const format = numberFormat === undefined ? [] : [{ formatCode: numberFormat, sourceLinked: false }];
  const isPlaced = position !== undefined && labelPositions(series).includes(position);
  return [
    ...format.map((values) => element("c:numFmt", values)),
    ...boxElements(labels),
    textElement(font, turn),
    ...(isPlaced ? [valueElement("c:dLblPos", labelWords.toFile(position, "r"))] : []),
    ...contents.map(([name, content]) => valueElement(`c:show${name}`, shows.includes(content))),
    ...(separator === undefined ? [] : [element("c:separator", {}, [separator])]),
  ];
}

function pointLabel(index: number, label: PointLabel, series: ChartSeries): XmlElement {
  const place = valueElement("c:idx", index);
  if (label.shows.length === 0) return element("c:dLbl", {}, [place, valueElement("c:delete", true)]);
  const { text, font, turn } = label;
  const words = text === undefined ? [] : [element("c:tx", {}, [richElement([{ text, font }], font, turn)])];
  return element("c:dLbl", {}, [place, ...words, ...labelInside(label, series)]);
}

const plainLabels = blankSeries(0).labels;

/** Labels that are not there and of which nothing is said. */
function isPlain(labels: ChartLabels): boolean {
  return isSame(labels, plainLabels);
}

export function labelElements(series: ChartSeries): XmlElement[] {
  const { labels, points = [] } = series;
  const own = points.flatMap(({ index, label }) => (label ? [pointLabel(index, label, series)] : []));
  if (own.length === 0 && isPlain(labels)) return [];
  const leaders = series.kind === "Pie" ? [valueElement("c:showLeaderLines", !labels.hidesLeaderLines)] : [];
  return [element("c:dLbls", {}, [...own, ...labelInside(labels, series), ...leaders])];
}

export function markerElements({ style, size, foreground, background }: ChartMarker): XmlElement[] {
  if (style === "None") return [element("c:marker", {}, [valueElement("c:symbol", "none")])];
  const fill = background === undefined ? [] : fillElements({ kind: "Solid", color: background });
  const line =
    foreground === undefined
      ? []
      : lineElements({ style: "Continuous", color: foreground, weightPoints: 0.75 });
  const look = fill.length + line.length > 0 ? [element("c:spPr", {}, [...fill, ...line])] : [];
  const symbol = style === "Automatic" ? [] : [valueElement("c:symbol", markerWords.toFile(style, "auto"))];
  return [element("c:marker", {}, [...symbol, valueElement("c:size", size), ...look])];
}

function hasLook({ fill, border, marker }: ChartPoint): boolean {
  return (fill ?? border ?? marker) !== undefined;
}

export function pointElements(series: ChartSeries): XmlElement[] {
  return (series.points ?? [])
    .filter(hasLook)
    .map((point) =>
      element("c:dPt", {}, [
        valueElement("c:idx", point.index),
        ...(series.kind === "Column" || series.kind === "Bar" || series.kind === "Bubble"
          ? [valueElement("c:invertIfNegative", series.invertIfNegative ?? false)]
          : []),
        ...(isLined(series) && point.marker ? markerElements(point.marker) : []),
        valueElement("c:bubble3D", series.kind === "Bubble" && series.solid !== undefined),
        ...(series.explosion === undefined ? [] : [valueElement("c:explosion", series.explosion)]),
        ...boxElements(point),
      ]),
    );
}

export function trendlineElement(trendline: ChartTrendline): XmlElement {
  const { name, type, order, period, forward, backward, intercept } = trendline;
  return element("c:trendline", {}, [
    ...(name === undefined ? [] : [element("c:name", {}, [name])]),
    ...lookElements(undefined, trendline.line),
    valueElement("c:trendlineType", trendlineWords.toFile(type, "linear")),
    ...(type === "Polynomial" ? [valueElement("c:order", order)] : []),
    ...(type === "MovingAverage" ? [valueElement("c:period", period)] : []),
    ...(forward === 0 ? [] : [valueElement("c:forward", forward)]),
    ...(backward === 0 ? [] : [valueElement("c:backward", backward)]),
    ...(intercept === undefined ? [] : [valueElement("c:intercept", intercept)]),
    valueElement("c:dispRSqr", trendline.showRSquared),
    valueElement("c:dispEq", trendline.showEquation),
  ]);
}

function barsElement(bars: ChartErrorBars, direction: "x" | "y" | undefined): XmlElement {
  return element("c:errBars", {}, [
    ...(direction === undefined ? [] : [valueElement("c:errDir", direction)]),
    valueElement("c:errBarType", errorSideWords.toFile(bars.include, "both")),
    valueElement("c:errValType", errorTypeWords.toFile(bars.type, "fixedVal")),
    valueElement("c:noEndCap", !bars.hasCap),
    valueElement("c:val", bars.amount),
    ...lookElements(undefined, bars.line),
  ]);
}

/** Bars of lying columns do not say which way they go; sideways ones are of points with numbers both ways. */
export function errorElements({ kind, errorBars }: ChartSeries): XmlElement[] {
  const { x, y } = errorBars ?? {};
  const isBothWays = kind === "Scatter" || kind === "Bubble";
  return [
    ...(x && isBothWays ? [barsElement(x, "x")] : []),
    ...(y ? [barsElement(y, kind === "Bar" ? undefined : "y")] : []),
  ];
}
