import { bandOfScore, ok, sparkline, trendOf } from "../scorecard";
import { workbookLocale } from "../excel";
import { single } from "./arguments/cells";
import { readDirection, readNumber } from "./arguments/readArguments";
import { aggregateCells, attainmentOfCells, varianceOfCells } from "./comparing";
import { elementwise, orThrow } from "./elementwise";
import { readSeries, rollUpCells } from "./rollingUp";
import { scoreAnswer, scoreEach } from "./scoring";

// The comment above each function is its help text in Excel; its name there is in capitals.

/**
 * The status of an actual against its target: Green, Amber, Red, No data or Not scored. Example: =BSC.STATUS(560,700,500) gives Amber.
 * @customfunction STATUS
 * @helpurl https://balanced-scorecard.example/help/status.html
 * @allowErrorForDataTypeAny
 * @param {any[][]} actual What was reached: a number, or a range of them
 * @param {any[][]} target The value from which it is Green
 * @param {any[][]} [redFlag] The value beyond which it is Red; left out: 10 % off the target
 * @param {any[][]} [direction] Higher, Lower, Range or Yes/No; left out: worked out from target and red flag
 * @param {any[][]} [options] Such as "method=Goal only; stretch=95", or a range of names and values
 * @returns {any[][]} The status of each actual
 */
export function status(
  actual: unknown[][],
  target: unknown[][],
  redFlag?: unknown[][],
  direction?: unknown[][],
  options?: unknown[][],
): unknown[][] {
  return scoreEach({ actual, target, redFlag, direction }, options, ({ band }) => ok(band));
}

/**
 * The score of an actual, 0 to 100: 33⅓ at the red flag, 66⅔ at the target. Example: =BSC.SCORE(560,700,500) gives 43.33.
 * @customfunction SCORE
 * @helpurl https://balanced-scorecard.example/help/score.html
 * @allowErrorForDataTypeAny
 * @param {any[][]} actual What was reached: a number, or a range of them
 * @param {any[][]} target The value from which it is Green
 * @param {any[][]} [redFlag] The value beyond which it is Red; left out: 10 % off the target
 * @param {any[][]} [direction] Higher, Lower, Range or Yes/No; left out: worked out from target and red flag
 * @param {any[][]} [options] Such as "method=Goal only; stretch=95", or a range of names and values
 * @returns {any[][]} The score of each actual
 */
export function score(
  actual: unknown[][],
  target: unknown[][],
  redFlag?: unknown[][],
  direction?: unknown[][],
  options?: unknown[][],
): unknown[][] {
  return scoreEach({ actual, target, redFlag, direction }, options, scoreAnswer);
}

/**
 * One sentence: which rule, which thresholds, and what it would take to be Green. Example: =BSC.EXPLAIN(560,700,500).
 * @customfunction EXPLAIN
 * @helpurl https://balanced-scorecard.example/help/explain.html
 * @allowErrorForDataTypeAny
 * @param {any[][]} actual What was reached: a number, or a range of them
 * @param {any[][]} target The value from which it is Green
 * @param {any[][]} [redFlag] The value beyond which it is Red; left out: 10 % off the target
 * @param {any[][]} [direction] Higher, Lower, Range or Yes/No; left out: worked out from target and red flag
 * @param {any[][]} [options] Such as "method=Goal only; stretch=95", or a range of names and values
 * @returns {any[][]} The explanation of each score
 */
export function explain(
  actual: unknown[][],
  target: unknown[][],
  redFlag?: unknown[][],
  direction?: unknown[][],
  options?: unknown[][],
): unknown[][] {
  return scoreEach({ actual, target, redFlag, direction }, options, (scored) => ok(scored.explain()));
}

/**
 * The band of a score of 0 to 100. Example: =BSC.BAND(70) gives Green.
 * @customfunction BAND
 * @helpurl https://balanced-scorecard.example/help/band.html
 * @allowErrorForDataTypeAny
 * @param {any[][]} score A score, or a range of them; empty is No data
 * @returns {any[][]} The band of each score
 */
export function band(score: unknown[][]): unknown[][] {
  return elementwise({ score }, (value) => {
    const read = readNumber(value, { name: "score", locale: workbookLocale() });
    return read.kind === "failed" ? read : ok(bandOfScore(read.value));
  });
}

/**
 * The score of a group: the weighted mean of its scores, unless another method is asked for. Example: =BSC.ROLLUP({80,60,40},{2,1,1}) gives 65.
 * @customfunction ROLLUP
 * @helpurl https://balanced-scorecard.example/help/rollup.html
 * @allowErrorForDataTypeAny
 * @param {any[][]} scores Scores of 0 to 100, or bands; empty cells are no data
 * @param {any[][]} [weights] Relative weights, as many as scores; left out: all the same
 * @param [method] Average, Worst, Best, Median or Majority; left out: Average
 * @param [minCoverage] The share of the weight that needs data, 0 to 1; left out: 0.5
 * @param [missing] Share, Strict or Zero: what a gap does; left out: Share
 * @returns {number} The group's score
 */
