import type { Host } from "../../src";

/** Months with an actual, a target and a forecast; the forecast goes on where the actuals end. */
export const months = [
  ["Month", "Actual", "Target", "Forecast"],
  ["Jan", 82, 90, ""],
  ["Feb", 85, 90, ""],
  ["Mar", 79, 91, ""],
  ["Apr", 88, 92, 88],
  ["May", "", 93, 90],
  ["Jun", "", 95, 93],
] as const;

/** Runs one batch on the first sheet and syncs at its end. */
export async function onFirstSheet<Answer>(
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Answer,
): Promise<Answer> {
  return Excel.run(async (context) => {
    const answer = work(context.workbook.worksheets.getFirst(), context);
    await context.sync();
    return answer;
  });
}

/** Three charts as a review pack has them: lines with limits and a forecast, columns with a line, stacked bars. */
export async function addThreeCharts(): Promise<void> {
  await onFirstSheet((sheet) => {
    sheet.getRange("A1:D7").values = months.map((row) => [...row]);
    addLines(sheet);
    addColumnsWithLine(sheet);
    addStackedBars(sheet);
    sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
  });
}

function addLines(sheet: Excel.Worksheet): void {
  const chart = sheet.charts.add("LineMarkers", sheet.getRange("A1:D7"), "Columns");
  chart.name = "On-time delivery";
  chart.title.text = "On-time delivery, %";
  chart.title.format.font.size = 12;
  chart.title.format.font.bold = true;
  chart.setPosition("F2", "M16");
  chart.legend.position = "Bottom";
  const [actual, target, forecast] = [0, 1, 2].map((index) => chart.series.getItemAt(index));
  actual!.format.line.color = "#1F4E79";
  actual!.markerStyle = "Circle";
  actual!.markerSize = 6;
  actual!.markerBackgroundColor = "#FFFFFF";
  actual!.hasDataLabels = true;
  actual!.dataLabels.position = "Top";
  target!.chartType = "Line";
  target!.format.line.color = "#70AD47";
  target!.format.line.weight = 1.5;
  forecast!.chartType = "Line";
  forecast!.format.line.color = "#1F4E79";
  forecast!.format.line.lineStyle = "Dash";
  chart.axes.valueAxis.minimum = 70;
  chart.axes.valueAxis.maximum = 100;
  chart.axes.valueAxis.majorUnit = 10;
  chart.axes.valueAxis.majorGridlines.format.line.color = "#E0E0E0";
}

function addColumnsWithLine(sheet: Excel.Worksheet): void {
  const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C7"), "Columns");
  chart.name = "Actual and target";
  chart.setPosition("F18", "M32");
  chart.title.setFormula("=Sheet1!$B$1");
  const columns = chart.series.getItemAt(0);
  columns.format.fill.setSolidColor("#5B9BD5");
  columns.gapWidth = 60;
  const line = chart.series.getItemAt(1);
  line.chartType = "Line";
  line.axisGroup = "Secondary";
  line.format.line.color = "#C00000";
  chart.axes.valueAxis.title.text = "Parcels";
}

function addStackedBars(sheet: Excel.Worksheet): void {
  const chart = sheet.charts.add("BarStacked", sheet.getRange("A1:C5"), "Columns");
  chart.name = "Stacked";
  chart.title.visible = false;
  chart.setPosition("F34", "M48");
  chart.legend.position = "Right";
  chart.axes.categoryAxis.reversePlotOrder = true;
  chart.axes.valueAxis.numberFormat = "0";
  chart.format.border.clear();
}

/** The chart of a name on the first sheet of a host's book. */
export function chartNamed({ book }: Host, name: string) {
  const shape = book.sheets[0]!.shapes.find((each) => each.name === name);
  if (!shape?.chart) throw new Error(`There is no chart "${name}".`);
  return { ...shape, chart: shape.chart };
}
