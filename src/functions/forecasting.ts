import { workbookLocale } from "../excel";
import {
  aggregations,
  failed,
  forecastDamped,
  forecastLinear,
  ok,
  requiredRate,
  testLink,
  type Forecast,
  type LinkEvidence,
  type Result,
} from "../scorecard";
import { single } from "./arguments/cells";
import { readCount } from "./arguments/readCount";
import { readNumber, readWord } from "./arguments/readArguments";
import { readSeries } from "./rollingUp";

/** The forecasts of FORECAST's arguments, the next period first. */
export function forecastCells(
  values: unknown,
  given: { readonly periods: unknown; readonly season: unknown; readonly method: unknown },
): Result<readonly Forecast[]> {
  const series = readSeries(values, "values");
  if (series.kind === "failed") return series;
  const ahead = readCount(given.periods, { name: "periods", least: 1, most: 120 });
  if (ahead.kind === "failed") return ahead;
  const season = readCount(given.season, { name: "season", least: 1, most: 366 });
  if (season.kind === "failed") return season;
  const way = readWord(single(given.method), "method", ["Damped", "Linear"], "Damped");
  if (way.kind === "failed") return way;
  const periods = ahead.value ?? 1;
  if (way.value === "Linear") return forecastLinear(series.value, periods);
  return forecastDamped(series.value, { periods, seasonLength: season.value });
}

/** What REQUIRED's arguments ask for. */
export function requiredCells(
  actuals: unknown,
  given: { readonly yearTarget: unknown; readonly periodsLeft: unknown; readonly aggregation: unknown },
): Result<number> {
  const series = readSeries(actuals, "actuals");
  if (series.kind === "failed") return series;
  const target = readNumber(single(given.yearTarget), { name: "yearTarget", locale: workbookLocale() });
  if (target.kind === "failed") return target;
  const left = readCount(given.periodsLeft, { name: "periodsLeft", least: 0, most: 366 });
  if (left.kind === "failed") return left;
  const way = readWord(single(given.aggregation), "aggregation", aggregations, "Sum");
  if (way.kind === "failed") return way;
  if (target.value === undefined)
    return failed({ code: "nothing-to-compute", because: "There is no target for the year." });
  const periodsLeft = left.value ?? 0;
  return requiredRate(series.value, { yearTarget: target.value, periodsLeft, aggregation: way.value });
}

/** The evidence that LINKTEST's arguments ask for. */
export function linkCells(
  lead: unknown,
  lag: unknown,
  given: { readonly maxLag: unknown; readonly sign: unknown },
): Result<LinkEvidence> {
  const causes = readSeries(lead, "lead");
  if (causes.kind === "failed") return causes;
  const effects = readSeries(lag, "lag");
  if (effects.kind === "failed") return effects;
  if (causes.value.length !== effects.value.length) {
    const found = String(effects.value.length);
    return failed({ code: "argument-kind", argument: "lag", expected: "as many cells as lead has", found });
  }
  const longest = readCount(given.maxLag, { name: "maxLag", least: 0, most: 60 });
  if (longest.kind === "failed") return longest;
  const way = readSign(given.sign);
  if (way.kind === "failed") return way;
  return ok(testLink(causes.value, effects.value, { maxLag: longest.value, sign: way.value }));
}

function readSign(value: unknown): Result<1 | -1> {
  const sign = readNumber(single(value), { name: "sign", locale: workbookLocale() });
  if (sign.kind === "failed") return sign;
  if (sign.value === undefined || sign.value === 1) return ok(1);
  if (sign.value === -1) return ok(-1);
  return failed({
    code: "argument-kind",
    argument: "sign",
    expected: "1, or -1 where the effect should fall when the cause rises",
    found: String(sign.value),
  });
}
