import { aggregate, type Reported } from "../aggregate";
import type { Band } from "../band";
import { indexUnits, type FactsIndex } from "../model/factsIndex";
import { levelsOver, type PeriodReported } from "../model/levelsOver";
import type { Model, ScoredMeasure } from "../model/model";
import { periodsOfYear } from "../model/periodsOfYear";
import { ruleAt } from "../model/ruleAt";
import type { Period } from "../periods/period";
import { failed, ok, type Result } from "../result";
import { scoreActual } from "../scoring/scoreActual";
import { forecastDamped } from "./forecastDamped";
import type { Series } from "./series";
import { seasonLengths, seriesReader } from "./seriesOf";

/** What a measure's fiscal year will come to: what was reported so far, and the forecast for the rest. */
export interface YearForecast {
  readonly expected: number;
  readonly target?: number;
  /** How the year would be scored if it came so. */
  readonly score?: number;
  readonly band: Band;
  /** Periods of the year that are forecast, and all of them. */
  readonly forecast: number;
  readonly periods: number;
}

/**
 * Forecasts the fiscal year of a unit's measures (scoring.md, "Like for like": full year), against the levels of the
 * whole year; the facts are gone through once.
 *
 * @param unit the unit's id
 * @returns for each measure failed with too few points, and for Ratio, whose denominators to come nobody knows
 */
export function yearForecaster(unit: string, model: Model): (scored: ScoredMeasure) => Result<YearForecast> {
  const index = indexUnits(model.facts).find((one) => one.unit.id === unit);
  const read = seriesReader(unit, model);
  return (scored) => {
    if (scored.measure.aggregation === "Ratio") return failed({ code: "ratio-has-no-rate" });
    if (!index || !scored.period)
      return failed({ code: "series-too-short", asked: "A forecast", needed: 6, found: 0 });
    return forecastYear(scored, scored.period, read(scored).values, index);
  };
}

function forecastYear(
  scored: ScoredMeasure,
  period: Period,
  ...[series, index]: [Series, FactsIndex]
): Result<YearForecast> {
  const { measure } = scored;
  const periods = periodsOfYear(period, index);
  const rest = periods.filter(({ ordinal }) => ordinal > period.ordinal).length;
  const rule = { periods: Math.max(1, rest), seasonLength: seasonLengths[measure.frequency] };
  const ahead = forecastDamped(series, rule);
  if (ahead.kind === "failed") return ahead;
  const actuals = index.actuals.get(measure.id);
  const figuresIn = ({ ordinal }: Period): Reported =>
    ordinal <= period.ordinal
      ? (actuals?.get(ordinal) ?? {})
      : { value: ahead.value[ordinal - period.ordinal - 1]?.expected };
  const year = periods.map((one) => ({ period: one, reported: figuresIn(one) }));
  return scoreYear(scored, { year, forecast: rest }, index);
}

interface Year {
  readonly year: readonly PeriodReported[];
  readonly forecast: number;
}

function scoreYear(
  { measure }: ScoredMeasure,
  { year, forecast }: Year,
  index: FactsIndex,
): Result<YearForecast> {
  const combined = aggregate(
    year.map(({ reported }) => reported),
    measure.aggregation,
  );
  if (combined.kind === "failed") return combined;
  const [last] = year.slice(-1);
  if (combined.value === undefined || !last) return failed({ code: "no-periods-left" });
  const levels = levelsOver(measure, year, combined.value, index);
  const scored = scoreActual(combined.value, ruleAt(measure, levels, last.period, index));
  if (scored.kind === "failed") return scored;
  const { score, band } = scored.value;
  return ok({
    expected: combined.value,
    target: levels.target,
    score,
    band,
    forecast,
    periods: year.length,
  });
}
