import PptxGenJS from "pptxgenjs";
import {
  colors,
  looks,
  toneOf,
  type PlannedCell,
  type PlannedChart,
  type PlannedRow,
  type SheetPlan,
} from "../../report";
import { isPeriod, sectionsOf, textOf, type PlanSection } from "./sections";

/** What a presentation is made of: the pack's sheets, and the strategy map as a picture. */
export interface PresentationGiven {
  readonly title: string;
  readonly subtitle: string;
  readonly plans: readonly SheetPlan[];
  readonly map?: {
    readonly png: Uint8Array;
    readonly width: number;
    readonly height: number;
    readonly text: string;
  };
}

/** Inches: a slide of 16 : 9. */
const slide = { width: 13.33, height: 7.5, margin: 0.5, top: 1.2 } as const;
const room = { width: slide.width - 2 * slide.margin, height: slide.height - slide.top - 0.6 };
/** A table row takes at least so much, and a slide holds so much of them. */
const leastRowPoints = 26;
const slidePoints = 330;
const mostColumnsAt12 = 8;
const font = "Calibri";
const hex = (color: string) => color.replace("#", "");

/** The review pack as a PowerPoint file: a slide for each part, tables as tables and charts as charts that can be edited. */
export async function presentation({ title, subtitle, plans, map }: PresentationGiven): Promise<Uint8Array> {
  const deck = new PptxGenJS();
  deck.layout = "LAYOUT_WIDE";
  deck.title = title;
  addTitle(deck, title, subtitle);
  plans.forEach((plan, index) => {
    if (plan.charts) addMeasures(deck, plan, plan.charts);
    else sectionsOf(plan).forEach((section) => addTables(deck, section));
    if (index === 0 && map) addMap(deck, map);
  });
  const written = await deck.write({ outputType: "uint8array" });
  if (!(written instanceof Uint8Array)) throw new Error("the presentation was not written as bytes");
  return written;
}

function addTitle(deck: PptxGenJS, title: string, subtitle: string): void {
  const first = deck.addSlide();
  first.background = { color: hex(colors.brand) };
  const style = { x: slide.margin, w: room.width, color: hex(colors.paper), fontFace: font };
  first.addText(title, { ...style, y: 2.4, h: 1, fontSize: 40, bold: true });
  first.addText(subtitle, { ...style, y: 3.5, h: 0.6, fontSize: 20 });
}

function newSlide(deck: PptxGenJS, title: string) {
  const added = deck.addSlide();
  added.addText(title, {
    ...{ x: slide.margin, y: 0.35, w: room.width, h: 0.6, fontFace: font },
    ...{ fontSize: 24, bold: true, color: hex(colors.brand) },
  });
  added.slideNumber = {
    x: slide.width - 1,
    y: slide.height - 0.45,
    fontSize: 10,
    color: hex(colors.faintInk),
  };
  return added;
}

function addTables(deck: PptxGenJS, section: PlanSection): void {
  const pages = pagesOf(section.rows);
  const whole = section.widthsPoints.reduce((sum, width) => sum + width, 0);
  const header = section.columns.map((column) => headerCell(section.headers[column]));
  pages.forEach((rows, page) => {
    const title = pages.length === 1 ? section.title : `${section.title} (${page + 1} of ${pages.length})`;
    const body = rows.map(({ cells }) =>
      section.columns.map((column) => (isPeriod(cells[column]) ? periodCell : bodyCell)(cells[column])),
    );
    newSlide(deck, title).addTable([...(section.headers.length > 0 ? [header] : []), ...body], {
      ...{ x: slide.margin, y: slide.top, w: room.width, fontFace: font },
      fontSize: section.columns.length > mostColumnsAt12 ? 10 : 12,
      colW: section.widthsPoints.map((width) => (width / whole) * room.width),
      border: { type: "solid", pt: 0.5, color: hex(colors.lineTint) },
    });
  });
}

/** As many rows a slide as there is room for, by the heights that they have on the sheet. */
function pagesOf(rows: readonly PlannedRow[]): readonly (readonly PlannedRow[])[] {
  const pages: PlannedRow[][] = [[]];
  let used = 0;
  for (const row of rows) {
    const height = Math.max(leastRowPoints, row.heightPoints ?? 0);
    if (used + height > slidePoints && used > 0) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(row);
    used += height;
  }
  return pages;
}

function headerCell(cell: PlannedCell | undefined): PptxGenJS.TableCell {
  if (isPeriod(cell)) return periodCell(cell);
  const options = { bold: true, color: hex(colors.paper), fill: { color: hex(colors.brand) } };
  return { text: textOf(cell), options };
}

/** A narrow cell of a timeline, with the fill that it has on the sheet. */
function periodCell(cell: PlannedCell | undefined): PptxGenJS.TableCell {
  const { fill, color = colors.ink, size, bold } = looks[cell?.look ?? "period"];
  return {
    text: textOf(cell),
    options: {
      ...{ align: "center", margin: 0, color: hex(color), fontSize: size, bold },
      ...(fill ? { fill: { color: hex(fill) } } : {}),
    },
  };
}

function bodyCell(cell: PlannedCell | undefined): PptxGenJS.TableCell {
  const text = textOf(cell);
  const tone = toneOf(text);
  return {
    text,
    options: {
      align: cell?.align === "Right" ? "right" : "left",
      color: hex(tone?.ink ?? colors.ink),
      bold: tone !== undefined || (cell !== undefined && looks[cell.look].bold),
      ...(tone ? { fill: { color: hex(tone.fill) } } : {}),
    },
  };
}

function addMap(deck: PptxGenJS, { png, width, height, text }: NonNullable<PresentationGiven["map"]>): void {
  const scale = Math.min(room.width / width, room.height / height);
  const [w, h] = [width * scale, height * scale];
  newSlide(deck, "Strategy map").addImage({
    data: `data:image/png;base64,${Buffer.from(png).toString("base64")}`,
    ...{ x: (slide.width - w) / 2, y: slide.top, w, h, altText: text },
  });
}

/** A slide for each measure in focus: what is to say of it, and its chart. */
function addMeasures(deck: PptxGenJS, plan: SheetPlan, charts: readonly PlannedChart[]): void {
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
      border: { type: "solid", pt: 0.5, color: hex(colors.lineTint) },
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
    altText: chart.title,
  });
}

/** A gap in a chart is an empty value, which the library's types do not know. */
function figureOf(content: SheetPlan["rows"][number]["cells"][number]["content"] | undefined): number {
  return content?.kind === "number" ? content.number : NaN;
}
