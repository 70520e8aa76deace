/* The series of a chart from the groups in which a chart part has them. */
import {
  automaticLine,
  type AxisGroup,
  blankSeries,
  type ChartLabels,
  type ChartMarker,
  type ChartSeries,
  type SeriesPlot,
} from "../../book/chart";
import { readDrawingColor } from "../drawing/drawingColors";
import {
  attributeOf,
  childOf,
  childrenOf,
  localName,
  numberOf,
  textOf,
  type XmlElement,
} from "../xml/xmlTree";
import { groupingWords, labelWords, markerWords } from "./chartWords";
import { type ChartContext, isSet, valueOf, withoutGaps } from "./readAxis";
import { readChartFill, readChartFont, readChartLine } from "./readChartLook";

/** The groups of series in a plot area that the model knows, with the numbers of their axes. */
export function groupsOf(plotArea: XmlElement | undefined): XmlElement[] {
  return childrenOf(plotArea).filter((child) => plotOf(child) !== undefined);
}

function kindOf(group: XmlElement): SeriesPlot["kind"] | undefined {
  switch (localName(group)) {
    case "barChart":
      return valueOf(group, "barDir") === "bar" ? "Bar" : "Column";
    case "lineChart":
      return "Line";
    case "areaChart":
      return "Area";
    case "scatterChart":
      return "Scatter";
  }
  return undefined;
}

/** How the series of a group are drawn; undefined for groups of other kinds. */
export function plotOf(group: XmlElement): SeriesPlot | undefined {
  const kind = kindOf(group);
  const grouping = groupingWords.toOffice(valueOf(group, "grouping"), "Side");
  if (kind === undefined) return undefined;
  return { kind, grouping: grouping === "Stacked" || grouping === "Stacked100" ? grouping : "Side" };
}

function formulaOf(holder: XmlElement | undefined): string | undefined {
  const reference = childrenOf(holder).find((child) => childOf(child, "f") !== undefined);
  return reference === undefined ? undefined : textOf(childOf(reference, "f"));
}

function readMarker(series: XmlElement, isMarked: boolean, { palette }: ChartContext): ChartMarker {
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

function readLabels(labels: XmlElement | undefined, context: ChartContext): ChartLabels {
  const visible = labels !== undefined && isSet(labels, "showVal", false);
  if (!visible) return { visible: false, font: { ...context.font, size: 9 } };
  const position = valueOf(labels, "dLblPos");
  return withoutGaps({
    visible,
    numberFormat: attributeOf(childOf(labels, "numFmt"), "formatCode"),
    position: position === undefined ? undefined : labelWords.toOffice(position, "Right"),
    font: readChartFont(labels, context.palette, context.font),
  });
}

interface SeriesContext extends ChartContext {
  readonly group: XmlElement;
  readonly axisGroup: AxisGroup;
}

function readOne(series: XmlElement, plot: SeriesPlot, context: SeriesContext): ChartSeries {
  const { group, axisGroup, palette } = context;
  const isLined = plot.kind === "Line" || plot.kind === "Scatter";
  const isBar = plot.kind === "Column" || plot.kind === "Bar";
  const blank = blankSeries(numberOf(childOf(series, "idx"), "val") ?? 0);
  const isMarked = plot.kind === "Scatter" || isSet(group, "marker", false);
  const nameFormula = formulaOf(childOf(series, "tx"));
  const name = childOf(series, "tx", "v");
  return withoutGaps({
    ...blank,
    ...plot,
    nameFormula,
    name: name === undefined ? undefined : textOf(name),
    values: formulaOf(childOf(series, "val") ?? childOf(series, "yVal")),
    categories: formulaOf(childOf(series, "cat") ?? childOf(series, "xVal")),
    axisGroup,
    fill: readChartFill(series, palette, blank.fill),
    line: readChartLine(series, palette, automaticLine),
    marker: isLined ? readMarker(series, isMarked, context) : blank.marker,
    smooth: isLined && isSet(series, "smooth", false),
    labels: readLabels(childOf(series, "dLbls") ?? childOf(group, "dLbls"), context),
    gapWidth: isBar ? (numberOf(childOf(group, "gapWidth"), "val") ?? 150) : blank.gapWidth,
    overlap: isBar ? (numberOf(childOf(group, "overlap"), "val") ?? 0) : blank.overlap,
  });
}

/** All series in their order, each with the group of axes that it is drawn on. */
export function readSeries(
  groups: readonly XmlElement[],
  axisGroupOf: (group: XmlElement) => AxisGroup,
  context: ChartContext,
): ChartSeries[] {
  const found = groups.flatMap((group) => {
    const plot = plotOf(group);
    if (plot === undefined) return [];
    return childrenOf(group, "ser").map((series) => ({
      order: numberOf(childOf(series, "order"), "val") ?? 0,
      series: readOne(series, plot, { ...context, group, axisGroup: axisGroupOf(group) }),
    }));
  });
  return found.sort((one, other) => one.order - other.order).map(({ series }) => series);
}
