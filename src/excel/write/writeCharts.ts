import type { PlannedArea, PlannedChart, PlannedSeries, SheetPlan } from "../../report";
import { stepBytes, type Trips } from "../batch/fullTrips";

/** Charts of ours are known by this beginning of their names; all others are the user's. */
const ownPrefix = "BSC ";

/** What a sheet has of charts, to be asked for before it is written again. */
export function askCharts(sheet: Excel.Worksheet): Excel.ChartCollection {
  return sheet.charts.load("items/name");
}

interface Writing {
  readonly present: readonly Excel.Chart[];
  readonly trips: Trips;
}

/**
 * Puts a plan's charts on its sheet in place of those that it had; their lines follow the cells from then on. One over live formulas
 * that is there stays and is set anew: what its cells hold at this moment says nothing of what they are.
 */
export async function writeCharts(
  sheet: Excel.Worksheet,
  { charts = [] }: SheetPlan,
  { present, trips }: Writing,
): Promise<void> {
  const own = present.filter(({ name }) => name.startsWith(ownPrefix));
  const keptFor = ({ name, isLive }: PlannedChart) =>
    isLive ? own.find((chart) => chart.name === name) : undefined;
  const kept = charts.flatMap((chart) => keptFor(chart) ?? []);
  own.filter((chart) => !kept.includes(chart)).forEach((chart) => chart.delete());
  for (const planned of charts) {
    const chart = keptFor(planned);
    if (chart) setSource(sheet, chart, planned);
    setLook(sheet, chart ?? addChart(sheet, planned), planned);
    await trips.gathered(stepsFor(planned));
  }
}

/**
 * Makes the charts over live formulas of a sheet that is being added, before its cells are written: which column names the others is
 * told by what the cells hold, so for that moment they hold names and numbers.
 */
export async function writeLiveCharts(
  sheet: Excel.Worksheet,
  { charts = [] }: SheetPlan,
  trips: Trips,
): Promise<void> {
  for (const planned of charts.filter(({ isLive }) => isLive)) {
    const { firstRow, lastRow, firstColumn, lastColumn } = planned.source;
    const width = lastColumn - firstColumn;
    rangeOf(sheet, planned.source).values = [
      ["Name", ...Array.from({ length: width }, (_, at) => `Series ${at + 1}`)],
      ...Array.from({ length: lastRow - firstRow }, (_, at) => [
        `Row ${at + 1}`,
        ...Array.from({ length: width }, () => 1),
      ]),
    ];
    setLook(sheet, addChart(sheet, planned), planned);
    await trips.gathered(stepsFor(planned));
  }
}

const stepsFor = ({ series }: PlannedChart): number =>
  (stepsOfChart + stepsOfLine * series.length) * stepBytes;

/** A chart takes so many steps, and some more for each of its lines. */
const stepsOfChart = 20;
const stepsOfLine = 10;

function addChart(sheet: Excel.Worksheet, { name, source, isStacked = false }: PlannedChart): Excel.Chart {
  const type = isStacked ? "ColumnStacked" : "Line";
  const chart = sheet.charts.add(type, rangeOf(sheet, source), "Columns");
  chart.name = name;
  return chart;
}

/** Each series of a chart that is there, from the cells where they are now. */
function setSource(sheet: Excel.Worksheet, chart: Excel.Chart, { source, series }: PlannedChart): void {
  const firstRow = source.firstRow + 1;
  const column = (at: number) => rangeOf(sheet, { ...source, firstRow, firstColumn: at, lastColumn: at });
  series.forEach((_, at) => {
    const drawn = chart.series.getItemAt(at);
    drawn.setValues(column(source.firstColumn + 1 + at));
    drawn.setXAxisValues(column(source.firstColumn));
  });
}

function setLook(sheet: Excel.Worksheet, chart: Excel.Chart, planned: PlannedChart): void {
  const { title, series, place, numberFormat, isStacked = false, hasNoLegend = false } = planned;
  chart.title.text = title;
  chart.title.format.font.size = 11;
  chart.setPosition(
    rangeOf(sheet, { ...place, lastRow: place.firstRow }),
    rangeOf(sheet, { ...place, firstRow: place.lastRow }),
  );
  chart.displayBlanksAs = "NotPlotted";
  chart.legend.position = "Bottom";
  chart.legend.format.font.size = 8;
  if (hasNoLegend) chart.legend.visible = false;
  chart.axes.valueAxis.format.font.size = 8;
  chart.axes.categoryAxis.format.font.size = 8;
  if (numberFormat) chart.axes.valueAxis.numberFormat = numberFormat;
  series.forEach((look, at) => {
    const drawn = chart.series.getItemAt(at);
    if (isStacked) drawColumns(drawn, look);
    else drawLine(drawn, look);
  });
}

function drawColumns(drawn: Excel.ChartSeries, look: PlannedSeries): void {
  drawn.gapWidth = 40;
  if (look.isUnseen) {
    drawn.format.fill.clear();
    return;
  }
  if (look.fill !== undefined) drawn.format.fill.setSolidColor(look.fill);
  drawn.format.line.color = look.color;
  drawn.format.line.weight = look.weightPoints;
  if (look.labelFormat === undefined) return;
  drawn.hasDataLabels = true;
  drawn.dataLabels.numberFormat = look.labelFormat;
  drawn.dataLabels.format.font.size = 9;
}

function drawLine(drawn: Excel.ChartSeries, look: PlannedSeries): void {
  if (look.isUnseen) {
    drawn.format.line.clear();
    drawn.markerStyle = "None";
    return;
  }
  drawn.format.line.color = look.color;
  drawn.format.line.weight = look.weightPoints;
  drawn.format.line.lineStyle = look.isDashed ? "Dash" : "Continuous";
  drawn.markerStyle = look.hasMarkers ? "Circle" : "None";
  if (!look.hasMarkers) return;
  drawn.markerSize = 5;
  drawn.markerBackgroundColor = look.color;
  drawn.markerForegroundColor = look.color;
}

function rangeOf(
  sheet: Excel.Worksheet,
  { firstRow, firstColumn, lastRow, lastColumn }: PlannedArea,
): Excel.Range {
  return sheet.getRangeByIndexes(firstRow, firstColumn, lastRow - firstRow + 1, lastColumn - firstColumn + 1);
}
