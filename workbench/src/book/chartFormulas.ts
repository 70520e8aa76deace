import type { Chart, ChartAxis, ChartSeries, ChartTitle } from "./chart";
import type { Sheet } from "./book";
import type { Shape } from "./shape";
import { allShapes } from "./shapes";

type Rewrite = (formula: string) => string;

function inTitle(title: ChartTitle, rewrite: Rewrite): ChartTitle {
  return title.formula === undefined ? title : { ...title, formula: rewrite(title.formula) };
}

function inAxis(axis: ChartAxis, rewrite: Rewrite): ChartAxis {
  return { ...axis, title: inTitle(axis.title, rewrite) };
}

function inSeries(series: ChartSeries, rewrite: Rewrite): ChartSeries {
  const { nameFormula, values, categories, bubbleSizes } = series;
  return {
    ...series,
    ...(nameFormula === undefined ? {} : { nameFormula: rewrite(nameFormula) }),
    ...(values === undefined ? {} : { values: rewrite(values) }),
    ...(categories === undefined ? {} : { categories: rewrite(categories) }),
    ...(bubbleSizes === undefined ? {} : { bubbleSizes: rewrite(bubbleSizes) }),
  };
}

/** A chart with every formula of it rewritten. */
export function mapChartFormulas(chart: Chart, rewrite: Rewrite): Chart {
  const { axes, stored } = chart;
  const inGroup = ({ value, category }: Chart["axes"]["Primary"]) => ({
    value: inAxis(value, rewrite),
    category: inAxis(category, rewrite),
  });
  return {
    ...chart,
    title: inTitle(chart.title, rewrite),
    axes: { Primary: inGroup(axes.Primary), Secondary: inGroup(axes.Secondary) },
    series: chart.series.map((series) => inSeries(series, rewrite)),
    ...(stored ? { stored: { ...stored, formulas: stored.formulas.map(rewrite) } } : {}),
  };
}

/** Every formula of a chart. */
export function chartFormulas(chart: Chart): readonly string[] {
  const found: string[] = [];
  mapChartFormulas(chart, (formula) => {
    found.push(formula);
    return formula;
  });
  return found;
}

/** Rewrites the formulas of all charts of a sheet; charts in which nothing changes stay the same. */
export function rewriteCharts(sheet: Sheet, rewrite: Rewrite): void {
  const isTouched = (chart: Chart) => chartFormulas(chart).some((formula) => rewrite(formula) !== formula);
  if (!allShapes(sheet.shapes).some(({ chart }) => chart && isTouched(chart))) return;
  const rewritten = (shape: Shape): Shape => ({
    ...shape,
    ...(shape.chart && isTouched(shape.chart) ? { chart: mapChartFormulas(shape.chart, rewrite) } : {}),
    ...(shape.children ? { children: shape.children.map(rewritten) } : {}),
  });
  sheet.shapes = sheet.shapes.map(rewritten);
}
