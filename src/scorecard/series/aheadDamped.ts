import { failed, ok, type Result } from "../problems";
import { meanOf, type Point, pointsOf, type Series } from "./series";
import { expectedNext, smooth, type Smoothed, type Smoothing, type State } from "./smooth";
import { linearRegression } from "simple-statistics";

const fewest = 6;

export interface DampedRule {
  /** How many periods to look ahead. */
  readonly periods: number;
  /** How many periods make a year; seasons are told apart where there are two full years. Left out: no seasons. */
  readonly seasonLength?: number;
}

/** What a period to come is expected to bring, and how far the forecast may be off. */
export interface Ahead {
  readonly expected: number;
  /** The standard deviation of its error. */
  readonly deviation: number;
}

/**
 * Holt's damped trend, with additive seasons when there are two full years, fitted by the least squared error of the
 * forecasts for one period ahead.
 *
 * @returns failed with fewer than 6 points
 */
export function aheadDamped(series: Series, { periods, seasonLength }: DampedRule): Result<readonly Ahead[]> {
  const points = pointsOf(series);
  if (points.length < fewest)
    return failed({
      code: "series-too-short",
      asked: "A forecast and its interval",
      needed: fewest,
      found: points.length,
    });
  const isSeasonal = seasonLength !== undefined && seasonLength > 1 && points.length >= 2 * seasonLength;
  const start = startOf(series, isSeasonal ? seasonLength : undefined);
  const { smoothing, smoothed } = bestFit(series, start);
  const learnt = isSeasonal ? 4 : 3;
  const deviation = Math.sqrt(smoothed.squaredErrors / Math.max(1, points.length - learnt));
  return ok(lookAhead(smoothed.state, smoothing, { periods, deviation }));
}

const levels = [0.05, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9];
const trendShares = [0, 0.1, 0.25, 0.5, 0.9];
const fadings = [0.8, 0.85, 0.9, 0.95, 0.98];
const seasonShares = [0, 0.1, 0.25, 0.5];

/** A fixed grid, so that the same series has the same forecast on every machine; the trend follows slower than the level. */
function grid(hasSeasons: boolean): readonly Smoothing[] {
  return levels.flatMap((level) =>
    trendShares.flatMap((share) =>
      fadings.flatMap((fading) =>
        (hasSeasons ? seasonShares : [0]).map((seasonShare) => ({
          level,
          trend: level * share,
          fading,
          seasons: (1 - level) * seasonShare,
        })),
      ),
    ),
  );
}

interface Fit {
  readonly smoothing: Smoothing;
  readonly smoothed: Smoothed;
}

function bestFit(series: Series, start: State): Fit {
  const [first, ...others] = grid(start.seasons.length > 0);
  if (!first) throw new Error("the grid is never empty");
  let best: Fit = { smoothing: first, smoothed: smooth(series, first, start) };
  for (const smoothing of others) {
    const smoothed = smooth(series, smoothing, start, best.smoothed.squaredErrors);
    if (smoothed.squaredErrors < best.smoothed.squaredErrors) best = { smoothing, smoothed };
  }
  return best;
}

interface Reach {
  readonly periods: number;
  /** Of the errors of the forecasts for one period ahead. */
  readonly deviation: number;
}

function lookAhead(state: State, smoothing: Smoothing, { periods, deviation }: Reach): readonly Ahead[] {
  const all: Ahead[] = [];
  let [next, fade, variance] = [state, 0, 1];
  for (let ahead = 1; ahead <= periods; ahead++) {
    all.push({ expected: expectedNext(next, smoothing), deviation: deviation * Math.sqrt(variance) });
    next = smooth([undefined], smoothing, next).state;
    fade += smoothing.fading ** ahead;
    const isSeasonAgain = state.seasons.length > 0 && ahead % state.seasons.length === 0;
    // The weight with which an error of `ahead` periods ago is still felt (Forecasting: Principles and Practice, section 8.7).
    const weight = smoothing.level + smoothing.trend * fade + (isSeasonAgain ? smoothing.seasons : 0);
    variance += weight * weight;
  }
  return all;
}

const firstPoints = 6;

/** Where a series starts: level and trend by its first points, seasons by how the first two years stand off that line. */
function startOf(series: Series, seasonLength: number | undefined): State {
  if (seasonLength === undefined) {
    const { m, b } = linearRegression(positions(pointsOf(series).slice(0, firstPoints)));
    return { level: b, trend: m, seasons: [] };
  }
  const points = pointsOf(series.slice(0, 2 * seasonLength));
  const { m, b } = lineOfYears(points, seasonLength);
  const offLine = points.map(({ position, value }) => ({ position, value: value - m * position - b }));
  return { level: b, trend: m, seasons: seasonsOf(offLine, seasonLength) };
}

function positions(points: readonly Point[]): number[][] {
  return points.map(({ position, value }) => [position, value]);
}

/** The line through the means of two years: seasons do not tilt it, as they would tilt one through the points. */
function lineOfYears(points: readonly Point[], length: number): { readonly m: number; readonly b: number } {
  const isFirst = ({ position }: Point) => position <= length;
  const [first, second] = [points.filter(isFirst), points.filter((point) => !isFirst(point))];
  if (first.length === 0 || second.length === 0) return linearRegression(positions(points));
  const meanIn = (year: readonly Point[]) => meanOf(year.map(({ value }) => value));
  const m = (meanIn(second) - meanIn(first)) / length;
  return { m, b: meanIn(first) - (m * (length + 1)) / 2 };
}

/** The mean of each season's distances from the line, made to add up to 0. */
function seasonsOf(offLine: readonly Point[], length: number): readonly number[] {
  const means = Array.from({ length }, (_, season) => {
    const own = offLine.filter(({ position }) => (position - 1) % length === season);
    return own.length === 0 ? 0 : meanOf(own.map(({ value }) => value));
  });
  const middle = meanOf(means);
  return means.map((value) => value - middle);
}
