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
 */
export function smooth(series: Series, smoothing: Smoothing, start: State): Smoothed {
  let state = start;
  let squaredErrors = 0;
  for (const value of series) {
    const error = value === undefined ? 0 : value - expectedNext(state, smoothing);
    squaredErrors += error * error;
    state = step(state, error, smoothing);
  }
  return { state, squaredErrors };
}

/** What the next period is expected to bring. */
export function expectedNext({ level, trend, seasons }: State, { fading }: Smoothing): number {
  return level + fading * trend + (seasons[0] ?? 0);
}

/** The state one period on, corrected by that period's error. */
export function step({ level, trend, seasons }: State, error: number, smoothing: Smoothing): State {
  const [season, ...later] = seasons;
  return {
    level: level + smoothing.fading * trend + smoothing.level * error,
    trend: smoothing.fading * trend + smoothing.trend * error,
    seasons: season === undefined ? [] : [...later, season + smoothing.seasons * error],
  };
}
