import type { BoxShape } from "./boxSize";

/** How close together a map is drawn. */
export interface Density {
  readonly shapes: readonly BoxShape[];
  /** Between boxes of a lane, in points. */
  readonly gap: number;
  /** So many times as wide as the fullest lane a map may become, so that links run upright. */
  readonly stretch: number;
}

const shape = (width: number, mostLines: number, nameSize = 10): BoxShape => ({ width, mostLines, nameSize });

/** What is easiest to read, where the page has room for it. */
export const roomy: Density = {
  shapes: [shape(116, 2), shape(132, 2), shape(148, 2), shape(148, 3), shape(172, 3), shape(196, 4)],
  gap: 20,
  stretch: 1.15,
};

/** Narrow boxes that stand close, for maps that would need a second page. */
export const compact: Density = {
  shapes: [shape(88, 4), shape(96, 4), shape(108, 4), shape(120, 4), shape(148, 5)],
  gap: 8,
  stretch: 1,
};
