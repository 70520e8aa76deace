/** What could be better in a scorecard that is right. */
export { adviseOn } from "./adviseOn";
export { checkPhasedTotal } from "./checkPhasedTotal";
