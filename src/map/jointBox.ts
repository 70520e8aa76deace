import { jointSize } from "./measures";
import type { SceneBox } from "./scene";

/** A sheet's columns, in points. */
const columnWidth = 48;

/** A small round joint that a link runs through; x and y are its middle. */
export function jointBox(name: string, { x, y }: Pick<SceneBox, "x" | "y">, color: string): SceneBox {
  return {
    name,
    role: "joint",
    geometry: "Ellipse",
    x: insideColumn(x - jointSize / 2),
    y: y - jointSize / 2,
    width: jointSize,
    height: jointSize,
    fill: color,
    runs: [],
    align: "Center",
    verticalAlign: "Middle",
    altTitle: "Joint",
    altText: "A link passes here",
  };
}

/** So far from the border that rounding does not bring it back. */
const clear = 0.25;

/** Saved shapes are tied to cells: a joint on the border of two columns is stretched where columns are wider than in Excel. */
function insideColumn(left: number): number {
  const border = Math.ceil(left / columnWidth) * columnWidth;
  if (border > left + jointSize + clear) return left;
  return border - left < jointSize / 2 ? border + clear : border - jointSize - clear;
}
