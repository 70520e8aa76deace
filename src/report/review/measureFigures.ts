import { forecastDamped, periodText, seasonLengths, type Forecast, type Result } from "../../scorecard";
import { historyOf, type MeasureInReview, type Review } from "./review";

export const historyPeriods = 15;
export const forecastPeriods = 3;

/** What the next periods of a measure are expected to bring. */
export function forecastOf({ scored }: MeasureInReview, review: Review): Result<readonly Forecast[]> {
  const seasonLength = seasonLengths[scored.measure.frequency];
  return forecastDamped(historyOf(review, scored).values, { periods: forecastPeriods, seasonLength });
}

export type Figures = readonly (string | number | undefined)[];

/** Period, actual, target, mean, both natural limits and forecast: the headers first, then a period a row. */
export function figuresOf(measure: MeasureInReview, review: Review): readonly Figures[] {
  const { scored } = measure;
  const { first, values, limits } = historyOf(review, scored);
  const { frequency } = scored.measure;
  const forecast = forecastOf(measure, review);
  const from = Math.max(0, values.length - historyPeriods);
  const label = (position: number) => periodText({ frequency, ordinal: first + position });
  const constant = [scored.levels.target, limits?.upper, limits?.lower];
  const past = values
    .slice(from)
    .map((value, at): Figures => [label(from + at), value, ...constant, undefined]);
  const [last] = values.slice(-1);
  const joined = past.map((row, at): Figures => (at === past.length - 1 ? [...row.slice(0, -1), last] : row));
  const ahead = (forecast.kind === "ok" ? forecast.value : []).map(({ expected }, at): Figures => [
    label(values.length + at),
    undefined,
    ...constant,
    expected,
  ]);
  return [["Period", "Actual", "Target", "Upper limit", "Lower limit", "Forecast"], ...joined, ...ahead];
}
