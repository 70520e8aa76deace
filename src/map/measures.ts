/** Sizes of the map, all in points. */
export const gap = 20;
/** Room for a link that passes through a lane. */
export const passWidth = 6;
export const jointSize = 2;
export const headingWidth = 114;
export const lanePadding = 16;
/** Between two lanes: where links run from one to the other. Wider where the page has room for it. */
export const narrowestLaneGap = 24;
export const widestLaneGap = 82;
export const titleHeight = 34;
export const visionHeight = 24;
export const legendRowHeight = 20;
export const margin = 14;
/** Above the lanes, where themes are columns. */
export const themeHeight = 24;
export const themePadding = 10;
export const lowestBox = 56;
export const narrowestMap = 690;
