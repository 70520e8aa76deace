import { numbersOf } from "./chartData";
import { hasTwoValues } from "./chartTypes";
import type { Book } from "./book";
import type { AxisGroup, Chart, ChartSeries } from "./chart";

/** From where to where an axis runs, and in which steps it is marked. */
export interface Scale {
  readonly minimum: number;
  readonly maximum: number;
  readonly majorUnit: number;
}

const steps = [1, 2, 5, 10];

/** A round step that parts the span into at most `most` pieces. */
function roundStep(span: number, most: number): number {
  const rough = span / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * (steps.find((step) => step * power >= rough * 0.999999) ?? 10);
}

// A chart may have more points than a call takes arguments.
const lowest = (numbers: readonly number[], start: number) =>
  numbers.reduce((low, number) => Math.min(low, number), start);
const highest = (numbers: readonly number[], start: number) =>
  numbers.reduce((high, number) => Math.max(high, number), start);

/** The numbers' own span, opened towards 0 unless all lie close together far from it. */
function spanOf(numbers: readonly number[]): readonly [number, number] {
  const low = lowest(numbers, Infinity);
  const high = highest(numbers, -Infinity);
  if (low > high) return [0, 1];
  const isClose = high > low && high - low < Math.max(Math.abs(high), Math.abs(low)) / 6;
  if (!isClose) return [Math.min(0, low), Math.max(0, high)];
  const half = (high - low) / 2;
  return low > 0 ? [low - half, high] : [low, high + half];
}

/** The ends of a scale beyond its numbers, with a little air towards where it does not begin. */
function startBefore(start: number, span: number, step: number): number {
  const air = start < 0 ? span * 0.05 : 0;
  return Math.floor((start - air) / step + 1e-9) * step;
}

function endBeyond(end: number, span: number, step: number): number {
  const air = end > 0 ? span * 0.05 : 0;
  return Math.ceil((end + air) / step - 1e-9) * step;
}

/**
 * A scale around numbers with round ends, as Excel chooses it (nearly).
 *
 * @param fixed what the axis says itself
 */
export function scaleOver(numbers: readonly number[], fixed: Partial<Scale>): Scale {
  const [low, high] = spanOf(numbers);
  const start = fixed.minimum ?? low;
  const end = fixed.maximum ?? Math.max(high, start);
  const span = end > start ? end - start : Math.abs(start) || 1;
  const air = fixed.maximum === undefined ? 1.05 : 1;
  const majorUnit = fixed.majorUnit ?? roundStep(span * air, 8);
  const minimum = fixed.minimum ?? startBefore(start, span, majorUnit);
  const maximum = fixed.maximum ?? Math.max(endBeyond(end, span, majorUnit), minimum + majorUnit);
  return { minimum: tidy(minimum), maximum: tidy(maximum), majorUnit };
}

function tidy(number: number): number {
  return Number(number.toPrecision(12));
}

/** The numbers that lie on the value axis of a group: sums where series are stacked, shares where they fill 100 %. */
function numbersOnAxis(book: Book, series: readonly ChartSeries[]): number[] {
  const sums = new Map<string, number>();
  return series.flatMap(({ kind, grouping, values }) =>
    numbersOf(book, values).flatMap((number, index) => {
      if (number === undefined) return [];
      if (!grouping.startsWith("Stacked")) return [number];
      if (grouping === "Stacked100") return [number < 0 ? -1 : 1];
      const key = `${kind}:${index}:${number < 0}`;
      sums.set(key, (sums.get(key) ?? 0) + number);
      return [sums.get(key) ?? 0];
    }),
  );
}

/** A scale of powers of a base around numbers; what is not above 0 has no place on it. */
function powerScale(numbers: readonly number[], fixed: Partial<Scale>, base: number): Scale {
  const above = numbers.filter((number) => number > 0);
  const power = (number: number, round: (exact: number) => number) =>
    base ** round(Number((Math.log(number) / Math.log(base)).toPrecision(12)));
  const minimum = fixed.minimum ?? power(lowest(above, 1), Math.floor);
  const maximum = fixed.maximum ?? Math.max(power(highest(above, base), Math.ceil), minimum * base);
  return { minimum: tidy(minimum), maximum: tidy(maximum), majorUnit: fixed.majorUnit ?? base };
}

/** The scale of a value axis as it is drawn. */
export function valueScale(book: Book, chart: Chart, group: AxisGroup): Scale {
  const { value } = chart.axes[group];
  const series = chart.series.filter(({ axisGroup }) => axisGroup === group);
  const isShare = series.some(({ grouping }) => grouping === "Stacked100");
  if (value.logBase !== undefined) return powerScale(numbersOnAxis(book, series), value, value.logBase);
  const fixed = isShare ? { maximum: 1, majorUnit: 0.1, ...withoutGaps(value) } : value;
  return scaleOver(numbersOnAxis(book, series), fixed);
}

function withoutGaps({ minimum, maximum, majorUnit }: Partial<Scale>): Partial<Scale> {
  return {
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(majorUnit === undefined ? {} : { majorUnit }),
  };
}

/** The scale of a category axis: of the numbers on it where points are scattered, else of the categories' places. */
export function categoryScale(book: Book, chart: Chart, group: AxisGroup): Scale {
  const { category } = chart.axes[group];
  const series = chart.series.filter(({ axisGroup }) => axisGroup === group);
  if (series.some(hasTwoValues)) {
    return scaleOver(
      series.flatMap((one) => placesOf(book, one)),
      category,
    );
  }
  const count = Math.max(1, ...series.map(({ values }) => numbersOf(book, values).length));
  return { minimum: 1, maximum: count, majorUnit: category.majorUnit ?? 1 };
}

/** Where the points of a scattered series lie from left to right: 1, 2, 3 … where no numbers say it. */
export function placesOf(book: Book, { categories, values }: ChartSeries): number[] {
  const given = numbersOf(book, categories);
  const isNumbered = given.some((number) => number !== undefined && number !== 0);
  return numbersOf(book, values).map((_, index) => (isNumbered ? (given[index] ?? 0) : index + 1));
}
