/** What the sheets say: objectives, measures, figures, reviews, initiatives, settings. No scores. */
export type {
  Actual,
  Facts,
  GroupWeight,
  LevelCells,
  Link,
  Measure,
  Objective,
  Perspective,
  PhasedTarget,
} from "./facts";
export { firstOfEachPeriod } from "./firstOfEachPeriod";
export {
  type Acknowledgement,
  type Action,
  type ActionItem,
  type AlertKind,
  alertKinds,
  type AlertRule,
  type Doing,
  type FollowUp,
  type Gate,
  type Initiative,
  type Milestone,
  noFollowUp,
  type SurveyAnswer,
} from "./followUp";
export type { ItemKind, ItemReference, Review } from "./reviews";
export {
  type ClosingNeeds,
  closingNeeds,
  type CriticalMissing,
  criticalMissingRules,
  defaultSettings,
  mapColours,
  type MapColours,
  type MapPaper,
  mapPapers,
  type Settings,
} from "./settings";
export { rootUnit, type Unit } from "./units";
export type { InitiativeId, MeasureId, ObjectiveId, PerspectiveId, UnitId } from "./ids";
