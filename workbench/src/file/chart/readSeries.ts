/* The series of a chart from the groups in which a chart part has them. */
import {
  automaticLine,
  type AxisGroup,
  blankSeries,
  type ChartSeries,
  type SeriesPlot,
} from "../../book/chart";
import { hasSlices, hasWidth, isLined } from "../../book/chartTypes";
import { childOf, childrenOf, localName, numberOf, textOf, type XmlElement } from "../xml/xmlTree";
import { groupingWords, solidWords } from "./chartWords";
import { type ChartContext, isSet, valueOf, withoutGaps } from "./readAxis";
import { readChartFill, readChartLine } from "./readChartLook";
import { readErrorBars, readLabels, readMarker, readPoints, readTrendlines } from "./readPoints";
import { usualHole } from "./writeSeries";

/** The groups of series in a plot area that the model knows, with the numbers of their axes. */
export function groupsOf(plotArea: XmlElement | undefined): XmlElement[] {
  return childrenOf(plotArea).filter((child) => plotOf(child) !== undefined);
}

const kinds: Readonly<Record<string, SeriesPlot["kind"]>> = {
  lineChart: "Line",
  line3DChart: "Line",
  areaChart: "Area",
  area3DChart: "Area",
  scatterChart: "Scatter",
  bubbleChart: "Bubble",
  radarChart: "Radar",
  pieChart: "Pie",
  pie3DChart: "Pie",
  doughnutChart: "Doughnut",
};

function kindOf(group: XmlElement): SeriesPlot["kind"] | undefined {
  const name = localName(group);
  if (name === "barChart" || name === "bar3DChart")
    return valueOf(group, "barDir") === "bar" ? "Bar" : "Column";
  return kinds[name];
}

const forms = ["Box", "Cylinder", "Cone", "Pyramid"] as const;

function solidOf(group: XmlElement): SeriesPlot["solid"] {
  const isBubble = localName(group) === "bubbleChart";
  if (isBubble)
    return childrenOf(group, "ser").some((one) => isSet(one, "bubble3D", false)) ? "Box" : undefined;
  if (!localName(group).includes("3D")) return undefined;
  const form = solidWords.toOffice(valueOf(group, "shape"), "Box");
  return forms.find((known) => known === form);
}

function groupingOf(group: XmlElement): SeriesPlot["grouping"] {
  const word = valueOf(group, "grouping");
  const grouping = groupingWords.toOffice(word, "Side");
  if (grouping === "Stacked" || grouping === "Stacked100") return grouping;
  const isDeep = localName(group).includes("3D") && word === "standard";
  return isDeep ? "Deep" : "Side";
}

/** How the series of a group are drawn; undefined for groups of other kinds. */
export function plotOf(group: XmlElement): SeriesPlot | undefined {
  const kind = kindOf(group);
  if (kind === undefined) return undefined;
  const solid = solidOf(group);
  const isFilled = valueOf(group, "radarStyle") === "filled";
  return {
    kind,
    grouping: groupingOf(group),
    ...(solid ? { solid } : {}),
    ...(isFilled ? { isFilled } : {}),
  };
}

function formulaOf(holder: XmlElement | undefined): string | undefined {
  const reference = childrenOf(holder).find((child) => childOf(child, "f") !== undefined);
  return reference === undefined ? undefined : textOf(childOf(reference, "f"));
}

interface SeriesContext extends ChartContext {
  readonly group: XmlElement;
  readonly axisGroup: AxisGroup;
}

/** What only some kinds of series say, the rest of it of their group. */
function readKindWords(series: XmlElement, plot: SeriesPlot, group: XmlElement) {
  const number = (holder: XmlElement, name: string) => numberOf(childOf(holder, name), "val");
  const isRound = hasSlices(plot);
  const angle = number(group, "firstSliceAng");
  const scale = number(group, "bubbleScale");
  return {
    variesByPoint: isSet(group, "varyColors", isRound) || undefined,
    invertIfNegative: isSet(series, "invertIfNegative", false) || undefined,
    explosion: isRound ? number(series, "explosion") || undefined : undefined,
    firstSliceAngle: angle || undefined,
    holeSize: plot.kind === "Doughnut" ? holeOf(number(group, "holeSize")) : undefined,
    bubbleScale: scale === 100 ? undefined : scale,
    bubbleSizes: formulaOf(childOf(series, "bubbleSize")),
  };
}

/** What a file without a word on it means. */
const leastHole = 10;

function holeOf(stored: number | undefined): number | undefined {
  const size = stored ?? leastHole;
  return size === usualHole ? undefined : size;
}

function readOne(series: XmlElement, plot: SeriesPlot, context: SeriesContext): ChartSeries {
  const { group, axisGroup, palette } = context;
  const blank = blankSeries(numberOf(childOf(series, "idx"), "val") ?? 0);
  const isMarked =
    plot.kind === "Scatter" || isSet(group, "marker", valueOf(group, "radarStyle") === "marker");
  const nameFormula = formulaOf(childOf(series, "tx"));
  const name = childOf(series, "tx", "v");
  const labels = readLabels(childOf(series, "dLbls") ?? childOf(group, "dLbls"), context);
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
    marker: isLined(plot) ? readMarker(series, isMarked, context) : blank.marker,
    smooth: isLined(plot) && isSet(series, "smooth", false),
    labels,
    points: readPoints(series, labels, context),
    trendlines: readTrendlines(series, context),
    errorBars: readErrorBars(series, context),
    ...readKindWords(series, plot, group),
    gapWidth: hasWidth(plot) ? (numberOf(childOf(group, "gapWidth"), "val") ?? 150) : blank.gapWidth,
    overlap: hasWidth(plot) ? (numberOf(childOf(group, "overlap"), "val") ?? 0) : blank.overlap,
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
