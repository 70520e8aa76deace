import type { Book } from "./book";
import type { Chart, ChartSeries, SeriesPlot } from "./chart";
import type { LabelContent } from "./chartSeriesParts";
import { nameOfSeries, numbersOf, pointsOf } from "./chartData";
import { shownText } from "./numberText";

const aroundPoints = ["Center", "Left", "Right", "Top", "Bottom"] as const;

/** Where labels of a series can stand, by Office.js name; none where Excel alone chooses. */
export function labelPositions({ kind, grouping, solid }: SeriesPlot): readonly string[] {
  if (kind === "Pie") return ["Center", "InsideEnd", "OutsideEnd", "BestFit"];
  if (solid !== undefined && kind !== "Bubble") return [];
  switch (kind) {
    case "Column":
    case "Bar":
      return [...(grouping === "Side" ? ["OutsideEnd"] : []), "Center", "InsideEnd", "InsideBase"];
    case "Line":
    case "Scatter":
    case "Bubble":
      return aroundPoints;
    case "Radar":
      return ["OutsideEnd"];
    default:
      return [];
  }
}

/** What the label of a point reads, its parts one after the other. */
export function labelText(book: Book, chart: Chart, series: ChartSeries, index: number): string {
  const own = series.points?.find((point) => point.index === index)?.label;
  if (own?.text !== undefined) return own.text;
  const labels = own ?? series.labels;
  const textAt = (formula: string | undefined) => pointsOf(book, formula)?.[index]?.text ?? "";
  const parts: Readonly<Record<LabelContent, () => string | undefined>> = {
    SeriesName: () => nameOfSeries(book, chart, series),
    CategoryName: () => (series.categories === undefined ? String(index + 1) : textAt(series.categories)),
    Value: () => valueText(book, series, index, labels.numberFormat),
    Percentage: () => shareText(book, series, index),
    BubbleSize: () => textAt(series.bubbleSizes),
    LegendKey: () => undefined,
  };
  const order = ["SeriesName", "CategoryName", "Value", "Percentage", "BubbleSize"] as const;
  const shown = order.filter((content) => labels.shows.includes(content));
  return shown.flatMap((content) => parts[content]() ?? []).join(labels.separator ?? ", ");
}

function valueText(book: Book, { values }: ChartSeries, index: number, format: string | undefined): string {
  const point = pointsOf(book, values)?.[index];
  if (!point) return "";
  if (format === undefined) return point.text;
  return shownText(point.value, format, { locale: "en-US", date1904: book.date1904 });
}

function shareText(book: Book, { values }: ChartSeries, index: number): string {
  const numbers = numbersOf(book, values).map((number) => Math.abs(number ?? 0));
  const total = numbers.reduce((sum, number) => sum + number, 0);
  return total > 0 ? `${Math.round(((numbers[index] ?? 0) / total) * 100)}%` : "";
}
