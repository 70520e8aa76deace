/* A chart part to a chart: what the model knows of it, and the names of what it does not. */
import {
  automaticLine,
  type AxisGroup,
  blankChart,
  type Chart,
  type ChartAxis,
  type ChartDataTable,
  chartFont,
  type ChartLegend,
  type ChartPlotArea,
  noLine,
} from "../../book/chart";
import { hasTwoValues, standsBetween, typeOfPlot, typeOfSeries } from "../../book/chartTypes";
import type { Palette } from "../style/colors";
import {
  attributeOf,
  childOf,
  childrenOf,
  descendantsOf,
  localName,
  numberOf,
  textOf,
  type XmlElement,
} from "../xml/xmlTree";
import { blankWords, legendWords } from "./chartWords";
import {
  type ChartContext,
  hasShadow,
  isSet,
  readAxis,
  readCrossing,
  readTitle,
  valueOf,
  withoutGaps,
} from "./readAxis";
import { readBox, readChartFill, readChartFont, readChartLine } from "./readChartLook";
import { groupsOf, plotOf, readSeries } from "./readSeries";
import { unknownNames } from "./unknownNames";

function hiddenEntries(legend: XmlElement | undefined): number[] | undefined {
  const hidden = childrenOf(legend, "legendEntry").flatMap((entry) =>
    isSet(entry, "delete", false) ? (numberOf(childOf(entry, "idx"), "val") ?? []) : [],
  );
  return hidden.length > 0 ? hidden : undefined;
}

function readLegend(legend: XmlElement | undefined, { palette, font }: ChartContext): ChartLegend {
  return withoutGaps({
    visible: legend !== undefined,
    position: legendWords.toOffice(valueOf(legend, "legendPos"), "Right"),
    overlay: isSet(legend, "overlay", false),
    font: readChartFont(legend, palette, { ...font, size: legend === undefined ? 9 : font.size }),
    hasShadow: hasShadow(legend) || undefined,
    hidden: hiddenEntries(legend),
    ...readBox(legend, palette),
  });
}

function axisIdsOf(group: XmlElement | undefined): (string | undefined)[] {
  return childrenOf(group, "axId").map((id) => attributeOf(id, "val"));
}

/** The axes that a group of series is drawn on: the first is that of the categories. */
function axesOfGroup(
  plotArea: XmlElement | undefined,
  group: XmlElement | undefined,
  { blank, context }: { readonly blank: Chart["axes"]["Primary"]; readonly context: ChartContext },
): Chart["axes"]["Primary"] {
  const axes = childrenOf(plotArea).filter((child) => localName(child).endsWith("Ax"));
  const [category, value] = axisIdsOf(group).map((id) => axes.find((one) => valueOf(one, "axId") === id));
  const isLying = valueOf(group, "barDir") === "bar";
  const read = (axis: XmlElement | undefined, isUpright: boolean, otherwise: ChartAxis): ChartAxis =>
    axis === undefined ? otherwise : readAxis(axis, context, isUpright);
  const usual = blank.category.visible ? "autoZero" : "max";
  const plots = group === undefined ? [] : [plotOf(group)].flatMap((plot) => plot ?? []);
  const isBetween = valueOf(value, "crossBetween") !== "midCat";
  const isUsual = value === undefined || isBetween === standsBetween(plots) || plots.every(hasTwoValues);
  return {
    category: withoutGaps({
      ...read(category, isLying, blank.category),
      crossing: readCrossing(value, usual),
      isBetween: isUsual ? undefined : isBetween,
    }),
    value: withoutGaps({
      ...read(value, !isLying, blank.value),
      crossing: readCrossing(category, "autoZero"),
    }),
  };
}

/**
 * A group is secondary when its value axis stands where the category axis ends, and there is another pair of axes
 * before it, or its categories are not shown: an only pair may stand there too.
 */
function axisGroupIn(plotArea: XmlElement | undefined): (group: XmlElement) => AxisGroup {
  const axes = childrenOf(plotArea).filter((child) => localName(child).endsWith("Ax"));
  const pairs = [...new Set(groupsOf(plotArea).map((group) => axisIdsOf(group).join(" ")))];
  const axisOf = (id: string | undefined) => axes.find((axis) => valueOf(axis, "axId") === id);
  return (group) => {
    const [category, value] = axisIdsOf(group);
    const isAtEnd = valueOf(axisOf(value), "crosses") === "max";
    const isOther = pairs.length > 1 || isSet(axisOf(category), "delete", false);
    return isAtEnd && isOther ? "Secondary" : "Primary";
  };
}

