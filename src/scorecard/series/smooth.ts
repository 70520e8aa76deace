import type { Series } from "./series";

/** How fast level, trend and seasons follow, and how the trend fades; all 0..1. */
export interface Smoothing {
  readonly level: number;
  readonly trend: number;
  readonly fading: number;
  readonly seasons: number;
}

/** Where a series stands after its last value. */
export interface State {
  readonly level: number;
  readonly trend: number;
  /** What each season adds, the next period's first; empty without seasons. */
  readonly seasons: readonly number[];
}

export interface Smoothed {
  readonly state: State;
  /** The sum of the squared errors of the forecasts for one period ahead. */
  readonly squaredErrors: number;
}

/**
 * Runs Holt's damped trend, with additive seasons where the state has some, over a series (Hyndman and Athanasopoulos,
 * Forecasting: Principles and Practice, 3rd edition, chapter 8, in its error-correction form). A gap teaches nothing.
 *
 * @param worst give up where the squared errors come to more
 */
export function smooth(series: Series, smoothing: Smoothing, start: State, worst = Infinity): Smoothed {
  let { level, trend } = start;
  const seasons = [...start.seasons];
  let squaredErrors = 0;
  for (let index = 0, turn = 0; index < series.length && squaredErrors <= worst; index++) {
    const value = series[index];
    const season = seasons[turn] ?? 0;
    const faded = smoothing.fading * trend;
    const error = value === undefined ? 0 : value - level - faded - season;
    level += faded + smoothing.level * error;
    trend = faded + smoothing.trend * error;
    if (seasons.length > 0) seasons[turn] = season + smoothing.seasons * error;
    squaredErrors += error * error;
    turn = turn + 1 < seasons.length ? turn + 1 : 0;
  }
  const next = series.length % Math.max(1, seasons.length);
  const state = { level, trend, seasons: [...seasons.slice(next), ...seasons.slice(0, next)] };
  return { state, squaredErrors };
}

/** What the next period is expected to bring. */
export function expectedNext({ level, trend, seasons }: State, { fading }: Smoothing): number {
  return level + fading * trend + (seasons[0] ?? 0);
}
