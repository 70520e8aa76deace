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
import { forecast, linktest, required, signal, xmr } from "./change";
import { alerts, initiative } from "./followUp";
import { drivers, kpi, objective, perspective, scorecard } from "./live";

/** Every function by the id that Excel knows it by. */
export const customFunctions = {
  AGGREGATE: aggregate,
  ALERTS: alerts,
  ATTAINMENT: attainment,
  BAND: band,
  DRIVERS: drivers,
  EXPLAIN: explain,
  FORECAST: forecast,
  INITIATIVE: initiative,
  KPI: kpi,
  LINKTEST: linktest,
  OBJECTIVE: objective,
  PERSPECTIVE: perspective,
  REQUIRED: required,
  ROLLUP: rollup,
  SCORE: score,
  SCORECARD: scorecard,
  SIGNAL: signal,
  SPARK: spark,
  STATUS: status,
  TREND: trend,
  VARIANCE: variance,
  XMR: xmr,
} as const;
