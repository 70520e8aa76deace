/** Units beside and below one another: what makes up a unit's scorecard, and how units compare. */
export {
  type Compared,
  type Comparison,
  compareUnits,
  isCountedAlike,
  type NotCompared,
} from "./compareUnits";
export { comparisonsIn } from "./comparisonsIn";
export { orderUnits, type UnitOrder, unitOrders } from "./orderUnits";
export { contributorIn, type ScorecardLine, scorecardLines } from "./scorecardLines";
