import { jointSize } from "./measures";
import type { SceneBox } from "./scene";

/** A small round joint that a link runs through; x and y are its middle. */
export function jointBox(name: string, { x, y }: Pick<SceneBox, "x" | "y">, color: string): SceneBox {
  return {
    name,
    role: "joint",
    geometry: "Ellipse",
    x: x - jointSize / 2,
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
