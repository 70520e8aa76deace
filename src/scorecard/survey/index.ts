/** Answers of surveys as figures. */
export { surveyActuals } from "./surveyActuals";
export { type Mirror, type StatementSeen, surveyGaps } from "./surveyGaps";
