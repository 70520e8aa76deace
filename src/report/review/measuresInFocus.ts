import {
  forecastDamped,
  naturalLimits,
  seasonLengths,
  seriesReader,
  yearForecaster,
  type Forecast,
  type InPieces,
  type NaturalLimits,
  type Result,
  type ScoredMeasure,
  type YearForecast,
} from "../../scorecard";
import { measuresIn, type MeasureInReview, type Review } from "./review";

/** How far its forecast looks ahead, in the measure's own periods. */
export const forecastPeriods = 3;

/** A measure that the meeting has to talk about, with how it came here and where it goes. */
export interface MeasureInFocus extends MeasureInReview {
  /** All that was reported up to the period: the ordinal of the first of its periods, and a value for each. */
  readonly first: number;
  readonly values: readonly (number | undefined)[];
  /** Left out where there are too few points. */
  readonly limits?: NaturalLimits;
  readonly forecast: Result<readonly Forecast[]>;
  readonly year: Result<YearForecast>;
}

type SeriesRead = Pick<MeasureInFocus, "first" | "values">;

/** The measures in the red, and those with a special cause for the worse; each is a piece, as forecasts take their time. */
export function* measuresInFocus(review: Review): InPieces<readonly MeasureInFocus[]> {
  const { model, unit, alerts } = review;
  const signalled = new Set(alerts.filter(({ kind }) => kind === "Special cause").map(({ item }) => item.id));
  const read = seriesReader(unit.id, model);
  const forecastYear = yearForecaster(unit.id, model);
  const focused: MeasureInFocus[] = [];
  for (const measure of measuresIn(review)) {
    const { scored } = measure;
    if (scored.band !== "Red" && !signalled.has(scored.measure.id)) continue;
    focused.push({ ...measure, ...readSeries(read(scored), scored), year: forecastYear(scored) });
    yield scored.measure.name;
  }
  return focused;
}

/** What its figures say of a measure. */
function readSeries({ first, values }: SeriesRead, { measure }: ScoredMeasure) {
  const limits = naturalLimits(values);
  const seasonLength = seasonLengths[measure.frequency];
  return {
    ...{ first, values },
    ...(limits.kind === "ok" ? { limits: limits.value } : {}),
    forecast: forecastDamped(values, { periods: forecastPeriods, seasonLength }),
  };
}
