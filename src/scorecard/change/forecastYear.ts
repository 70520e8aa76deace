import type { UnitId } from "../facts";
import type { Band } from "../terms";
import { indexOfUnit } from "../lookup";
import type { Model } from "../model";
import { type ScoredMeasure, scoreMeasure } from "../scores";
import { failed, ok, type Result } from "../problems";

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
 * Forecasts the fiscal year of a unit's measures (scoring.md, "Like for like": full year): what the full year's view says
 * of each. The facts are gone through once.
 *
 * @param unit the unit's id
 * @returns for each measure failed where the rest of the year cannot be forecast
 */
export function yearForecaster(unit: UnitId, model: Model): (scored: ScoredMeasure) => Result<YearForecast> {
  const index = indexOfUnit(model.facts, unit);
  const frame = { ...model.frame, view: "year" } as const;
  return ({ measure }) => {
    if (!index) return nothingReported;
    return forecastIn(scoreMeasure(measure, frame, index).scored);
  };
}

const nothingReported = failed({ code: "series-too-short", asked: "A forecast", needed: 6, found: 0 });

function forecastIn({ year, actual, levels, score, computedBand }: ScoredMeasure): Result<YearForecast> {
  if (!year || actual === undefined) return nothingReported;
  const { incomplete, forecast, periods } = year;
  if (incomplete) return failed(incomplete);
  return ok({ expected: actual, target: levels.target, score, band: computedBand, forecast, periods });
}
