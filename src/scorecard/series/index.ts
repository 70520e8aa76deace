/** Figures over time: as one figure, forecast, and with what stands out of the usual. */
export { aggregate, type Aggregation, aggregations, type Reported, valueOf } from "./aggregate";
export { type Ahead, aheadDamped } from "./aheadDamped";
export { findSignals, type Signal } from "./findSignals";
export type { Forecast } from "./forecast";
export { forecastDamped } from "./forecastDamped";
export { forecastLinear } from "./forecastLinear";
export { naturalLimits, type NaturalLimits } from "./naturalLimits";
export { normalQuantile } from "./quantiles";
export { meanOf, pointsOf, seasonLengths, type Series, sumOf } from "./series";
export { isWorse, signalText } from "./signalText";
