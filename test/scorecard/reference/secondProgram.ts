/*
 * A second program for scores, written from docs/scoring.md alone. It shares no code with the first: not a type, not a
 * number. Months count from year 0; a period of a length is a number of such lengths.
 */

export interface Level {
  readonly target: number;
  readonly targetHigh: number;
  readonly redFlag: number;
  readonly redFlagHigh: number;
  readonly min: number;
  readonly max: number;
  readonly baseline: number;
  readonly points: readonly (readonly [value: number, score: number])[];
}

export interface Case {
  readonly method: string;
  readonly aggregation: string;
  /** In months: 1, 3, 6 or 12. */
  readonly length: number;
  readonly view: string;
  /** The reporting month. */
  readonly month: number;
  readonly levels: Level;
  /** What a period brought: figure, numerator, denominator. */
  readonly figureOf: (period: number) => readonly [figure: number, numerator: number, denominator: number];
  /** Expected: the months in which it starts and ends. */
  readonly from: number;
  readonly to: number;
}

export interface Answer {
  readonly actual: number | undefined;
  readonly score: number | undefined;
  readonly band: string;
}

const third = 100 / 3;

function lastDayBefore(month: number): number {
  return Date.UTC(Math.floor(month / 12), month % 12, 1) / 86_400_000 - 1;
}

function periodsInView({ view, month, length }: Case): readonly number[] {
  const year = month - (month % 12);
  const windows: Readonly<Record<string, readonly [number, number]>> = {
    period: [month, month],
    quarter: [month - (month % 3), month],
    ytd: [year, month],
    rolling12: [month - 11, month],
    year: [year, year + 11],
  };
  const [first = 0, last = 0] = windows[view] ?? [];
  const latest = Math.floor((month + 1) / length) - 1;
  if (view === "rolling12" && length > 1) {
    return Array.from({ length: 12 / length }, (_unused, index) => latest - 12 / length + 1 + index);
  }
  const inside: number[] = [];
  for (let period = Math.floor(first / length); period <= latest; period++) {
    const starts = period * length;
    if (starts >= first && starts + length - 1 <= last) inside.push(period);
  }
  return inside.length > 0 ? inside : [latest];
}

function combined(given: Case, periods: readonly number[]): number {
  const figures = periods.map((period) => given.figureOf(period));
  const values = figures.map(([figure]) => figure);
  const total = values.reduce((sum, value) => sum + value, 0);
  switch (given.aggregation) {
    case "Sum":
      return total;
    case "Average":
      return total / values.length;
    case "Min":
      return Math.min(...values);
    case "Max":
      return Math.max(...values);
    case "Ratio":
      return (
        figures.reduce((sum, [, numerator]) => sum + numerator, 0) /
        figures.reduce((sum, [, , denominator]) => sum + denominator, 0)
      );
    default:
      return values[values.length - 1] ?? NaN;
  }
}

function line(at: number, [x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): number {
  return y1 + ((at - x1) * (y2 - y1)) / (x2 - x1);
}

const within = (score: number) => Math.min(100, Math.max(0, score));

function alongPoints(at: number, points: Level["points"]): number {
  const [first = [0, 0]] = points;
  if (at <= first[0]) return first[1];
  for (let index = 1; index < points.length; index++) {
    const [left, right] = [points[index - 1] ?? first, points[index] ?? first];
    if (at <= right[0]) return line(at, left, right);
  }
  return points[points.length - 1]?.[1] ?? NaN;
}

function inRange(at: number, level: Level): number {
  const { target: low, targetHigh: high, redFlag, redFlagHigh } = level;
  if (at < low) return within(line(at, [redFlag, third], [low, 2 * third]));
  if (at > high) return within(line(at, [redFlagHigh, third], [high, 2 * third]));
  const middle = (low + high) / 2;
  return at <= middle
    ? line(at, [low, 2 * third], [middle, 100])
    : line(at, [high, 2 * third], [middle, 100]);
}

function expectedScore(given: Case, at: number, lastPeriod: number): number | undefined {
  const { baseline, target } = given.levels;
  const starts = lastDayBefore(given.from) + 1;
  const ends = lastDayBefore(given.to + 1);
  const today = lastDayBefore((lastPeriod + 1) * given.length);
  if (today <= starts) return undefined;
  const due = Math.min(1, (today - starts) / (ends - starts));
  const ratio = (at - baseline) / (target - baseline) / due;
  return within(
    alongPoints(ratio, [
      [0, 0],
      [0.85, third],
      [0.95, 2 * third],
      [1, 100],
    ]),
  );
}

function scoreOf(given: Case, at: number, times: number): number {
  const scaled = (value: number) => value * times;
  const { target, redFlag, redFlagHigh, targetHigh, min, max, baseline, points } = given.levels;
  switch (given.method) {
    case "Target Lower":
      return within(line(at, [scaled(redFlagHigh), third], [scaled(target), 2 * third]));
    case "Goal only":
      return at >= scaled(target) - 1e-9 ? 100 : 0;
    case "Two colour":
      return within(line(at, [scaled(redFlag), 0], [scaled(target), 100]));
    case "Min-max":
      return within(line(at, [scaled(min), 0], [scaled(max), 100]));
    case "Progress":
      return within(line(at, [baseline, 0], [scaled(target), 100]));
    case "Points":
      return alongPoints(
        at,
        points.map(([value, score]) => [scaled(value), score] as const),
      );
    case "Range":
      return inRange(at, {
        ...given.levels,
        target: scaled(target),
        targetHigh: scaled(targetHigh),
        redFlag: scaled(redFlag),
        redFlagHigh: scaled(redFlagHigh),
      });
    default:
      return within(line(at, [scaled(redFlag), third], [scaled(target), 2 * third]));
  }
}

function bandOf(method: string, score: number | undefined): string {
  if (score === undefined) return "No data";
  if (method === "Two colour") return score >= 50 - 1e-9 ? "Green" : "Red";
  if (score >= 2 * third - 1e-9) return "Green";
  return score >= third - 1e-9 ? "Amber" : "Red";
}

/** What a measure comes to in a view. */
export function secondAnswer(given: Case): Answer {
  const { method, aggregation, length } = given;
  let periods = periodsInView(given);
  const last = periods[periods.length - 1] ?? 0;
  if (method === "Expected") {
    const first = Math.floor(given.from / length);
    if (aggregation === "Sum" && last >= first)
      periods = Array.from({ length: last - first + 1 }, (_unused, index) => first + index);
    else if (aggregation === "Sum") periods = [last];
    const actual = combined(given, periods);
    const score = expectedScore(given, actual, last);
    return { actual, score, band: bandOf(method, score) };
  }
  const actual = combined(given, periods);
  const score = scoreOf(given, actual, aggregation === "Sum" ? periods.length : 1);
  return { actual, score, band: bandOf(method, score) };
}
