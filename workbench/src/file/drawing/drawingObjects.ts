/* What the elements of a drawing are, what they hold, and where in a group they lie. */
import { childOf, childrenOf, localName, numberOf, type XmlElement } from "../xml/xmlTree";
import { toEmu, toPoints } from "./grid";

const objectNames = ["sp", "cxnSp", "pic", "graphicFrame", "grpSp", "contentPart"];

/** The anchors of a drawing that hold a shape, back to front. */
export function anchorsOf(drawing: XmlElement): XmlElement[] {
  return childrenOf(drawing).filter(
    (one) => localName(one).endsWith("Anchor") && objectOf(one) !== undefined,
  );
}

/** What an anchor holds. */
export function objectOf(anchor: XmlElement): XmlElement | undefined {
  return childrenOf(anchor).find((child) => objectNames.includes(localName(child)));
}

/** The properties that hold the geometry and look of a shape. */
export function shapePropertiesOf(object: XmlElement): XmlElement | undefined {
  return childOf(object, "spPr") ?? childOf(object, "grpSpPr");
}

export function transformOf(object: XmlElement): XmlElement | undefined {
  return childOf(shapePropertiesOf(object), "xfrm") ?? childOf(object, "xfrm");
}

/** What a group holds. */
export function objectsIn(group: XmlElement): XmlElement[] {
  return localName(group) === "grpSp"
    ? childrenOf(group).filter((child) => objectNames.includes(localName(child)))
    : [];
}

/** An object with all that is in it, groups before what they hold. */
export function allObjectsIn(object: XmlElement): XmlElement[] {
  return [object, ...objectsIn(object).flatMap(allObjectsIn)];
}

export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function frameIn(transform: XmlElement | undefined, names: readonly [string, string]): Frame {
  const [offset, extent] = names.map((name) => childOf(transform, name));
  return {
    left: toPoints(numberOf(offset, "x") ?? 0),
    top: toPoints(numberOf(offset, "y") ?? 0),
    width: toPoints(numberOf(extent, "cx") ?? 0),
    height: toPoints(numberOf(extent, "cy") ?? 0),
  };
}

/** From the coordinates of a group's inside to those of the sheet. */
export function placeInGroup(group: XmlElement, frame: Frame): (child: XmlElement) => Frame {
  const inside = frameIn(transformOf(group), ["chOff", "chExt"]);
  const scale = (size: number, own: number) => (own > 0 ? size / own : 1);
  const [across, down] = [scale(frame.width, inside.width), scale(frame.height, inside.height)];
  return (child) => {
    const own = frameIn(transformOf(child), ["off", "ext"]);
    return {
      left: rounded(frame.left + (own.left - inside.left) * across),
      top: rounded(frame.top + (own.top - inside.top) * down),
      width: rounded(own.width * across),
      height: rounded(own.height * down),
    };
  };
}

/** To whole units of the file, so that a place survives any number of saves. */
function rounded(points: number): number {
  return toPoints(toEmu(points));
}
