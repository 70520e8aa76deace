import { parseArea, splitSheet } from "./address";
import type { Area, Book, CellValue, Sheet } from "./book";
import type { Chart, ChartSeries, ChartTitle } from "./chart";
import { intersection } from "./area";
import { cellAt, styleAt, usedArea } from "./cells";
import { shownText } from "./numberText";

/** One point's cell as a chart takes it. */
export interface ChartPoint {
  readonly value: CellValue;
  readonly text: string;
  readonly format: string;
  readonly formula?: string;
}

interface Found {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** Where a chart's formula leads, through names if need be; undefined where it leads nowhere. */
export function areaOfFormula(book: Book, formula: string, depth = 0): Found | undefined {
  const { sheet: name, rest } = splitSheet(formula);
  const sheet = book.sheets.find((each) => each.name.toLowerCase() === name?.toLowerCase());
  const area = parseArea(rest);
  if (sheet && area) return { sheet, area };
  const named = book.names.find((each) => each.name.toLowerCase() === rest.toLowerCase());
  return named && depth < 5 ? areaOfFormula(book, named.formula, depth + 1) : undefined;
}

/** The cells that a chart's formula leads to, row by row; whole columns end where the sheet does. */
export function pointsOf(book: Book, formula: string | undefined): readonly ChartPoint[] | undefined {
  const found = formula === undefined ? undefined : areaOfFormula(book, formula);
  if (!found) return undefined;
  const { sheet, area } = found;
  const isWhole = area.bottom - area.top > 100000 || area.right - area.left > 10000;
  const used = isWhole ? usedArea(sheet, true) : area;
  return pointsIn(
    book,
    sheet,
    (used && intersection(area, used)) ?? { ...area, bottom: area.top, right: area.left },
  );
}

function pointsIn({ date1904 }: Book, sheet: Sheet, { top, left, bottom, right }: Area): ChartPoint[] {
  const points: ChartPoint[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const { value, formula } = cellAt(sheet, row, column) ?? {};
      const format = styleAt(sheet, row, column).numberFormat;
      const text = shownText(value, format, { locale: "en-US", date1904 });
      points.push({ value, text, format, ...(formula === undefined ? {} : { formula }) });
    }
  }
  return points;
}

/** The number that a point is drawn at; undefined leaves a gap. Texts count as 0, as Excel has it. */
export function numberAtPoint({ value }: ChartPoint): number | undefined {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  return typeof value === "string" && value !== "" ? 0 : undefined;
}

export function numbersOf(book: Book, formula: string | undefined): readonly (number | undefined)[] {
  return (pointsOf(book, formula) ?? []).map(numberAtPoint);
}

function textOf(book: Book, formula: string | undefined): string | undefined {
  return pointsOf(book, formula)
    ?.map(({ text }) => text)
    .join(" ");
}

/** What a series is called: by its cell, by its own name, or by its place. */
export function nameOfSeries(book: Book, { series }: Chart, one: ChartSeries): string {
  return textOf(book, one.nameFormula) ?? one.name ?? `Series${series.indexOf(one) + 1}`;
}

/** What the legend lists: the series, or of one whose points differ in colour the points. */
export function legendNames(book: Book, chart: Chart): readonly string[] {
  const [only, ...others] = chart.series;
  if (!only || others.length > 0 || !only.variesByPoint)
    return chart.series.map((one) => nameOfSeries(book, chart, one));
  const texts = pointsOf(book, only.categories);
  return numbersOf(book, only.values).map((_, index) => texts?.[index]?.text ?? String(index + 1));
}

/** The text of a chart's title: that of its only series where nothing else is said. */
export function textOfTitle(book: Book, chart: Chart): string {
  const { title, series } = chart;
  const given = textOf(book, title.formula) ?? title.text;
  if (given !== undefined) return given;
  return series.length === 1 && series[0] ? nameOfSeries(book, chart, series[0]) : "Chart Title";
}

export function textOfAxisTitle(book: Book, { formula, text }: ChartTitle): string {
  return textOf(book, formula) ?? text ?? "Axis Title";
}
