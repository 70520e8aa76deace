import { findSignals, naturalLimits, signalText } from "../scorecard";
import { single } from "./arguments/cells";
import { readDirection } from "./arguments/readArguments";
import { orThrow } from "./elementwise";
import { forecastCells, linkCells, requiredCells } from "./forecasting";
import { readSeries } from "./rollingUp";

// Functions that read how a series of values changes. The comment above each is its help text in Excel.

/**
 * The natural limits of a series (XmR chart) in one row: mean, upper limit, lower limit, mean moving range, number of points. Example: =BSC.XMR({10,12,11,13,10,12,11,13,10,12}).
 * @customfunction XMR
 * @helpurl https://balanced-scorecard.example/help/xmr.html
 * @allowErrorForDataTypeAny
 * @param {any[][]} values The values, oldest first; 10 with data or more
 * @returns {number[][]} Mean, upper limit, lower limit, mean moving range, number of points
 */
export function xmr(values: unknown[][]): number[][] {
  const { mean, upper, lower, movingRange, count } = orThrow(
    naturalLimits(orThrow(readSeries(values, "values"))),
  );
  return [[mean, upper, lower, movingRange, count]];
}

/**
 * The latest special cause in a series: None, or the rule that fired and where, good or bad by the direction. Example: =BSC.SIGNAL({10,12,11,13,10,12,11,13,10,12,30},"Lower") gives Outside limits at 11 (bad).
 * @customfunction SIGNAL
 * @helpurl https://balanced-scorecard.example/help/signal.html
 * @allowErrorForDataTypeAny
 * @param {any[][]} values The values, oldest first; 10 with data or more
 * @param [direction] Higher or Lower; left out: neither good nor bad is said
 * @returns {string} The latest signal
 */
export function signal(values: unknown[][], direction?: unknown): string {
  const signals = orThrow(findSignals(orThrow(readSeries(values, "values"))));
  const way = orThrow(readDirection(single(direction)));
  const latest = signals.at(-1);
  return latest ? signalText(latest, way) : "None";
}

/**
 * What the next periods are expected to bring, a row each: forecast and the ends of its 80 % interval. Example: =BSC.FORECAST({2,4,5,4,5},1,,"Linear").
 * @customfunction FORECAST
 * @helpurl https://balanced-scorecard.example/help/forecast.html
 * @allowErrorForDataTypeAny
 * @param {any[][]} values The values, oldest first
 * @param [periods] How many periods to look ahead; left out: 1
 * @param [season] How many periods make a year, such as 12; left out: no seasons
 * @param [method] Damped (Holt's damped trend) or Linear; left out: Damped
 * @returns {number[][]} Forecast, low and high of each period
 */
export function forecast(
  values: unknown[][],
  periods?: unknown,
  season?: unknown,
  method?: unknown,
): number[][] {
  const ahead = orThrow(forecastCells(values, { periods, season, method }));
  return ahead.map(({ expected, low, high }) => [expected, low, high]);
}

/**
 * What each remaining period must bring to reach the year's target. Example: =BSC.REQUIRED({100,80},300,3) gives 40.
 * @customfunction REQUIRED
 * @helpurl https://balanced-scorecard.example/help/required.html
 * @allowErrorForDataTypeAny
 * @param {any[][]} actuals The year's actuals so far
 * @param yearTarget What the whole year is to come to
 * @param periodsLeft How many periods of the year are still to come
 * @param [aggregation] Sum, Average, Last, Min or Max; left out: Sum
 * @returns {number} The required rate
 */
export function required(
  actuals: unknown[][],
  yearTarget: unknown,
  periodsLeft: unknown,
  aggregation?: unknown,
): number {
  return orThrow(requiredCells(actuals, { yearTarget, periodsLeft, aggregation }));
}

/**
 * What the figures say of a cause-effect link, in one row: verdict, best lag, correlation, its interval's low and high, number of pairs. Example: =BSC.LINKTEST({1,2,4},{2,3,5}).
 * @customfunction LINKTEST
 * @helpurl https://balanced-scorecard.example/help/linktest.html
 * @allowErrorForDataTypeAny
 * @param {any[][]} lead The cause's values, oldest first
 * @param {any[][]} lag The effect's values in the same periods
 * @param [maxLag] The longest lag to try, in periods; left out: 6
 * @param [sign] -1 where the effect should fall when the cause rises; left out: 1
 * @returns {any[][]} Verdict, best lag, correlation, low, high, number of pairs
 */
export function linktest(lead: unknown[][], lag: unknown[][], maxLag?: unknown, sign?: unknown): unknown[][] {
  const evidence = orThrow(linkCells(lead, lag, { maxLag, sign }));
  const { verdict, lag: best = "", correlation = "", low = "", high = "", count } = evidence;
  return [[verdict, best, correlation, low, high, count]];
}
