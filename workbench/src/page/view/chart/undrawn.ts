import type { Chart, ChartSeries } from "../../../book/chart";
import { canHaveDataTable } from "../../../book/chartTypes";

function axesOf({ axes }: Chart) {
  return [axes.Primary.category, axes.Primary.value, axes.Secondary.category, axes.Secondary.value];
}

function some(chart: Chart, isSo: (series: ChartSeries) => boolean): boolean {
  return chart.series.some(isSo);
}

const tests: Readonly<Record<string, (chart: Chart) => boolean>> = {
  "third dimension": (chart) => some(chart, ({ solid, kind }) => solid !== undefined && kind !== "Bubble"),
  trendlines: (chart) => some(chart, ({ trendlines = [] }) => trendlines.length > 0),
  "error bars": (chart) => some(chart, ({ errorBars }) => errorBars !== undefined),
  "data table": ({ dataTable, series }) => dataTable?.visible === true && canHaveDataTable(series),
  "minor gridlines and ticks": (chart) =>
    axesOf(chart).some((axis) => axis.minorGridlines !== undefined || axis.minorTicks !== undefined),
  "where axes cross": (chart) => axesOf(chart).some(({ crossing }) => crossing !== undefined),
  "label of the display unit": (chart) =>
    axesOf(chart).some(({ displayUnit, hidesUnitLabel }) => displayUnit !== undefined && !hidesUnitLabel),
  "turned text": (chart) =>
    [chart.title, ...axesOf(chart), ...axesOf(chart).map(({ title }) => title)].some(({ turn }) => turn) ||
    some(chart, ({ labels }) => Boolean(labels.turn)),
  "several looks in a title": ({ title }) => title.runs !== undefined,
  "what stands behind texts": (chart) =>
    [chart.title, chart.legend].some(({ fill, border, hasShadow }) => fill ?? border ?? hasShadow) ||
    some(chart, ({ labels }) => Boolean(labels.fill ?? labels.border)),
};

/** What of a chart this page does not draw, by name: it is said below the chart. */
export function undrawn(chart: Chart): readonly string[] {
  return Object.entries(tests).flatMap(([name, isThere]) => (isThere(chart) ? [name] : []));
}
