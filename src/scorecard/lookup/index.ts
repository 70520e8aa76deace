/** The facts by what they are looked up by: a unit, a measure, a period. */
export { frameKey } from "./dueMemory";
export {
  type ActualChange,
  actualIn,
  type FactsIndex,
  indexEdited,
  indexOfUnit,
  indexUnits,
  itemKey,
  unitOf,
} from "./factsIndex";
export { groupBy } from "./groupBy";
export { hasData } from "./hasData";
export { latestReported, reportedAfter } from "./latestReported";
export { oncePerFacts } from "./oncePerFacts";
export { activeIn, isRetiredIn, periodsOfYear } from "./periodsOfYear";
export { inForce } from "./phased";
export { recordKey, type RecordKey } from "./recordKey";
export type { Contributor } from "./structure";
