/**
 * The custom functions of the namespace BSC: they read their arguments, ask `scorecard` (pure ones) or the live model
 * of `excel` (KPI, OBJECTIVE, …), and return or throw what Excel shows in the cell.
 * Thin on purpose: no number is worked out here. `functions.json` is generated from the comments above them.
 */
import {
  aggregate,
  attainment,
  band,
  explain,
  rollup,
  score,
  spark,
  status,
  trend,
  variance,
} from "./functions";
export { liveModel } from "./follow";
import { kpi, objective, perspective, scorecard } from "./live";

/** Every function by the id that Excel knows it by. */
export const customFunctions = {
  AGGREGATE: aggregate,
  ATTAINMENT: attainment,
  BAND: band,
  EXPLAIN: explain,
  KPI: kpi,
  OBJECTIVE: objective,
  PERSPECTIVE: perspective,
  ROLLUP: rollup,
  SCORE: score,
  SCORECARD: scorecard,
  SPARK: spark,
  STATUS: status,
  TREND: trend,
  VARIANCE: variance,
} as const;
