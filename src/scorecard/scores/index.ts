/** The scores of measures, objectives, perspectives and units in one view. */
export { measuresOf, objectivesOf } from "./itemsOf";
export { lessDataText } from "./lessData";
export { overrideNote, overrideText } from "./overrideText";
export { reportingPeriod } from "./reportingPeriod";
export { criticalCap, rollUpChildren, rollUpObjective } from "./rollUpGroups";
export { scoreMeasure } from "./scoreMeasure";
export type {
  Contribution,
  Override,
  ScoredMeasure,
  ScoredObjective,
  ScoredPerspective,
  ScoredScorecard,
  Status,
} from "./scored";
export { scoreEdited, scorerOf } from "./scorer";
export { asChild, holdsIn, middleOf } from "./withOverride";
