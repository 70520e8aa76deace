import {
  failed,
  findSignals,
  type Forecast,
  forecastDamped,
  type Model,
  type NaturalLimits,
  naturalLimits,
  ok,
  requiredToYearEnd,
  type Result,
  type ScoredMeasure,
  seasonLengths,
  seriesOf,
  signalText,
  yearForecaster,
} from "../scorecard";

/** An item with the model that it is in, and its unit's id. */
export interface Found<Item> {
  readonly item: Item;
  readonly model: Model;
  readonly unit: string;
}

type SeriesField = (scored: ScoredMeasure, found: Found<ScoredMeasure>) => Result<number | string>;

/** The next period's forecast of a measure, or an end of its 80 % interval. */
export const forecastField =
  (end: keyof Forecast): SeriesField =>
  (scored, { model, unit }) => {
    const rule = { periods: 1, seasonLength: seasonLengths[scored.measure.frequency] };
    const ahead = forecastDamped(seriesOf(scored, unit, model), rule);
    if (ahead.kind === "failed") return ahead;
    const [next] = ahead.value;
    return next ? ok(next[end]) : failed({ code: "nothing-to-compute", because: "There is no forecast." });
  };

/** The latest special cause in a measure's series, or None. */
export const signalField: SeriesField = (scored, { model, unit }) => {
  const signals = findSignals(seriesOf(scored, unit, model));
  if (signals.kind === "failed") return signals;
  const latest = signals.value.at(-1);
  return ok(latest ? signalText(latest, scored.direction) : "None");
};

/** The mean of a measure's series, or one of its natural limits. */
export const limitField =
  (name: "mean" | "upper" | "lower"): SeriesField =>
  (scored, { model, unit }) => {
    const limits: Result<NaturalLimits> = naturalLimits(seriesOf(scored, unit, model));
    return limits.kind === "failed" ? limits : ok(limits.value[name]);
  };

/** What the fiscal year will come to by the forecast, or how it would be scored. */
export const yearField =
  (name: "expected" | "band"): SeriesField =>
  (scored, { model, unit }) => {
    const year = yearForecaster(unit, model)(scored);
    return year.kind === "failed" ? year : ok(year.value[name]);
  };

/** What each remaining period of the fiscal year must bring for the year's target. */
export const requiredField: SeriesField = (scored, { model, unit }) => requiredToYearEnd(scored, unit, model);
