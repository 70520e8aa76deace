/**
 * The custom functions of the namespace BSC: they read their arguments, ask `scorecard` (pure ones) or the live model
 * of `excel` (KPI, OBJECTIVE, …), and return or throw what Excel shows in the cell.
 * Thin on purpose: no number is worked out here. `functions.json` is generated from the comments above them.
 */
export { customFunctions } from "./customFunctions";
export { lateFunctions } from "./lateFunctions";
export { liveModel } from "./showLive";
