/** Sizes of the map, all in points. */
export const boxWidth = 148;
export const boxHeight = 64;
export const gap = 20;
/** Room for a link that passes through a lane. */
export const passWidth = 6;
export const jointSize = 3;
export const headingWidth = 118;
export const lanePadding = 16;
/** Between two lanes: where links run from one to the other. */
export const laneGap = 34;
export const titleHeight = 34;
export const visionHeight = 24;
export const legendHeight = 20;
export const margin = 14;

export const laneHeight = boxHeight + 2 * lanePadding;
