import { ok, type Result } from "../problems";
import { aheadDamped, type DampedRule } from "./aheadDamped";
import { around, upperShare, type Forecast } from "./forecast";
import { normalQuantile } from "./quantiles";
import type { Series } from "./series";

/**
 * Holt's damped trend, with additive seasons when there are two full years, with the model's 80 % interval.
 *
 * @returns failed with fewer than 6 points
 */
export function forecastDamped(series: Series, rule: DampedRule): Result<readonly Forecast[]> {
  const ahead = aheadDamped(series, rule);
  if (ahead.kind === "failed") return ahead;
  const quantile = normalQuantile(upperShare);
  return ok(ahead.value.map(({ expected, deviation }) => around(expected, quantile * deviation)));
}
