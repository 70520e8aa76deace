/* Where an anchor puts its shape. */
import { attributeOf, childOf, localName, numberOf, textOf, type XmlElement } from "../xml/xmlTree";
import { toPoints, type Axis, type Grid } from "./grid";

export interface ShapePlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** An offset past the end of its column or row counts as its end, as Excel has it. */
function edge(marker: XmlElement | undefined, names: readonly [string, string], axis: Axis): number {
  const index = Number(textOf(childOf(marker, names[0]))) || 0;
  const offset = Number(textOf(childOf(marker, names[1]))) || 0;
  return Math.min(axis.edgeOf(index) + Math.max(0, offset), axis.edgeOf(index + 1));
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function boxOf(anchor: XmlElement, grid: Grid): Box {
  const extent = childOf(anchor, "ext");
  const size = { width: numberOf(extent, "cx") ?? 0, height: numberOf(extent, "cy") ?? 0 };
  if (localName(anchor) === "absoluteAnchor") {
    const position = childOf(anchor, "pos");
    return { left: numberOf(position, "x") ?? 0, top: numberOf(position, "y") ?? 0, ...size };
  }
  const from = childOf(anchor, "from");
  const left = edge(from, ["col", "colOff"], grid.columns);
  const top = edge(from, ["row", "rowOff"], grid.rows);
  if (localName(anchor) === "oneCellAnchor") return { left, top, ...size };
  const to = childOf(anchor, "to");
  const right = edge(to, ["col", "colOff"], grid.columns);
  const bottom = edge(to, ["row", "rowOff"], grid.rows);
  return { left, top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}

/** The anchor of a shape that lies more on its side than upright is that of the shape turned by a right angle. */
export function isSideways(rotation: number): boolean {
  const turned = ((rotation % 180) + 180) % 180;
  return turned >= 45 && turned < 135;
}

/** A box turned by a right angle about its centre. */
export function turnedBox({ left, top, width, height }: Box): Box {
  return { left: left + (width - height) / 2, top: top + (height - width) / 2, width: height, height: width };
}

export function readPlace(anchor: XmlElement, rotation: number, grid: Grid): ShapePlace {
  const box = boxOf(anchor, grid);
  const { left, top, width, height } = isSideways(rotation) ? turnedBox(box) : box;
  return { left: toPoints(left), top: toPoints(top), width: toPoints(width), height: toPoints(height) };
}

export function placementOf(anchor: XmlElement): string {
  const kinds: Readonly<Record<string, string>> = { oneCellAnchor: "oneCell", absoluteAnchor: "absolute" };
  return kinds[localName(anchor)] ?? attributeOf(anchor, "editAs") ?? "twoCell";
}
