/** What a score is rolled up from in two periods, as a tree: where a change comes from. */
export type { DriverNode, State } from "./driverNode";
export { type Both, type BothUnits, objectiveNode, perspectiveNode, scorecardNode } from "./driverTree";
export { leavesOf, likeForLike, reweighed, stepsOf } from "./likeForLike";
export { isSteadyObjective, isSteadyPerspective, isSteadyScorecard } from "./steady";
