/** One actual against one rule: its score, its band and why. */
export type { Anchor } from "./interpolate";
export { redFlagOf } from "./redFlagOf";
export { resolveDirection } from "./resolveDirection";
export { type Direction, directions, type Levels, type MethodName, methodNames, type Rule } from "./rule";
export { type Explain, scoreActual, type ScoredActual } from "./scoreActual";
export { type Trend, trendOf, trends } from "./trend";
export { attainment, progress, variance, type VarianceRule, varianceShare } from "./variance";
