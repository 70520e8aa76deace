/** A point is 1/72 inch, a pixel of a page 1/96. */
export const toPixels = (points: number): number => (points * 96) / 72;
export const toPoints = (pixels: number): number => (pixels * 72) / 96;

/** The strip with the column letters, and the one with the row numbers. */
export const headingHeight = 22;
export const headingWidth = 48;
