/* The anchor of a shape: the cells its corners lie in. */
import type { Shape } from "../../book/shape";
import {
  childOf,
  childrenOf,
  element,
  localName,
  placeChild,
  removeChildren,
  setAttribute,
  type XmlElement,
} from "../xml/xmlTree";
import { toEmu, type Axis, type Grid } from "./grid";
import { objectOf, transformOf } from "./drawingObjects";
import { isSideways, turnedBox } from "./readPlace";
import { isUpright, storedFlips } from "./uprightConnector";
import { placementWords } from "./shapeWords";

function corner(name: string, x: number, y: number, grid: Grid): XmlElement {
  const markers = (axis: Axis, at: number, names: readonly [string, string]) => {
    const { index, offset } = axis.placeOf(Math.max(0, Math.round(at)));
    return [
      element(`xdr:${names[0]}`, {}, [String(index)]),
      element(`xdr:${names[1]}`, {}, [String(offset)]),
    ];
  };
  return element(`xdr:${name}`, {}, [
    ...markers(grid.columns, x, ["col", "colOff"]),
    ...markers(grid.rows, y, ["row", "rowOff"]),
  ]);
}

function boxOf(shape: Shape) {
  // Right and bottom are rounded, not width and height, so that a shape that ends on a line ends on it.
  const left = toEmu(shape.left);
  const top = toEmu(shape.top);
  return { left, top, width: toEmu(shape.width), height: toEmu(shape.height) };
}

/** The frame before it is turned, the turn, and the flips: what a transform holds. */
function frameOf(shape: Shape) {
  const box = boxOf(shape);
  const { connector, rotation } = shape;
  if (connector === undefined) return { box, rotation, flipH: undefined, flipV: undefined };
  if (isUpright(connector)) return { box: turnedBox(box), rotation: 90, ...storedFlips(connector) };
  return { box, rotation, flipH: connector.flipHorizontal, flipV: connector.flipVertical };
}

/** Puts the place of a shape into its own transform, which Excel keeps beside the anchor. */
export function patchTransform(object: XmlElement, shape: Shape) {
  const transform = transformOf(object);
  if (transform === undefined) return;
  const { box, rotation, flipH, flipV } = frameOf(shape);
  const turn = Math.round(rotation * 60000);
  setAttribute(transform, "rot", turn === 0 ? undefined : turn);
  const offset = childOf(transform, "off");
  const extent = childOf(transform, "ext");
  if (offset !== undefined) setAttributes(offset, { x: Math.round(box.left), y: Math.round(box.top) });
  if (extent !== undefined) setAttributes(extent, { cx: box.width, cy: box.height });
  if (shape.children) placeInside(transform, box);
  if (shape.connector === undefined) return;
  setAttribute(transform, "flipH", flipH || undefined);
  setAttribute(transform, "flipV", flipV || undefined);
}

/** What lies in a group of ours is placed as on the sheet: its inside has the coordinates of its outside. */
function placeInside(transform: XmlElement, { left, top, width, height }: ReturnType<typeof boxOf>) {
  const order = ["off", "ext", "chOff", "chExt"];
  removeChildren(transform, "chOff");
  removeChildren(transform, "chExt");
  placeChild(transform, element("a:chOff", { x: Math.round(left), y: Math.round(top) }), order);
  placeChild(transform, element("a:chExt", { cx: width, cy: height }), order);
}

function setAttributes(target: XmlElement, values: Readonly<Record<string, number>>) {
  for (const [name, value] of Object.entries(values)) setAttribute(target, name, value);
}

/** Makes the anchor one between two cells around the shape's place. The object's transform follows. */
export function placeAnchor(anchor: XmlElement, shape: Shape, grid: Grid) {
  const object = objectOf(anchor);
  if (object === undefined) return;
  const box = boxOf(shape);
  const isTurned =
    isSideways(shape.rotation) && !(shape.connector !== undefined && isUpright(shape.connector));
  const { left, top, width, height } = isTurned ? turnedBox(box) : box;
  const others = childrenOf(anchor).filter(
    (child) => !["from", "to", "ext", "pos"].includes(localName(child)),
  );
  anchor.name = "xdr:twoCellAnchor";
  anchor.attributes.clear();
  setAttribute(anchor, "editAs", placementWords.toFile(shape.placement, "twoCell"));
  anchor.children = [
    corner("from", left, top, grid),
    corner("to", left + width, top + height, grid),
    ...others,
  ];
  patchTransform(object, shape);
}
