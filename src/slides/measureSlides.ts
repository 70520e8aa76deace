import type PptxGenJS from "pptxgenjs";
import { writableText } from "../scorecard";
import { colors, sectionsOf, textOf, type PlannedChart, type SheetPlan } from "../report";
import { border, font, hex, newSlide, slide } from "./slide";
import { bodyCell } from "./tableSlides";

/** A slide for each measure in focus: what is to say of it, and its chart. */
export function addMeasures(deck: PptxGenJS, plan: SheetPlan, charts: readonly PlannedChart[]): void {
  const sections = sectionsOf(plan);
  charts.forEach((chart, index) => {
    const section = sections[index];
    if (!section) return;
    const added = newSlide(deck, section.title);
    const lines = section.rows
      .filter(({ cells }) => textOf(cells[0]) !== "")
      .map(({ cells: [label, said] }) => [faintCell(textOf(label)), bodyCell(said)]);
    added.addTable(lines, {
      ...{ x: slide.margin, y: slide.top, w: 6.2, colW: [1.3, 4.9], fontFace: font, fontSize: 11 },
      border,
    });
    addChart(deck, added, chart, plan);
  });
}

function faintCell(text: string): PptxGenJS.TableCell {
  return { text, options: { color: hex(colors.faintInk) } };
}

function addChart(deck: PptxGenJS, added: PptxGenJS.Slide, chart: PlannedChart, { rows }: SheetPlan): void {
  const { firstRow, firstColumn, lastRow, lastColumn } = chart.source;
  const figures = rows
    .slice(firstRow + 1, lastRow + 1)
    .map(({ cells }) => cells.slice(firstColumn, lastColumn + 1));
  const names = rows[firstRow]?.cells.slice(firstColumn, lastColumn + 1) ?? [];
  const labels = figures.map(([period]) => textOf(period));
  const data = chart.series.map((_, at) => ({
    name: textOf(names[at + 1]),
    labels,
    values: figures.map((cells) => figureOf(cells[at + 1]?.content)),
  }));
  added.addChart(deck.ChartType.line, data, {
    ...{ x: 6.9, y: slide.top, w: 5.9, h: 4.6, showLegend: true, legendPos: "b", legendFontFace: font },
    chartColors: chart.series.map(({ color }) => hex(color)),
    ...{
      lineDataSymbol: "none",
      lineSize: 2,
      catAxisLabelFontSize: 9,
      valAxisLabelFontSize: 9,
      displayBlanksAs: "gap",
    },
    ...(chart.numberFormat ? { valAxisLabelFormatCode: chart.numberFormat } : {}),
    altText: writableText(chart.title),
  });
}

/** A gap in a chart is an empty value, which the library's types do not know. */
function figureOf(content: SheetPlan["rows"][number]["cells"][number]["content"] | undefined): number {
  return content?.kind === "number" ? content.number : NaN;
}