export function rollup(
  scores: unknown[][],
  weights?: unknown[][],
  method?: unknown,
  minCoverage?: unknown,
  missing?: unknown,
): number {
  return orThrow(rollUpCells({ scores, weights, method, minCoverage, missing }));
}

/**
 * How far the actual is from the target; favourable is positive. Example: =BSC.VARIANCE(90,100,"Lower") gives 10.
 * @customfunction VARIANCE
 * @helpurl https://balanced-scorecard.example/help/variance.html
 * @allowErrorForDataTypeAny
 * @param {any[][]} actual What was reached: a number, or a range of them
 * @param {any[][]} target What was to be reached
 * @param {any[][]} [direction] Higher, Lower or Range; left out: Higher
 * @param {any[][]} [as] Value, or Percent of the target; left out: Value
 * @returns {any[][]} The variance of each actual
 */
export function variance(
  actual: unknown[][],
  target: unknown[][],
  direction?: unknown[][],
  as?: unknown[][],
): unknown[][] {
  return elementwise({ actual, target, direction, as }, varianceOfCells);
}

/**
 * The share of the target that is reached, 1 on target; also for lower-is-better and negative targets. Example: =BSC.ATTAINMENT(-50,-100) gives 1.5.
 * @customfunction ATTAINMENT
 * @helpurl https://balanced-scorecard.example/help/attainment.html
 * @allowErrorForDataTypeAny
 * @param {any[][]} actual What was reached: a number, or a range of them
 * @param {any[][]} target What was to be reached
 * @param {any[][]} [direction] Higher or Lower; left out: Higher
 * @param {any[][]} [baseline] Where it started: gives the progress from there
 * @returns {any[][]} The attainment of each actual
 */
export function attainment(
  actual: unknown[][],
  target: unknown[][],
  direction?: unknown[][],
  baseline?: unknown[][],
): unknown[][] {
  return elementwise({ actual, target, direction, baseline }, attainmentOfCells);
}

/**
 * One number for several periods. Example: =BSC.AGGREGATE({30,10},"Ratio",{100,20}) gives 0.333.
 * @customfunction AGGREGATE
 * @helpurl https://balanced-scorecard.example/help/aggregate.html
 * @allowErrorForDataTypeAny
 * @param {any[][]} values The periods' values, oldest first; for Ratio the numerators
 * @param method Sum, Average, Last, Min, Max or Ratio
 * @param {any[][]} [denominators] For Ratio: the periods' denominators
 * @returns {number} The aggregate of the values with data
 */
export function aggregate(values: unknown[][], method: unknown, denominators?: unknown[][]): number {
  return orThrow(aggregateCells(values, method, denominators));
}

/**
 * The last value against the one before: Improving, Steady, Worsening or No data. Example: =BSC.TREND({5,4},"Lower") gives Improving.
 * @customfunction TREND
 * @helpurl https://balanced-scorecard.example/help/trend.html
 * @allowErrorForDataTypeAny
 * @param {any[][]} values The values, oldest first
 * @param [direction] Higher or Lower; left out: Higher
 * @param [tolerance] The share of the value before within which it is steady; left out: 0.01
 * @returns {string} The trend
 */
export function trend(values: unknown[][], direction?: unknown, tolerance?: unknown): string {
  const series = orThrow(readSeries(values, "values"));
  const way = orThrow(readDirection(single(direction))) ?? "Higher";
  const steadyWithin =
    orThrow(readNumber(single(tolerance), { name: "tolerance", locale: workbookLocale() })) ?? 0.01;
  const [previous, latest] = series.length < 2 ? [undefined, series[0]] : series.slice(-2);
  return trendOf(previous, latest, { direction: way, steadyWithin });
}

/**
 * A line of text blocks that shows how values went; gaps stay gaps. Example: =BSC.SPARK(B2:M2).
 * @customfunction SPARK
 * @helpurl https://balanced-scorecard.example/help/spark.html
 * @allowErrorForDataTypeAny
 * @param {any[][]} values The values, oldest first
 * @param [low] The value of the lowest block; left out: the smallest value
 * @param [high] The value of the highest block; left out: the largest value
 * @returns {string} The sparkline
 */
export function spark(values: unknown[][], low?: unknown, high?: unknown): string {
  const locale = workbookLocale();
  const series = orThrow(readSeries(values, "values"));
  const bottom = orThrow(readNumber(single(low), { name: "low", locale }));
  const top = orThrow(readNumber(single(high), { name: "high", locale }));
  return sparkline(series, bottom, top);
}
