import { categoryScale, type Scale, valueScale } from "../../../book/axisScale";
import type { Book } from "../../../book/book";
import type { AxisGroup, Chart, ChartAxis, ChartSeries } from "../../../book/chart";
import { numbersOf, pointsOf } from "../../../book/chartData";
import { hasTwoValues, standsBetween } from "../../../book/chartTypes";
import { shownText } from "../../../book/numberText";

/** One axis as it is drawn: where its marks are, 0 at its start and 1 at its end. */
export interface DrawnAxis {
  readonly axis: ChartAxis;
  readonly labels: readonly { readonly share: number; readonly text: string }[];
  readonly shareOf: (value: number) => number;
}

export interface DrawnAxes {
  readonly group: AxisGroup;
  readonly series: readonly ChartSeries[];
  readonly value: DrawnAxis;
  readonly category: DrawnAxis;
  readonly count: number;
  /** True where the categories run from top to bottom. */
  readonly isLying: boolean;
}

/** A number as it lies on an axis: in powers where it counts in them. */
function placeOf(value: number, { logBase }: ChartAxis): number {
  return logBase === undefined ? value : Math.log(Math.max(value, Number.MIN_VALUE)) / Math.log(logBase);
}

function along(scale: Scale, axis: ChartAxis): (value: number) => number {
  const { reversed } = axis;
  const [minimum, maximum] = [placeOf(scale.minimum, axis), placeOf(scale.maximum, axis)];
  return (given) => {
    const value = placeOf(given, axis);
    const share = maximum > minimum ? (value - minimum) / (maximum - minimum) : 0;
    return reversed ? 1 - share : share;
  };
}

function stepsOf({ minimum, maximum, majorUnit }: Scale, { logBase }: ChartAxis): number[] {
  if (logBase !== undefined) {
    const powers = Math.round(Math.log(maximum / minimum) / Math.log(logBase));
    return Array.from({ length: Math.min(100, powers) + 1 }, (_, index) =>
      Number((minimum * logBase ** index).toPrecision(12)),
    );
  }
  const count = Math.min(100, Math.floor((maximum - minimum) / majorUnit + 1e-6));
  return Array.from({ length: count + 1 }, (_, index) =>
    Number((minimum + index * majorUnit).toPrecision(12)),
  );
}

function formatOf(book: Book, axis: ChartAxis, formula: string | undefined, isShare: boolean): string {
  if (axis.numberFormat !== undefined) return axis.numberFormat;
  if (isShare) return "0%";
  return pointsOf(book, formula)?.find(({ value }) => value !== undefined)?.format ?? "General";
}

function numberAxis(book: Book, axis: ChartAxis, scale: Scale, format: string): DrawnAxis {
  const shareOf = along(scale, axis);
  const labels = stepsOf(scale, axis).map((step) => ({
    share: shareOf(step),
    text: shownText(step / unitOf(axis), format, { locale: "en-US", date1904: book.date1904 }),
  }));
  return { axis, labels, shareOf };
}

const units: Readonly<Record<string, number>> = {
  Hundreds: 1e2,
  Thousands: 1e3,
  TenThousands: 1e4,
  HundredThousands: 1e5,
  Millions: 1e6,
  TenMillions: 1e7,
  HundredMillions: 1e8,
  Billions: 1e9,
  Trillions: 1e12,
};

/** In what an axis counts. */
function unitOf({ displayUnit = 1 }: ChartAxis): number {
  return typeof displayUnit === "number" ? displayUnit : (units[displayUnit] ?? 1);
}

/** Categories stand in the middle of equal parts of the axis; where there are only areas, from end to end. */
function categoryAxis(
  book: Book,
  axis: ChartAxis,
  { formula, count, isEdged }: { formula: string | undefined; count: number; isEdged: boolean },
): DrawnAxis {
  const texts = pointsOf(book, formula)?.map(({ text }) => text);
  const shareOf = (index: number) => {
    const share = isEdged && count > 1 ? index / (count - 1) : (index + 0.5) / count;
    return axis.reversed ? 1 - share : share;
  };
  const labels = Array.from({ length: count }, (_, index) => ({
    share: shareOf(index),
    text: texts ? (texts[index] ?? "") : String(index + 1),
  }));
  return { axis, labels: labels.filter((_, index) => index % (axis.labelSpacing ?? 1) === 0), shareOf };
}

/** The axes of a group with their scales; undefined for a group without series. */
export function axesOf(book: Book, chart: Chart, group: AxisGroup): DrawnAxes | undefined {
  const series = chart.series.filter(({ axisGroup }) => axisGroup === group);
  const [first] = series;
  if (!first) return undefined;
  const { value, category } = chart.axes[group];
  const count = Math.max(1, ...series.map(({ values }) => numbersOf(book, values).length));
  const format = formatOf(book, value, first.values, first.grouping === "Stacked100");
  const named = series.find(({ categories }) => categories !== undefined)?.categories;
  return {
    group,
    series,
    count,
    isLying: first.kind === "Bar",
    value: numberAxis(book, value, valueScale(book, chart, group), format),
    category: hasTwoValues(first)
      ? numberAxis(book, category, categoryScale(book, chart, group), formatOf(book, category, named, false))
      : categoryAxis(book, category, {
          formula: named,
          count,
          isEdged: !(category.isBetween ?? standsBetween(series)),
        }),
  };
}
