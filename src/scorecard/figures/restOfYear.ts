import type { Measure } from "../facts";
import { type Ahead, aheadDamped, seasonLengths, type Series, valueOf } from "../series";
import type { Period } from "../periods";
import { failed, type Problem, type Result } from "../problems";
import { activeIn, type FactsIndex, periodsOfYear } from "../lookup";
import type { PeriodReported } from "./levelsOver";

/** How much of a measure's full year is known, in its own periods. */
export interface YearStanding {
  readonly periods: number;
  readonly reported: number;
  readonly forecast: number;
  /** Why the rest could not be forecast; the year is then only what was reported. */
  readonly incomplete?: Problem;
}

/** The periods of a year that have not been reported, as they are forecast. */
export interface RestOfYear {
  readonly ahead: readonly PeriodReported[];
  readonly standing: YearStanding;
}

/**
 * What the rest of the fiscal year is expected to bring (scoring.md, "Like for like": full year).
 *
 * @param reported what the year has brought so far, the last period last; at least one
 */
export function restOfYear(
  measure: Measure,
  reported: readonly [PeriodReported, ...PeriodReported[]],
  index: FactsIndex,
): RestOfYear {
  const { period: last } = reported.at(-1) ?? reported[0];
  const year = periodsOfYear(last, index).filter(activeIn(measure, index));
  const open = year.filter(({ ordinal }) => ordinal > last.ordinal);
  const known = { periods: year.length, reported: reported.length, forecast: open.length };
  if (open.length === 0) return { ahead: [], standing: known };
  const forecast = forecastOf(measure, last, open.length, index);
  if (forecast.kind === "failed")
    return { ahead: [], standing: { ...known, forecast: 0, incomplete: forecast.problems[0] } };
  const ahead = open.map((period, step) => ({ period, reported: { value: forecast.value[step]?.expected } }));
  return { ahead, standing: known };
}

function forecastOf(
  measure: Measure,
  last: Period,
  periods: number,
  index: FactsIndex,
): Result<readonly Ahead[]> {
  if (measure.aggregation === "Ratio") return failed({ code: "year-not-forecast", of: "Ratio" });
  if (measure.rule.direction === "Yes/No" || measure.rule.method === "Yes/No")
    return failed({ code: "year-not-forecast", of: "Yes/No" });
  const series = seriesUpTo(last, measure, index);
  return aheadDamped(series, { periods, seasonLength: seasonLengths[measure.frequency] });
}

function seriesUpTo(last: Period, { id }: Measure, { actuals }: FactsIndex): Series {
  const values = actuals.get(id) ?? new Map();
  const first = Math.min(...values.keys(), last.ordinal);
  return Array.from({ length: last.ordinal - first + 1 }, (_, step) => {
    const actual = values.get(first + step);
    return actual && valueOf(actual);
  });
}
