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
import { compare, lines, rank, units } from "./organisation";
import { drivers, kpi, objective, perspective, scorecard, why } from "./live";

/** Every function by the id that Excel knows it by. */
export const customFunctions = {
  AGGREGATE: aggregate,
  ALERTS: alerts,
  ATTAINMENT: attainment,
  BAND: band,
  COMPARE: compare,
  DRIVERS: drivers,
  EXPLAIN: explain,
  FORECAST: forecast,
  INITIATIVE: initiative,
  KPI: kpi,
  LINES: lines,
  LINKTEST: linktest,
  OBJECTIVE: objective,
  PERSPECTIVE: perspective,
  RANK: rank,
  REQUIRED: required,
  ROLLUP: rollup,
  SCORE: score,
  SCORECARD: scorecard,
  SIGNAL: signal,
  SPARK: spark,
  STATUS: status,
  TREND: trend,
  UNITS: units,
  VARIANCE: variance,
  WHY: why,
  XMR: xmr,
} as const;
