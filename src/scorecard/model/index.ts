/** The scored model: what everything that is shown is a function of. */
export { type Asked, buildModel } from "./buildModel";
export { checkOverrides } from "./checkOverrides";
export { coverageChange } from "./coverageChange";
export { editActuals } from "./editActuals";
export { findUnit } from "./findUnit";
export { itemText } from "./itemText";
export type { Model } from "./model";
export { type Overridden, overridesIn } from "./overridesIn";
export { type ModelAt, rememberModels } from "./rememberModels";
export { shownPeriod } from "./shownPeriod";
export { type UnitInTree, unitAndBelow, unitTree } from "./unitTree";
