import type { PlannedArea, PlannedChart, SheetPlan } from "../../report";
import { stepBytes, type Trips } from "../batch/fullTrips";

/** Charts of ours are known by this beginning of their names; all others are the user's. */
const ownPrefix = "BSC ";

/** What a sheet has of charts, to be asked for before it is written again. */
export function askCharts(sheet: Excel.Worksheet): Excel.ChartCollection {
  return sheet.charts.load("items/name");
}

/** Puts a plan's charts on its sheet in place of those that it had; their lines follow the cells from then on. */
export async function writeCharts(
  sheet: Excel.Worksheet,
  { charts = [] }: SheetPlan,
  { present, trips }: { readonly present: readonly Excel.Chart[]; readonly trips: Trips },
): Promise<void> {
  present.filter(({ name }) => name.startsWith(ownPrefix)).forEach((chart) => chart.delete());
  for (const chart of charts) {
    addChart(sheet, chart);
    await trips.gathered((stepsOfChart + stepsOfLine * chart.series.length) * stepBytes);
  }
}

/** A chart takes so many steps, and some more for each of its lines. */
const stepsOfChart = 20;
const stepsOfLine = 10;

function addChart(
  sheet: Excel.Worksheet,
  { name, title, source, series, place, numberFormat }: PlannedChart,
): void {
  const chart = sheet.charts.add("Line", rangeOf(sheet, source), "Columns");
  chart.name = name;
  chart.title.text = title;
  chart.title.format.font.size = 11;
  chart.setPosition(
    rangeOf(sheet, { ...place, lastRow: place.firstRow }),
    rangeOf(sheet, { ...place, firstRow: place.lastRow }),
  );
  chart.displayBlanksAs = "NotPlotted";
  chart.legend.position = "Bottom";
  chart.legend.format.font.size = 8;
  chart.axes.valueAxis.format.font.size = 8;
  chart.axes.categoryAxis.format.font.size = 8;
  if (numberFormat) chart.axes.valueAxis.numberFormat = numberFormat;
  series.forEach((look, at) => {
    const drawn = chart.series.getItemAt(at);
    drawn.format.line.color = look.color;
    drawn.format.line.weight = look.weightPoints;
    drawn.format.line.lineStyle = look.isDashed ? "Dash" : "Continuous";
    drawn.markerStyle = look.hasMarkers ? "Circle" : "None";
    if (!look.hasMarkers) return;
    drawn.markerSize = 5;
    drawn.markerBackgroundColor = look.color;
    drawn.markerForegroundColor = look.color;
  });
}

function rangeOf(
  sheet: Excel.Worksheet,
  { firstRow, firstColumn, lastRow, lastColumn }: PlannedArea,
): Excel.Range {
  return sheet.getRangeByIndexes(firstRow, firstColumn, lastRow - firstRow + 1, lastColumn - firstColumn + 1);
}
