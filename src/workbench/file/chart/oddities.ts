/* Elements that the model knows with values, or in places, that it does not. */
import { attributeOf, childOf, childrenOf, descendantsOf, flagOf, type XmlElement } from "../xml/xmlTree";
import { valueOf } from "./readAxis";

function some(root: XmlElement, names: readonly string[], isOdd: (found: XmlElement) => boolean): boolean {
  return names.some((name) => descendantsOf(root, name).some(isOdd));
}

function isOn(found: XmlElement): boolean {
  return flagOf(found, "val", true);
}

/** A fill or line of its own: Excel writes "none" of both into parts that have neither. */
function isPainted(part: XmlElement): boolean {
  const look = childOf(part, "spPr");
  return childOf(look, "solidFill") !== undefined || childOf(look, "ln", "solidFill") !== undefined;
}

function isHollow(marker: XmlElement): boolean {
  const look = childOf(marker, "spPr");
  return childOf(look, "noFill") !== undefined || childOf(look, "ln", "noFill") !== undefined;
}

/** Turns of text that Excel writes without being told. */
const usualTurns = new Set([undefined, "0", "-60000000", "-5400000"]);

const tests: Readonly<Record<string, (root: XmlElement) => boolean>> = {
  "contents of labels": (root) =>
    some(root, ["showLegendKey", "showCatName", "showSerName", "showPercent", "showBubbleSize"], isOn),
  "fill or line of its parts": (root) => some(root, ["plotArea", "title", "legend", "dLbls"], isPainted),
  effects: (root) => some(root, ["effectLst"], (list) => childrenOf(list).length > 0),
  "turned text": (root) => some(root, ["bodyPr"], (body) => !usualTurns.has(attributeOf(body, "rot"))),
  "several looks in one text": (root) => some(root, ["p"], (text) => childrenOf(text, "r").length > 1),
  "colours by point": (root) => some(root, ["varyColors"], isOn),
  "hollow marks": (root) => some(root, ["marker"], isHollow),
  "minor ticks": (root) =>
    some(root, ["catAx", "valAx"], (axis) => !["none", undefined].includes(valueOf(axis, "minorTickMark"))),
  "place of an axis": (root) => some(root, ["crosses"], (found) => attributeOf(found, "val") === "min"),
};

export function oddities(root: XmlElement): string[] {
  return Object.entries(tests).flatMap(([name, isThere]) => (isThere(root) ? [name] : []));
}
