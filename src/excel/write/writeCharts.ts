import type { PlannedArea, PlannedChart, PlannedSeries, SheetPlan } from "../../report";
import { stepBytes, type Trips } from "../batch/fullTrips";
import { shownContent } from "./content";

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
 * that is there stays and is set anew.
 */
export async function writeCharts(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  { present, trips }: Writing,
): Promise<void> {
  const { charts = [] } = plan;
  const own = present.filter(({ name }) => name.startsWith(ownPrefix));
  const keptFor = ({ name, isLive }: PlannedChart) =>
    isLive ? own.find((chart) => chart.name === name) : undefined;
  const kept = charts.flatMap((chart) => keptFor(chart) ?? []);
  own.filter((chart) => !kept.includes(chart)).forEach((chart) => chart.delete());
  for (const planned of charts) {
    const add = planned.isLive ? addLiveChart : addChart;
    const chart = keptFor(planned) ?? add(sheet, planned);
    if (planned.isLive) setSource(sheet, chart, plan, planned);
    setLook(sheet, chart, planned);
    await trips.gathered(stepsFor(planned));
  }
}

/**
 * What the cells of live formulas hold at this moment says nothing of what they are, and Excel tells names from figures by what it
 * finds. So such a chart is made over names and numbers that stand, for that moment, in the empty cells below it.
 */
function addLiveChart(sheet: Excel.Worksheet, planned: PlannedChart): Excel.Chart {
  const { firstRow } = planned.place;
  const source = { firstRow, lastRow: firstRow + 2, firstColumn: 0, lastColumn: planned.series.length };
  const figures = planned.series.map(() => 1);
  const cells = rangeOf(sheet, source);
  cells.values = [
    ["Name", ...figures.map((_, at) => `Series ${at + 1}`)],
    ["First", ...figures],
    ["Second", ...figures],
  ];
  const chart = addChart(sheet, { ...planned, source });
  cells.clear("Contents");
  return chart;
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

/** Each series from its own cells, called as the plan's header has it. */
function setSource(
  sheet: Excel.Worksheet,
  chart: Excel.Chart,
  { rows }: SheetPlan,
  { source, series }: PlannedChart,
): void {
  const firstRow = source.firstRow + 1;
  const column = (at: number) => rangeOf(sheet, { ...source, firstRow, firstColumn: at, lastColumn: at });
  series.forEach((_, at) => {
    const drawn = chart.series.getItemAt(at);
    const content = rows[source.firstRow]?.cells[source.firstColumn + 1 + at]?.content;
    drawn.setValues(column(source.firstColumn + 1 + at));
    drawn.setXAxisValues(column(source.firstColumn));
    if (content) drawn.name = neverFormula(String(shownContent(content)));
  });
}

/** What begins with "=" is taken for a reference to cells. */
const neverFormula = (name: string): string => (name.startsWith("=") ? ` ${name}` : name);

function setLook(sheet: Excel.Worksheet, chart: Excel.Chart, planned: PlannedChart): void {
  const { title, series, place, numberFormat, isStacked = false, hasNoLegend = false } = planned;
  chart.title.text = neverFormula(title);
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