function readPlotArea(plotArea: XmlElement | undefined, palette: Palette): ChartPlotArea | undefined {
  const layout = childOf(plotArea, "layout", "manualLayout");
  const share = (name: string) => numberOf(childOf(layout, name), "val");
  const [x, y, width, height] = ["x", "y", "w", "h"].map(share);
  const box = readBox(plotArea, palette);
  const isPlaced = x !== undefined && y !== undefined && width !== undefined && height !== undefined;
  if (!isPlaced) return Object.keys(box).length > 0 ? box : undefined;
  return { ...box, place: { isInside: valueOf(layout, "layoutTarget") === "inner", x, y, width, height } };
}

function readDataTable(
  plotArea: XmlElement | undefined,
  { palette, font }: ChartContext,
): ChartDataTable | undefined {
  const table = childOf(plotArea, "dTable");
  if (table === undefined) return undefined;
  return {
    visible: true,
    showHorizontalBorder: isSet(table, "showHorzBorder", false),
    showVerticalBorder: isSet(table, "showVertBorder", false),
    showOutlineBorder: isSet(table, "showOutline", false),
    showLegendKey: isSet(table, "showKeys", false),
    fill: readChartFill(table, palette, { kind: "Automatic" }),
    border: readChartLine(table, palette, automaticLine),
    font: readChartFont(table, palette, font),
  };
}

function readPlot(plotArea: XmlElement | undefined, context: ChartContext) {
  const groups = groupsOf(plotArea);
  const axisGroupOf = axisGroupIn(plotArea);
  const blank = blankChart("ColumnClustered").axes;
  const axesOf = (name: AxisGroup) =>
    axesOfGroup(
      plotArea,
      groups.find((group) => axisGroupOf(group) === name),
      { blank: blank[name], context },
    );
  const series = readSeries(groups, axisGroupOf, context);
  const plot = groups[0] && plotOf(groups[0]);
  return {
    series,
    type: series[0] ? typeOfSeries(series[0]) : plot ? typeOfPlot(plot) : "Invalid",
    axes: { Primary: axesOf("Primary"), Secondary: axesOf("Secondary") },
  };
}

/** Fonts of parts that say nothing of theirs: the chart's, or Excel's black of old. */
function contextOf(root: XmlElement, palette: Palette): ChartContext {
  return { palette, font: readChartFont(root, palette, chartFont(10, { color: "#000000" })) };
}

/** Reads the root of a chart part. */
export function readChart(root: XmlElement, palette: Palette): Chart {
  const context = contextOf(root, palette);
  const chart = childOf(root, "chart");
  const plotArea = childOf(chart, "plotArea");
  const isTitleGone = isSet(chart, "autoTitleDeleted", false);
  const title = childOf(chart, "title");
  const plot = readPlot(plotArea, context);
  const read = readTitle(title, { ...context, font: { ...context.font, size: 14 } });
  return withoutGaps({
    ...plot,
    title: title === undefined ? { ...read, visible: !isTitleGone && plot.series.length === 1 } : read,
    legend: readLegend(childOf(chart, "legend"), context),
    fill: readChartFill(root, palette, { kind: "Automatic" }),
    border: readChartLine(root, palette, noLine),
    font: context.font,
    blanksAs: blankWords.toOffice(valueOf(chart, "dispBlanksAs"), "Zero"),
    plotVisibleOnly: isSet(chart, "plotVisOnly", true),
    labelsOverMaximum: readLabelsOverMaximum(chart),
    plotArea: readPlotArea(plotArea, palette),
    dataTable: readDataTable(plotArea, context),
    stored: { unknown: unknownNames(root), formulas: descendantsOf(root, "f").map(textOf) },
  });
}

function readLabelsOverMaximum(chart: XmlElement | undefined): boolean | undefined {
  return childOf(chart, "showDLblsOverMax") && isSet(chart, "showDLblsOverMax", true);
}

/** A chart whose part can't be read: listed, and left alone. */
export const unreadableChart: Chart = {
  ...blankChart("Invalid"),
  stored: { unknown: ["part"], formulas: [] },
};
