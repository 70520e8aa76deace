/* A chart part to a chart: what the model knows of it, and the names of what it does not. */
import {
  type AxisGroup,
  blankChart,
  type Chart,
  type ChartAxis,
  chartFont,
  type ChartLegend,
  noLine,
} from "../../book/chart";
import { typeOfPlot, typeOfSeries } from "../../book/chartTypes";
import type { Palette } from "../style/colors";
import {
  attributeOf,
  childOf,
  childrenOf,
  descendantsOf,
  localName,
  textOf,
  type XmlElement,
} from "../xml/xmlTree";
import { blankWords, legendWords } from "./chartWords";
import { type ChartContext, isSet, readAxis, readTitle, valueOf } from "./readAxis";
import { readChartFill, readChartFont, readChartLine } from "./readChartLook";
import { groupsOf, plotOf, readSeries } from "./readSeries";
import { unknownNames } from "./unknownNames";

function readLegend(legend: XmlElement | undefined, { palette, font }: ChartContext): ChartLegend {
  return {
    visible: legend !== undefined,
    position: legendWords.toOffice(valueOf(legend, "legendPos"), "Right"),
    overlay: isSet(legend, "overlay", false),
    font: readChartFont(legend, palette, { ...font, size: legend === undefined ? 9 : font.size }),
  };
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
  const read = (id: string | undefined, otherwise: ChartAxis): ChartAxis => {
    const axis = axes.find((one) => id !== undefined && valueOf(one, "axId") === id);
    return axis === undefined ? otherwise : readAxis(axis, context);
  };
  const [category, value] = axisIdsOf(group);
  return { category: read(category, blank.category), value: read(value, blank.value) };
}

/** A group is secondary when its value axis stands where the category axis ends. */
function axisGroupIn(plotArea: XmlElement | undefined): (group: XmlElement) => AxisGroup {
  const axes = childrenOf(plotArea, "valAx");
  return (group) => {
    const value = axes.find((axis) => valueOf(axis, "axId") === axisIdsOf(group)[1]);
    return valueOf(value, "crosses") === "max" ? "Secondary" : "Primary";
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
  const read = readTitle(title, { ...context, font: { ...context.font, size: 14 } }, false);
  return {
    ...plot,
    title: title === undefined ? { ...read, visible: !isTitleGone && plot.series.length === 1 } : read,
    legend: readLegend(childOf(chart, "legend"), context),
    fill: readChartFill(root, palette, { kind: "Automatic" }),
    border: readChartLine(root, palette, noLine),
    font: context.font,
    blanksAs: blankWords.toOffice(valueOf(chart, "dispBlanksAs"), "Zero"),
    plotVisibleOnly: isSet(chart, "plotVisOnly", true),
    stored: { unknown: unknownNames(root), formulas: descendantsOf(root, "f").map(textOf) },
  };
}

/** A chart whose part can't be read: listed, and left alone. */
export const unreadableChart: Chart = {
  ...blankChart("Invalid"),
  stored: { unknown: ["part"], formulas: [] },
};
