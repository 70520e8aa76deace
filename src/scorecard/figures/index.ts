/** What one measure says in a view: one figure, and the levels that it is held against. */
export { type Held, heldIn } from "./heldIn";
export { levelCellsIn, levelPlaces } from "./levelPlaces";
export { levelsAt, levelsOf, weightAt, wholeLevels } from "./levelsAt";
export { isScaledApart, percentScale } from "./percentScale";
export { periodsInView, type Reading, readingInView } from "./readingInView";
export type { YearStanding } from "./restOfYear";
export { ruleAt } from "./ruleAt";
export { scoreAlone } from "./scoreAlone";
export { withTarget } from "./withTarget";
export { yearMark, yearText } from "./yearText";
