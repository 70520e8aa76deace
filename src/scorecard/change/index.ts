/** Why a score changed, what is to be expected of it, and whether the links of the map hold. */
export type { Cause, Driver } from "./causeOf";
export { type Change, type ChangedItem, explainChange } from "./explainChange";
export { findChanged } from "./findChanged";
export { type Leading, leadingTo } from "./leadingTo";
export { type YearForecast, yearForecaster } from "./forecastYear";
export { isSeen, signedPoints } from "./points";
export { requiredRate } from "./requiredRate";
export { requiredToYearEnd } from "./requiredToYearEnd";
export { type DatedSeries, seriesOf, seriesReader } from "./seriesOf";
export { type LinkEvidence, testLink } from "./testLink";
export { type LinkStanding, linkStandings, type TestedLink, testLinks } from "./testLinks";
export { type Why, whyChanged } from "./why";
export { evidenceText, whyLines, type WhyLine, whySteps, type WhyStep } from "./whyLines";
export { type ChangeAsked, whyIn } from "./whyIn";
