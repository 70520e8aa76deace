import type { SceneBox, Site } from "./scene";

export interface ScenePoint {
  readonly x: number;
  readonly y: number;
}

/** Where on the edge of a box a connection site lies. */
export function siteOf(box: SceneBox, site: Site): ScenePoint {
  const { x, y, width, height, geometry } = box;
  const side = geometry === "Ellipse" ? site / 2 : site;
  if (side === 0) return { x: x + width / 2, y };
  if (side === 1) return { x, y: y + height / 2 };
  if (side === 3) return { x: x + width, y: y + height / 2 };
  return { x: x + width / 2, y: y + height };
}
