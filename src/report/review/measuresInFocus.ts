import {
  forecastDamped,
  naturalLimits,
  recordKey,
  seasonLengths,
  seriesReader,
  yearForecaster,
  type Forecast,
  type InPieces,
  type NaturalLimits,
  type RecordKey,
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
  const signalled = signalledIn(review);
  const readers = new Map(review.units.map(({ id }) => [id, readersOf(id, review)]));
  const focused: MeasureInFocus[] = [];
  for (const measure of measuresIn(review)) {
    const { scored, unit } = measure;
    const reader = readers.get(unit.id);
    if (!reader || (scored.band !== "Red" && !signalled.has(recordKey(unit.id, scored.measure.id)))) continue;
    const year = reader.forecastYear(scored);
    focused.push({ ...measure, ...readSeries(reader.read(scored), scored), year });
    yield scored.measure.name;
  }
  return focused;
}

function signalledIn({ alerts }: Review): ReadonlySet<RecordKey> {
  return new Set(
    alerts
      .filter(({ kind }) => kind === "Special cause")
      .map(({ item: { id, unit = "" } }) => recordKey(unit, id)),
  );
}

function readersOf(unit: string, { model }: Review) {
  return { read: seriesReader(unit, model), forecastYear: yearForecaster(unit, model) };
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
