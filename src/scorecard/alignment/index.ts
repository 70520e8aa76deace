/** How the objectives of units fit together: who carries what, what is left out, owned twice, or promised to another unit. */
export { type AlignedObjective, type Alignment, alignmentOf, type Carried } from "./alignmentOf";
export { alignmentProblems } from "./alignmentProblems";
export { findHandOffs, type HandOff, type HandOffStanding } from "./findHandOffs";
export type { Overlap } from "./findOverlaps";
export { servingIn } from "./serving";
